// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

namespace Evently {

// Texts about ticket types, for those who sell them. Plain text: names are data.

/// The price, how many people it admits, and what is left or why it can't be sold now:
/// "€50.00 · admits 4 · 12 left".
QString detailOf(const TypeListing &type, const Event &event);

/// Which quota or the house has too few seats for @p lines: "Early bird has 2 left, the house 140."
/// Empty if they fit.
QString shortageOf(const Event &event, const QList<TicketLine> &lines);

/// Whether house and quotas are large enough for @p lines, so that it makes sense to wait for them.
bool couldFit(const Event &event, const QList<TicketLine> &lines);

/// The tax that the prices of @p lines include, by rate; empty if there is none.
QString taxTextOf(const QList<TicketLine> &lines, const QString &currency);

} // namespace Evently
