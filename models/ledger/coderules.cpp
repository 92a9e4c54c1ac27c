// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/coderules.h"

#include "models/values/zone.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;

Problem unknownCode()
{
    return {.code = Code::UnknownCode, .error = u"This code is not valid here."_s};
}

std::optional<Problem> whyUnusable(const DiscountCode &code, Booking::Channel channel, Instant now,
                                   const QString &zone)
{
    if (!code.channels.isEmpty() && !code.channels.contains(channel))
        return Problem{.code = Code::CodeNotForThis, .error = u"This code can't be used here."_s};
    if (code.validFrom && now < *code.validFrom)
        return Problem{.code = Code::CodeNotYet,
                       .error = u"This code can't be used yet."_s,
                       .details = u"It is valid from %1."_s.arg(localTime(*code.validFrom, zone))};
    if (code.validUntil && now >= *code.validUntil)
        return Problem{.code = Code::CodeExpired,
                       .error = u"This code has expired."_s,
                       .details =
                               u"It was valid until %1."_s.arg(localTime(*code.validUntil, zone))};
    if (code.maxBookings && code.bookings >= *code.maxBookings)
        return Problem{.code = Code::CodeUsedUp,
                       .error = u"This code has been used up."_s,
                       .details = u"It was good for %1."_s.arg(
                               *code.maxBookings == 1 ? u"one booking"_s
                                                      : u"%1 bookings"_s.arg(*code.maxBookings))};
    return {};
}

} // namespace Evently
