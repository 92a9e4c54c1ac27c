// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/demo/chance.h"
#include "models/values/discountcode.h"
#include "models/values/event.h"

namespace Evently {

/// An event of the demo season, and how popular it is.
struct Show
{
    /// What happens to it besides sales.
    enum class Fate {
        Normal,
        Enlarged, ///< Gets more seats when it is almost sold out.
        Repriced, ///< Its price rises a little halfway through sales.
        Cancelled, ///< Is cancelled halfway through sales.
    };

    Event event; ///< As created, when its sales begin.
    QList<DiscountCode> codes{};
    double demand = 1; ///< Wanted tickets divided by seats; above 1 it sells out.
    bool isRushed = false; ///< People wait for sales to begin.
    Fate fate = Fate::Normal;
};

/// The season as of @p now: shows of the past year, of today and of the coming months, in the order
/// of their creation.
QList<Show> playbill(Chance &chance, Instant now);

/// The moment when the local time in @p zone is @p date and @p time.
Instant instantAt(QDate date, QTime time, const QString &zone);

} // namespace Evently
