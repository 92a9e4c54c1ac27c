// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/kiosk.h"

namespace Evently {

/// The table of paired devices, seen from a transaction. It holds only the SHA-256 of pairing
/// codes and tokens. A revoked kiosk keeps its row, because bookings name it, and is not found.
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
        QString pairingCode; ///< A reference as people read it out; good once.
    };
    Added add(const QString &name, const QUuid &createdBy);

    struct Paired
    {
        Kiosk kiosk;
        QByteArray token; ///< Good until the kiosk is revoked.
    };
    /// @return BadPairingCode when no kiosk waits for @p code any more; as typed, in any case and
    /// with or without hyphens.
    Result<Paired> pair(const QString &code);

    struct Holder
    {
        QUuid id;
        bool isRevoked = false;
    };
    /// The kiosk that got @p token when it was paired; nothing if none ever did.
    std::optional<Holder> holderOf(const QByteArray &token);

    void noteHeartbeat(const QUuid &id, const QString &version, const QString &printer);

    /// Takes its token and its pairing code away. @return false when there is no such kiosk.
    bool revoke(const QUuid &id);

    QList<Kiosk> newestFirst(std::optional<std::pair<Instant, QUuid>> after, int most);

private:
    Transaction &m_tx;
};

} // namespace Evently
