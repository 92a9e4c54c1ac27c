// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Evently {

/// Encrypts and authenticates texts (XSalsa20 and Poly1305), so that only servers with the same
/// secret can read them and no one can change them unnoticed. Any thread.
class AnswerCipher
{
public:
    /// Keys are derived from @p secrets: the first one encrypts, all decrypt.
    explicit AnswerCipher(const QList<QByteArray> &secrets);

    /// @return letters, digits, "-" and "_"; different each time.
    QByteArray lock(const QByteArray &text) const;

    /// @return the text, or nothing if @p locked is not valid for any of the secrets.
    std::optional<QByteArray> unlock(const QByteArray &locked) const;

private:
    QList<QByteArray> m_keys;
};

} // namespace Evently
