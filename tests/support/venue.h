// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/migrated.h"
#include "tests/support/testserver.h"

namespace Evently {

/// A TestServer with an organizer, and shortcuts for tests. The clients check every answer against
/// the API description.
class Venue
{
public:
    Venue();
    explicit Venue(const ServerSettings &settings);

    TestServer server;
    const TestServer::Person admin;
    TestClient organizer; ///< Signed in as the admin.

    /// A client of a new user, or of no one.
    std::unique_ptr<TestClient> newUser();
    std::unique_ptr<TestClient> newKiosk();
    std::unique_ptr<TestClient> anyone();

    /// The required fields of an event that starts in a year.
    static QJsonObject eventBody(const QJsonObject &changes = {});
    /// The same with ticket types: adults (1), children for free (2), a family of four (3), the
    /// balcony (4), two early birds (5), one that isn't on sale yet (6) and one for a code (7). The
    /// house has 20 seats.
    static QJsonObject theatreBody(const QJsonObject &changes = {});
    /// Creates such an event.
    /// @return it, as answered.
    QJsonObject newEvent(const QJsonObject &changes = {});
    /// The same with @p capacity seats.
    /// @return its id.
    QString newEventId(int capacity, const QJsonObject &changes = {});

    QJsonObject event(const QString &id); ///< As the organizer sees it now.

    /// Books @p quantity seats as @p client; returns the answer.
    static Response book(TestClient &client, const QString &eventId, int quantity,
                         const QJsonObject &more = {});
    static Response wait(TestClient &client, const QString &eventId, int quantity,
                         const QJsonObject &more = {});

    /// Ticket types, each with a number of units.
    using Lines = QList<std::pair<int, int>>;
    static Response order(TestClient &client, const QString &eventId, const Lines &lines,
                          const QJsonObject &more = {});
    static Response waitFor(TestClient &client, const QString &eventId, const Lines &lines,
                            const QJsonObject &more = {});

    /// What `evently check` finds wrong, a line each.
    QString contradictions() const;
};

/// "/api/bookings/…" of an answered booking; likewise for the others.
QString bookingPath(const Response &booked);
/// The "data" member of a list.
QJsonArray dataOf(const Response &list);
/// A time in the API's format, @p fromNow from now.
QString timeIn(std::chrono::milliseconds fromNow);

} // namespace Evently
