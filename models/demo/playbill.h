// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/demo/chance.h"
#include "models/values/event.h"

namespace Evently {

/// An event of the demo season, and how people like it.
struct Show
{
    /// What befalls it, apart from being sold.
    enum class Fate {
        Normal,
        Enlarged, ///< Gets more seats when it is nearly sold out.
        Repriced, ///< Becomes a little dearer in the middle of its sale.
        Cancelled, ///< Is called off in the middle of its sale.
    };

    Event event; ///< As created, at the beginning of its sale.
    double demand = 1; ///< Tickets wanted, as a part of the seats; above 1 it sells out.
    bool isRushed = false; ///< People wait for the sale to begin.
    Fate fate = Fate::Normal;
};

/// The season as of @p now: shows of the past year, of today and of the months to come, in order of
/// their creation.
QList<Show> playbill(Chance &chance, Instant now);

/// When the clock on the wall of @p zone shows that time.
Instant instantAt(QDate date, QTime time, const QString &zone);

} // namespace Evently
