// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"

#include "models/values/instant.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

Venue::Venue()
    : Venue(TestServer::settings())
{
}

Venue::Venue(const ServerSettings &settings)
    : server(settings)
    , admin(server.newAdmin())
    , organizer(server.port(), admin.token)
{
}

std::unique_ptr<TestClient> Venue::newUser()
{
    return std::make_unique<TestClient>(server.port(), server.newUser().token);
}

std::unique_ptr<TestClient> Venue::newKiosk()
{
    return std::make_unique<TestClient>(server.port(), server.newKiosk(admin).token);
}

std::unique_ptr<TestClient> Venue::anyone()
{
    return std::make_unique<TestClient>(server.port());
}

static QJsonObject merged(QJsonObject object, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it)
        object[it.key()] = it.value();
    return object;
}

QJsonObject Venue::eventBody(const QJsonObject &changes)
{
    return merged({{u"name"_s, u"Concert"_s},
                   {u"venue"_s, u"Hall"_s},
                   {u"dateTime"_s, timeIn(24h * 365)},
                   {u"totalCapacity"_s, 10},
                   {u"price"_s, u"25.00"_s}},
                  changes);
}

QJsonObject Venue::newEvent(const QJsonObject &changes)
{
    return organizer.post(u"/api/events"_s, eventBody(changes)).json();
}

QString Venue::newEventId(int capacity, const QJsonObject &changes)
{
    return newEvent(merged({{u"totalCapacity"_s, capacity}}, changes))[u"id"_s].toString();
}

QJsonObject Venue::event(const QString &id)
{
    return organizer.get(u"/api/events/"_s % id).json();
}

Response Venue::book(TestClient &client, const QString &eventId, int quantity,
                     const QJsonObject &more)
{
    return client.post(u"/api/bookings"_s,
                       merged({{u"eventId"_s, eventId}, {u"quantity"_s, quantity}}, more));
}

Response Venue::wait(TestClient &client, const QString &eventId, int quantity,
                     const QJsonObject &more)
{
    return client.post(u"/api/waitlist"_s,
                       merged({{u"eventId"_s, eventId}, {u"quantity"_s, quantity}}, more));
}

QString bookingPath(const Response &booked)
{
    return u"/api/bookings/"_s % booked.json()[u"id"_s].toString();
}

QJsonArray dataOf(const Response &list)
{
    return list.json()[u"data"_s].toArray();
}

QString timeIn(std::chrono::milliseconds fromNow)
{
    return toRfc3339(systemNow() + fromNow);
}

} // namespace Evently
