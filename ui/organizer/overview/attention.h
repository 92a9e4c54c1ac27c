// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/overviewstore.h"

namespace Evently {

/// What an organizer should look at: decided from what the server said, and nothing else.
struct Attention
{
    enum class Reason {
        OffersLapsing, ///< Somebody has minutes left to take their seats.
        LongWaitlist, ///< More people wait than a bigger room would surprise.
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

    /// One entry an event at most, its most urgent; the most urgent first, then the sooner event.
    static QList<Attention> of(const QList<Listing> &listings,
                               const QHash<QUuid, OpenOffers> &offers, Instant now);

    QString headline() const; ///< In a few words.
    QString explanation() const; ///< What that means, with the numbers.
    bool operator==(const Attention &) const = default;
};

} // namespace Evently
