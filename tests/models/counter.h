// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/desk.h"
#include "models/values/id.h"
#include "models/values/reference.h"

#include <future>

namespace Evently {

/// The answer used in tests: just the id.
inline Answer idOf(const Outcome &outcome)
{
    if (const auto *booking = std::get_if<Booking>(&outcome.result))
        return {.body = toText(booking->id).toLatin1(), .seq = outcome.seq};
    if (const auto *entry = std::get_if<WaitlistEntry>(&outcome.result))
        return {.status = 202, .body = toText(entry->id).toLatin1(), .seq = outcome.seq};
    return {.status = 204, .seq = outcome.seq};
}

/// Submits requests and waits for the answers, as a client of the desk.
class Counter
{
public:
    explicit Counter(Desk &desk)
        : m_desk(desk)
    {
    }

    std::future<Result<Answer>> submit(const QUuid &event, const Command &command,
                                       const Principal &caller,
                                       const std::optional<IdempotencyKey> &key = {},
                                       std::chrono::seconds time = std::chrono::seconds(20))
    {
        auto promise = std::make_shared<std::promise<Result<Answer>>>();
        m_desk.submit(
                {.eventId = event,
                 .command = command,
                 .caller = caller,
                 .key = key,
                 .deadline = std::chrono::steady_clock::now() + time,
                 .write = idOf,
                 .done = [promise](const Result<Answer> &answer) { promise->set_value(answer); }});
        return promise->get_future();
    }

    Result<Answer> ask(const QUuid &event, const Command &command, const Principal &caller,
                       const std::optional<IdempotencyKey> &key = {})
    {
        return submit(event, command, caller, key).get();
    }

private:
    Desk &m_desk;
};

inline Book order(const QUuid &user, int quantity = 1, bool hold = false)
{
    return {.bookingId = newId(),
            .reference = newReference(),
            .quantity = quantity,
            .hold = hold,
            .userId = user};
}

inline Join joining(const QUuid &user, int quantity = 1)
{
    return {.entryId = newId(), .reference = newReference(), .quantity = quantity, .userId = user};
}

} // namespace Evently
