// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/kiosk.h"

namespace Evently {

/// The table of paired devices, accessed in a transaction. It stores only the SHA-256 of pairing
/// codes and tokens. The row of a revoked kiosk is kept because bookings refer to it, but it is no
/// longer found.
class Kiosks
{
public:
    explicit Kiosks(Transaction &tx)
        : m_tx(tx)
    {
    }

    static constexpr std::chrono::minutes pairingTime{10};

    struct Added
    {
        Kiosk kiosk;
        QString pairingCode; ///< In the form of a reference, to be read out; valid once.
    };
    Added add(const QString &name, const QUuid &createdBy);

    struct Paired
    {
        Kiosk kiosk;
        QByteArray token; ///< Valid until the kiosk is revoked.
    };
    /// Pairs the kiosk that shows @p code, which may be in any case and with or without hyphens.
    /// @return BadPairingCode if no kiosk waits for @p code (any more).
    Result<Paired> pair(const QString &code);

    struct Holder
    {
        QUuid id;
        bool isRevoked = false;
    };
    /// The kiosk that received @p token when it was paired; nothing if there is none.
    std::optional<Holder> holderOf(const QByteArray &token);

    void noteHeartbeat(const QUuid &id, const QString &version, const QString &printer);

    /// Removes the kiosk's token and pairing code. @return false if there is no such kiosk.
    bool revoke(const QUuid &id);

    QList<Kiosk> newestFirst(std::optional<std::pair<Instant, QUuid>> after, int most);

private:
    Transaction &m_tx;
};

} // namespace Evently
