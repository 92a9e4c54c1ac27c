// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/discountcode.h"
#include "models/values/problem.h"

namespace Evently {

/// The answer to a code that an event doesn't have.
Problem unknownCode();

/// Why @p code can't be used in @p channel at @p now, or nothing. Times are said in @p zone.
std::optional<Problem> whyUnusable(const DiscountCode &code, Booking::Channel channel, Instant now,
                                   const QString &zone);

} // namespace Evently
