// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <optional>

namespace Evently {

/// Makes the opaque `nextCursor` of lists and reads it again. A cursor carries a MAC over itself
/// and the list it is for, so it can neither be made up nor be used with another query.
/// Any thread.
class Cursors
{
public:
    /// The longest that seal() makes: for a name of 200 characters outside the basic plane.
    static constexpr int lengthMax = 2048;

    /// @p secret is any secret that lives as long as cursors should; a key is derived from it.
    explicit Cursors(const QByteArray &secret);

    /// @p list says which list it is: the path, the caller and the filters.
    QString seal(const QByteArray &list, const QJsonArray &key) const;

    /// @return the key, or nothing when @p cursor is not one that seal() made for @p list.
    std::optional<QJsonArray> open(const QByteArray &list, const QString &cursor) const;

private:
    QByteArray mac(const QByteArray &list, const QByteArray &key) const;

    QByteArray m_key;
};

} // namespace Evently
