// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/overviewstore.h"

namespace Evently {

/// What an organizer should look at: decided from what the server said, and nothing else.
struct Attention
{
    enum class Reason {
        OffersLapsing, ///< Someone has minutes left to take their seats.
        KioskWithoutPaper, ///< It can't print what it sells, or hasn't been heard of.
        RefundsDue,
        LongWaitlist, ///< So many wait that a second date might sell out.
        SoldOutWithWaiting, ///< Sold out, and someone waits.
        Unpaid,
        NearlySoldOut,
        SlowSeller, ///< It begins soon, and it sells slower than the time goes by.
    };

    Reason reason{};
    QUuid event{};
    QString name{};
    Instant starts{};
    QString timeZone{};
    int amount = 0; ///< Offers, waiting tickets, seats left, or percent sold; by the reason.
    int minutesLeft = 0; ///< Of the first offer that lapses.
    qint64 cents = 0; ///< That are due, or unpaid,
    QString currency{}; ///< of this currency.

    /// What the server last said.
    struct Known
    {
        const QList<Listing> &listings;
        const QHash<QUuid, OpenOffers> &offers;
        const QList<Overview::Open> &refundsDue;
        const QList<Overview::Open> &unpaid;
        const QList<Kiosk> &kiosks;
    };

    /// The most urgent first, then the sooner event. How an event sells is one entry at most, its
    /// most urgent; its money is one more.
    static QList<Attention> of(const Known &known, Instant now);
    static QList<Attention> of(const QList<Listing> &listings,
                               const QHash<QUuid, OpenOffers> &offers, Instant now);

    QString headline() const; ///< In a few words.
    QString explanation() const; ///< What that means, with the numbers.
    bool operator==(const Attention &) const = default;
};

} // namespace Evently
