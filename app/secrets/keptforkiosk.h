// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/secrets/secretstore.h"
#include "ui/kiosk/context/kiosksecrets.h"

namespace Evently {

/// A kiosk's secrets in a data folder's store.
class KeptForKiosk : public KioskSecrets
{
public:
    /// Reads the contents of @p store, which must outlive it. @return the store's error.
    static Result<std::unique_ptr<KeptForKiosk>, Failure> open(SecretStore &store);

    QByteArray token() const override { return m_token; }
    std::optional<Problem> keepToken(const QByteArray &token) override;
    QByteArray pinHash() const override { return m_pinHash; }
    std::optional<Problem> keepPinHash(const QByteArray &hash) override;
    QByteArray pinTries() const override { return m_pinTries; }
    std::optional<Problem> keepPinTries(const QByteArray &tries) override;

private:
    explicit KeptForKiosk(SecretStore &store);

    std::optional<Problem> keep(const QString &name, const QByteArray &secret);

    SecretStore &m_store;
    QByteArray m_token;
    QByteArray m_pinHash;
    QByteArray m_pinTries;
};

} // namespace Evently
