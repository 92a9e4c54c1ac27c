// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/slice.h"
#include "models/desk/batch/deskrequest.h"
#include "models/values/typedcode.h"
#include "server/api/call.h"
#include "server/api/part.h"
#include "server/http/reply.h"

namespace Evently::Handlers {

// What handlers say, in one place: to clients about outcomes, and to models about parts of lists.

/// Writes down what the desk did for @p caller: with @p status where a booking or an event is
/// shown, with @p entryStatus where a waitlist entry is; 204 where there is nothing to show. A
/// kiosk is told nobody's name.
std::function<Answer(const Outcome &)> answerFor(const Principal &caller, int status = 200,
                                                 int entryStatus = 200);

/// The ETag of @p event.
QByteArray tagOf(const Event &event);

inline Slice sliceOf(const Part &part)
{
    return {.limit = part.limit, .skip = part.skip(), .after = part.after};
}

/// Whom seats are for.
struct Beneficiary
{
    QUuid userId{}; ///< Null for walk-ups.
    QUuid toLookUp{}; ///< The same, where an organizer named somebody else.
    std::optional<Customer> customer{}; ///< As sent, or the caller's own; else nothing is known.
    bool isOfAccount = false; ///< Nothing was sent: the account of userId says who it is.
};

/// Reads `customer`, and `userId` from organizers; complaints are noted in @p in.
Beneficiary beneficiaryIn(Fields &in, const Call &call);

/// What is wrong with a reference as somebody typed it; empty where nothing is.
QString whyUnread(const TypedCode &code);

Problem forbidden(const QString &error);

} // namespace Evently::Handlers
