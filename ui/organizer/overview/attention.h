// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/overviewstore.h"

namespace Evently {

/// Something that an organizer should look at, derived only from the server's data.
struct Attention
{
    enum class Reason {
        OffersLapsing, ///< An offer expires in a few minutes.
        KioskWithoutPaper, ///< It can't print what it sells, or has gone silent.
        RefundsDue,
        LongWaitlist, ///< Demand is high enough that a second date might sell out.
        SoldOutWithWaiting, ///< Sold out, and people are waiting.
        Unpaid,
        NearlySoldOut,
        SlowSeller, ///< It begins soon and sells too slowly.
    };

    Reason reason{};
    QUuid event{};
    QString name{};
    Instant starts{};
    QString timeZone{};
    int amount = 0; ///< Offers, tickets wanted, seats left or percent sold; by reason.
    int minutesLeft = 0; ///< Until the first offer expires.
    qint64 cents = 0; ///< Due or unpaid,
    QString currency{}; ///< in this currency.

    /// What the server reported last.
    struct Known
    {
        const QList<Listing> &listings;
        const QHash<QUuid, OpenOffers> &offers;
        const QList<Overview::Open> &refundsDue;
        const QList<Overview::Open> &unpaid;
        const QList<Kiosk> &kiosks;
    };

    /// Most urgent first, then by date. Each event has at most one entry about its sales, the most
    /// urgent one, plus one about its money.
    static QList<Attention> of(const Known &known, Instant now);

    QString headline() const; ///< In a few words.
    QString explanation() const; ///< What it means, with numbers.
    bool operator==(const Attention &) const = default;
};

} // namespace Evently
