// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/link.h"
#include "tests/torture/stage.h"

namespace Evently::Torture {

// Operations, with a new key each, ready to be performed.

Operation book(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
Operation bookOrWait(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
Operation hold(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
Operation join(Stage &stage, const QUuid &user, const QUuid &event, int quantity);
/// About a booking: "confirm" or "cancel".
Operation confirm(Stage &stage, const QUuid &user, const QUuid &event, const QUuid &booking);
Operation cancel(Stage &stage, const QUuid &user, const QUuid &event, const QUuid &booking);
/// About one's own place in the waitlist.
Operation accept(Stage &stage, const QUuid &user, const QUuid &event);
Operation decline(Stage &stage, const QUuid &user, const QUuid &event);
Operation leave(Stage &stage, const QUuid &user, const QUuid &event);
/// As the organizer.
Operation resize(Stage &stage, const QUuid &event, int capacity);
Operation cancelEvent(Stage &stage, const QUuid &event);
Operation read(const QUuid &event);

/// The booking that @p operation made, or null.
QUuid bookingOf(const Operation &operation);

/// Somebody who asks, one thing after the other, and writes down what he is told. One thread.
class Client
{
public:
    Client(Stage &stage, int number, int server);

    void goTo(int server);

    /// Sends @p operation, waits for what comes of it, and notes both in the history.
    Operation perform(Operation operation);

    /// The same until it is answered, by one server or another, at most @p times; with the same
    /// key, as a client does who was cut off or is told to come back.
    Operation insist(const Operation &operation, int times = 8);

    /// Sends @p operation and goes away without waiting.
    void abandon(Operation operation);

    std::mt19937_64 &chance() { return m_chance; }
    int number(int least, int most); ///< By chance.

private:
    Stage &m_stage;
    const int m_number;
    int m_server;
    std::mt19937_64 m_chance;
    Link m_link;
};

} // namespace Evently::Torture
