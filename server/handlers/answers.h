// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/slice.h"
#include "models/desk/batch/deskrequest.h"
#include "models/values/typedcode.h"
#include "server/api/call.h"
#include "server/api/entitytag.h"
#include "server/api/part.h"
#include "server/http/reply.h"

namespace Evently::Handlers {

// Conversions shared by the handlers: outcomes to answers for clients, and parts of lists to slices
// for models.

/// Converts what the desk did for @p caller to an answer: with @p status if it contains a booking
/// or an event, with @p entryStatus if it contains a waitlist entry, and 204 if there is nothing to
/// return. Kiosks don't get customers' names.
std::function<Answer(const Outcome &)> answerFor(const Principal &caller, int status = 200,
                                                 int entryStatus = 200);

/// The tag of @p event as @p viewer sees it at @p now.
EntityTag tagOf(const Event &event, Instant now, const EventViewer &viewer);

inline Slice sliceOf(const Part &part)
{
    return {.limit = part.limit, .skip = part.skip(), .after = part.after};
}

/// Who seats are for.
struct Beneficiary
{
    QUuid userId{}; ///< Null for walk-ups.
    QUuid toLookUp{}; ///< The same, to be looked up, if an organizer named someone else.
    std::optional<Customer> customer{}; ///< As sent, or the caller's own; otherwise unknown.
    bool isOfAccount = false; ///< No customer was sent, so the account of userId is used.
};

/// Reads `customer`, and from organizers `userId`; complaints are added to @p in.
Beneficiary beneficiaryIn(Fields &in, const Call &call);

/// What is wrong with a reference that was typed; empty if nothing is.
QString whyUnread(const TypedCode &code);

Problem forbidden(const QString &error);

} // namespace Evently::Handlers
