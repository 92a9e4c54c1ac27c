// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"

#include "models/values/booking.h"
#include "models/values/change.h"
#include "models/values/id.h"
#include "models/values/reference.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

Event anEvent(const QString &name, int available)
{
    Event event;
    event.id = newId();
    event.name = name;
    event.venue = u"Blue Hall"_s;
    event.category = u"music"_s;
    event.dateTime = systemNow() + std::chrono::days(30);
    event.salesUntil = event.cancelUntil = event.dateTime;
    event.timeZone = u"Europe/Berlin"_s;
    event.currency = u"EUR"_s;
    event.priceCents = 2500;
    event.totalCapacity = 100;
    event.availableCapacity = available;
    event.confirmedCapacity = 100 - available;
    event.version = event.revision = 1;
    event.createdAt = event.updatedAt = systemNow();
    return event;
}

User anAdmin()
{
    User user;
    user.id = newId();
    user.email = u"ada@example.org"_s;
    user.firstName = u"Ada"_s;
    user.lastName = u"Lovelace"_s;
    user.role = User::Role::Admin;
    user.createdAt = systemNow();
    return user;
}

static QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray answerOf(const Event &event)
{
    return bytesOf(event.toJson(systemNow()));
}

QByteArray answerOf(const QList<Event> &events, const QString &nextCursor)
{
    QJsonArray data;
    for (const Event &event : events)
        data << event.toJson(systemNow());
    return bytesOf({{u"data"_s, data},
                    {u"nextCursor"_s, nextCursor.isEmpty() ? QJsonValue() : nextCursor}});
}

QByteArray answerOf(const User &user, const QString &token)
{
    return bytesOf({{u"user"_s, user.toJson()},
                    {u"token"_s, token},
                    {u"expiresAt"_s, toRfc3339(systemNow() + std::chrono::minutes(15))},
                    {u"refreshToken"_s, QString(u"refresh-"_s + token)}});
}

QByteArray bookingOf(const Event &event, const QString &customer)
{
    Booking booking;
    booking.id = newId();
    booking.reference = newReference();
    booking.eventId = event.id;
    booking.event = EventBrief::of(event);
    booking.quantity = 1;
    booking.unitPriceCents = event.priceCents;
    booking.currency = event.currency;
    booking.channel = Booking::Channel::Desk;
    booking.customer.name = customer;
    booking.createdAt = systemNow();
    booking.confirmedAt = systemNow();
    return bytesOf(booking.toJson());
}

QByteArray noticeOf(const Event &event)
{
    return "data: "
            + Change{Change::Type::Event, event.id, event.version, event.availableCapacity}.toJson()
            + "\n\n";
}

} // namespace Evently
