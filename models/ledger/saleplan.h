// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"

#include <functional>

namespace Evently {

/// Takes a complaint about a member of the request, by its name on the wire.
using Complain = std::function<void(const QString &field, const QString &message)>;

/// Puts the lists of @p edit into @p event: what is known keeps what was not sent, what is new gets
/// a number, what was left out goes. An event that ends up with one ordinary type becomes plain.
/// Wrong values are passed to @p complain.
/// @param wasUsed whether anyone ever booked or waited; with a plain event, for its type
/// @return why the change conflicts with what was sold: TypeInUse, QuotaInUse or QuotaBelowSold
std::optional<Problem> applySalePlan(Event &event, const Edit &edit, bool wasUsed,
                                     const Complain &complain);

} // namespace Evently
