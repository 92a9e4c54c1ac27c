// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"

#include "models/audit/audit.h"
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

QJsonObject Venue::theatreBody(const QJsonObject &changes)
{
    const auto type = [](int no, const QString &name, const QString &price, int quota,
                         const QJsonObject &more = {}) {
        return merged({{u"no"_s, no},
                       {u"name"_s, name},
                       {u"price"_s, price},
                       {u"quotas"_s, QJsonArray{quota}}},
                      more);
    };
    const auto quota = [](int no, const QString &name, int total) {
        return QJsonObject{{u"no"_s, no}, {u"name"_s, name}, {u"total"_s, total}};
    };
    QJsonObject body = eventBody({{u"name"_s, u"Twelfth Night"_s}, {u"totalCapacity"_s, 20}});
    body.remove(u"price"_s);
    body[u"quotas"_s] = QJsonArray{quota(1, u"Stalls"_s, 16), quota(2, u"Balcony"_s, 4),
                                   quota(3, u"Early bird"_s, 2)};
    body[u"ticketTypes"_s] = QJsonArray{
            type(1, u"Adult"_s, u"20.00"_s, 1, {{u"taxRate"_s, u"19"_s}}),
            type(2, u"Child"_s, u"0.00"_s, 1, {{u"description"_s, u"up to 12 years"_s}}),
            type(3, u"Family"_s, u"50.00"_s, 1, {{u"admits"_s, 4}, {u"taxRate"_s, u"19"_s}}),
            type(4, u"Balcony"_s, u"12.50"_s, 2, {{u"taxRate"_s, u"7"_s}}),
            type(5, u"Early bird"_s, u"15.00"_s, 3),
            type(6, u"Last minute"_s, u"9.00"_s, 1, {{u"salesFrom"_s, timeIn(24h)}}),
            type(7, u"Guest list"_s, u"0.00"_s, 1, {{u"hidden"_s, true}})};
    return merged(body, changes);
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

static QJsonArray listOf(const Venue::Lines &lines)
{
    QJsonArray list;
    for (const auto &[type, quantity] : lines)
        list << QJsonObject{{u"type"_s, type}, {u"quantity"_s, quantity}};
    return list;
}

Response Venue::order(TestClient &client, const QString &eventId, const Lines &lines,
                      const QJsonObject &more)
{
    return client.post(u"/api/bookings"_s,
                       merged({{u"eventId"_s, eventId}, {u"lines"_s, listOf(lines)}}, more));
}

Response Venue::waitFor(TestClient &client, const QString &eventId, const Lines &lines,
                        const QJsonObject &more)
{
    return client.post(u"/api/waitlist"_s,
                       merged({{u"eventId"_s, eventId}, {u"lines"_s, listOf(lines)}}, more));
}

QString Venue::contradictions() const
{
    Session session(server.database(), Session::Purpose::Owner);
    QString all;
    for (const Finding &finding : audit(session))
        all += finding.rule % u" " % finding.where % u": " % finding.what % u'\n';
    return all;
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
