// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Evently {

/// Locks texts away, so that only a server with the same secret can read them, and nobody can
/// change them unseen (XSalsa20 and Poly1305). Any thread.
class AnswerCipher
{
public:
    /// Keys are derived from @p secrets: the first one locks, all unlock.
    explicit AnswerCipher(const QList<QByteArray> &secrets);

    /// @return letters, digits, "-" and "_"; never the same twice.
    QByteArray lock(const QByteArray &text) const;

    /// @return the text, or nothing when none of the secrets locked it so.
    std::optional<QByteArray> unlock(const QByteArray &locked) const;

private:
    QList<QByteArray> m_keys;
};

} // namespace Evently
