// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/action.h"

#include "models/values/id.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Wish = Action::Wish;

Wall wallOf(qint64 monotonic)
{
    using namespace std::chrono;
    const auto age = nanoseconds(monotonicNow() - monotonic);
    return time_point_cast<milliseconds>(system_clock::now() - age);
}

Wall wallFrom(const QJsonValue &text)
{
    const auto time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    return Wall(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString textOf(Wall wall)
{
    return QDateTime::fromMSecsSinceEpoch(wall.time_since_epoch().count(), Qt::UTC)
            .toString(Qt::ISODateWithMs);
}

QString euros(qint64 cents)
{
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

static const char *nameOf(Wish wish)
{
    switch (wish) {
    case Wish::Book: return "book";
    case Wish::Hold: return "hold";
    case Wish::BookOrWait: return "book or wait";
    case Wish::Confirm: return "confirm";
    case Wish::Cancel: return "cancel";
    case Wish::GiveBack: return "give back";
    case Wish::Pay: return "pay";
    case Wish::Refund: return "refund";
    case Wish::Join: return "join";
    case Wish::Leave: return "leave";
    case Wish::Accept: return "accept";
    case Wish::Decline: return "decline";
    case Wish::OfferByStaff: return "offer";
    case Wish::Edit: return "edit";
    case Wish::ReadEvent: return "read the event";
    case Wish::ReadBooking: return "read a booking";
    case Wish::ReadPlace: return "read a place";
    }
    Q_UNREACHABLE();
}

QString Action::name() const
{
    return u"%1 (%2 %3 %4): %5 %6"_s.arg(
            QString::fromLatin1(nameOf(wish)), QString::fromLatin1(told.method),
            QString::fromLatin1(told.target), QString::fromUtf8(told.body),
            QString::number(told.status), QString::fromUtf8(told.answer.left(300)));
}

static QByteArray bookingPath(const Action &action, const QByteArray &what = {})
{
    return "bookings/" + toText(action.booking).toLatin1() + what;
}

static QByteArray placePath(const Action &action, const QByteArray &what = {})
{
    return "waitlist/" + toText(action.event).toLatin1() + what;
}

static std::pair<QByteArray, QByteArray> routeOf(const Action &action)
{
    switch (action.wish) {
    case Wish::Book:
    case Wish::Hold:
    case Wish::BookOrWait: return {"POST", "bookings"};
    case Wish::Confirm: return {"POST", bookingPath(action, "/confirm")};
    case Wish::Cancel: return {"DELETE", bookingPath(action)};
    case Wish::GiveBack:
        return {"DELETE", bookingPath(action, "?quantity=" + QByteArray::number(action.quantity))};
    case Wish::Pay: return {"POST", bookingPath(action, "/paid")};
    case Wish::Refund: return {"POST", bookingPath(action, "/refunded")};
    case Wish::Join: return {"POST", "waitlist"};
    case Wish::Leave: return {"DELETE", placePath(action)};
    case Wish::Accept: return {"POST", placePath(action, "/accept")};
    case Wish::Decline: return {"POST", placePath(action, "/decline")};
    case Wish::OfferByStaff:
        return {"POST", "waitlist/entries/" + toText(action.entry).toLatin1() + "/offer"};
    case Wish::Edit: return {"PATCH", "events/" + toText(action.event).toLatin1()};
    case Wish::ReadEvent: return {"GET", "events/" + toText(action.event).toLatin1()};
    case Wish::ReadBooking: return {"GET", bookingPath(action)};
    case Wish::ReadPlace: return {"GET", "waitlist/position/" + toText(action.event).toLatin1()};
    }
    Q_UNREACHABLE();
}

static QJsonObject bodyOf(const Action &action)
{
    QJsonObject body;
    switch (action.wish) {
    case Wish::Book:
    case Wish::Hold:
    case Wish::BookOrWait:
    case Wish::Join:
        body[u"eventId"_s] = toText(action.event);
        body[u"quantity"_s] = action.quantity;
        if (action.wish == Wish::Hold)
            body[u"hold"_s] = true;
        if (action.wish == Wish::BookOrWait)
            body[u"onSoldOut"_s] = u"waitlist"_s;
        break;
    case Wish::Refund:
        if (action.cents)
            body[u"amount"_s] = euros(*action.cents);
        break;
    case Wish::Edit: body[action.field] = action.value; break;
    default: break;
    }
    return body;
}

void prepare(Action &action, const QByteArray &key)
{
    const auto [method, path] = routeOf(action);
    action.told.method = method;
    action.told.target = "/api/" + path;
    action.told.key = action.isRead() ? QByteArray() : key;
    action.told.user = action.caller;
    action.told.event = action.event;
    if (const QJsonObject body = bodyOf(action); !body.isEmpty())
        action.told.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace Evently::Torture
