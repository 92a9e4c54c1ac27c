// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/ledger/replay.h"

namespace Evently::Torture {

/// The stored data of one event after a run, as plain rows.
struct StoredEvent
{
    struct Booking
    {
        QString reference{};
        QUuid userId{};
        int quantity = 0;
        qint64 unitPriceCents = 0;
        Replay::Money money{};
    };
    struct Entry
    {
        QString reference{};
        QUuid userId{};
    };

    QUuid id{};
    bool isStrict = false; ///< The waitlist's policy.
    bool isOnSale = false;
    QList<LedgerRow> ledger{};
    QHash<QUuid, Booking> bookings{};
    QHash<QUuid, Entry> entries{};
};

/// An answer stored under an idempotency key.
struct StoredAnswer
{
    int status = 0;
    QByteArray body{};
    qint64 seq = 0;
};
using StoredAnswers = QHash<std::pair<QUuid, QByteArray>, StoredAnswer>; ///< By caller and key.

StoredEvent storedEvent(Session &session, const QUuid &event);
StoredAnswers storedAnswers(Session &session);

} // namespace Evently::Torture
