// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <optional>

namespace Evently {

/// Creates the opaque `nextCursor` of lists and reads it. A cursor has a MAC over its contents and
/// its list, so it can't be forged or used with another query. Any thread.
class Cursors
{
public:
    /// The longest one that seal() creates: for a name of 200 characters outside the basic plane.
    static constexpr int lengthMax = 2048;

    /// @p secret is any secret that lasts as long as cursors should; a key is derived from it.
    explicit Cursors(const QByteArray &secret);

    /// @p list identifies the list: the path, the caller and the filters.
    QString seal(const QByteArray &list, const QJsonArray &key) const;

    /// @return the key, or nothing if seal() didn't create @p cursor for @p list.
    std::optional<QJsonArray> open(const QByteArray &list, const QString &cursor) const;

private:
    QByteArray mac(const QByteArray &list, const QByteArray &key) const;

    QByteArray m_key;
};

} // namespace Evently
