// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/migrated.h"
#include "tests/support/testserver.h"

namespace Evently {

/// A TestServer with an organizer, and short words for what tests do with it. Every answer is held
/// against the contract by the clients.
class Venue
{
public:
    Venue();
    explicit Venue(const ServerSettings &settings);

    TestServer server;
    const TestServer::Person admin;
    TestClient organizer; ///< Signed in as the admin.

    /// A client of somebody new, or of nobody.
    std::unique_ptr<TestClient> newUser();
    std::unique_ptr<TestClient> newKiosk();
    std::unique_ptr<TestClient> anyone();

    /// What an event needs at least; starts in a year.
    static QJsonObject eventBody(const QJsonObject &changes = {});
    /// Creates such an event. @return it, as answered.
    QJsonObject newEvent(const QJsonObject &changes = {});
    /// The same with @p capacity seats. @return its id.
    QString newEventId(int capacity, const QJsonObject &changes = {});

    QJsonObject event(const QString &id); ///< As the organizer reads it now.

    /// What @p client is answered for booking @p quantity seats.
    static Response book(TestClient &client, const QString &eventId, int quantity,
                         const QJsonObject &more = {});
    static Response wait(TestClient &client, const QString &eventId, int quantity,
                         const QJsonObject &more = {});
};

/// "/api/bookings/…" of an answered booking, and the like.
QString bookingPath(const Response &booked);
/// The members of "data" of a list.
QJsonArray dataOf(const Response &list);
/// A time as clients send it, @p fromNow from now.
QString timeIn(std::chrono::milliseconds fromNow);

} // namespace Evently
