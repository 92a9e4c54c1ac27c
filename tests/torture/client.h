// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/link.h"
#include "tests/torture/stage.h"

namespace Evently::Torture {

// Operations, each with a new key, ready to be performed.

Operation book(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
Operation bookOrWait(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
Operation hold(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
Operation join(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
/// For a booking: "confirm" or "cancel".
Operation confirm(Stage &stage, const QUuid &user, const QUuid &event, const QUuid &booking);
Operation cancel(Stage &stage, const QUuid &user, const QUuid &event, const QUuid &booking);
/// For the user's own waitlist entry.
Operation accept(Stage &stage, const QUuid &user, const QUuid &event);
Operation decline(Stage &stage, const QUuid &user, const QUuid &event);
Operation leave(Stage &stage, const QUuid &user, const QUuid &event);
/// As the organizer.
Operation resize(Stage &stage, const QUuid &event, int capacity);
Operation cancelEvent(Stage &stage, const QUuid &event);
Operation read(const QUuid &event);

/// The booking that @p operation created, or null.
QUuid bookingOf(const Operation &operation);

/// A client that sends one request after another and records the answers. One thread.
class Client
{
public:
    Client(Stage &stage, int number, int server);

    void goTo(int server);

    /// Sends @p operation, waits for the result, and records both in the history.
    Operation perform(Operation operation);

    /// Repeats it with the same key until some server answers, at most @p times, as a client does
    /// that was disconnected or told to retry.
    Operation insist(const Operation &operation, int times = 8);

    /// Sends @p operation and disconnects without waiting.
    void abandon(Operation operation);

    std::mt19937_64 &chance() { return m_chance; }
    int number(int least, int most); ///< Random.

private:
    Stage &m_stage;
    const int m_number;
    int m_server;
    std::mt19937_64 m_chance;
    Link m_link;
};

} // namespace Evently::Torture
