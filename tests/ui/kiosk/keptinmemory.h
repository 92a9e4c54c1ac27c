// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/context/kiosksecrets.h"

namespace Evently {

/// A kiosk's secrets, in memory. Test only.
class KeptInMemory : public KioskSecrets
{
public:
    QByteArray token() const override { return m_token; }
    std::optional<Problem> keepToken(const QByteArray &token) override
    {
        return keep(m_token, token);
    }
    QByteArray pinHash() const override { return m_pinHash; }
    std::optional<Problem> keepPinHash(const QByteArray &hash) override
    {
        return keep(m_pinHash, hash);
    }
    QByteArray pinTries() const override { return m_pinTries; }
    std::optional<Problem> keepPinTries(const QByteArray &tries) override
    {
        return keep(m_pinTries, tries);
    }

    bool isFull = false; ///< Storing fails from now on.

private:
    std::optional<Problem> keep(QByteArray &place, const QByteArray &secret)
    {
        if (isFull)
            return Problem{.code = Problem::Code::Internal, .error = QStringLiteral("No room.")};
        place = secret;
        return {};
    }

    QByteArray m_token;
    QByteArray m_pinHash;
    QByteArray m_pinTries;
};

} // namespace Evently
