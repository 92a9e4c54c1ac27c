// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/deed.h"

#include "models/values/id.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Wish = Deed::Wish;

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

QString Deed::name() const
{
    return u"%1 (%2 %3 %4): %5 %6"_s.arg(
            QString::fromLatin1(nameOf(wish)), QString::fromLatin1(told.method),
            QString::fromLatin1(told.target), QString::fromUtf8(told.body),
            QString::number(told.status), QString::fromUtf8(told.answer.left(300)));
}

static QByteArray bookingPath(const Deed &deed, const QByteArray &what = {})
{
    return "bookings/" + toText(deed.booking).toLatin1() + what;
}

static QByteArray placePath(const Deed &deed, const QByteArray &what = {})
{
    return "waitlist/" + toText(deed.event).toLatin1() + what;
}

static std::pair<QByteArray, QByteArray> routeOf(const Deed &deed)
{
    switch (deed.wish) {
    case Wish::Book:
    case Wish::Hold:
    case Wish::BookOrWait: return {"POST", "bookings"};
    case Wish::Confirm: return {"POST", bookingPath(deed, "/confirm")};
    case Wish::Cancel: return {"DELETE", bookingPath(deed)};
    case Wish::GiveBack:
        return {"DELETE", bookingPath(deed, "?quantity=" + QByteArray::number(deed.quantity))};
    case Wish::Pay: return {"POST", bookingPath(deed, "/paid")};
    case Wish::Refund: return {"POST", bookingPath(deed, "/refunded")};
    case Wish::Join: return {"POST", "waitlist"};
    case Wish::Leave: return {"DELETE", placePath(deed)};
    case Wish::Accept: return {"POST", placePath(deed, "/accept")};
    case Wish::Decline: return {"POST", placePath(deed, "/decline")};
    case Wish::OfferByStaff:
        return {"POST", "waitlist/entries/" + toText(deed.entry).toLatin1() + "/offer"};
    case Wish::Edit: return {"PATCH", "events/" + toText(deed.event).toLatin1()};
    case Wish::ReadEvent: return {"GET", "events/" + toText(deed.event).toLatin1()};
    case Wish::ReadBooking: return {"GET", bookingPath(deed)};
    case Wish::ReadPlace: return {"GET", "waitlist/position/" + toText(deed.event).toLatin1()};
    }
    Q_UNREACHABLE();
}

static QJsonObject bodyOf(const Deed &deed)
{
    QJsonObject body;
    switch (deed.wish) {
    case Wish::Book:
    case Wish::Hold:
    case Wish::BookOrWait:
    case Wish::Join:
        body[u"eventId"_s] = toText(deed.event);
        body[u"quantity"_s] = deed.quantity;
        if (deed.wish == Wish::Hold)
            body[u"hold"_s] = true;
        if (deed.wish == Wish::BookOrWait)
            body[u"onSoldOut"_s] = u"waitlist"_s;
        break;
    case Wish::Refund:
        if (deed.cents)
            body[u"amount"_s] = euros(*deed.cents);
        break;
    case Wish::Edit: body[deed.field] = deed.value; break;
    default: break;
    }
    return body;
}

void prepare(Deed &deed, const QByteArray &key)
{
    const auto [method, path] = routeOf(deed);
    deed.told.method = method;
    deed.told.target = "/api/" + path;
    deed.told.key = deed.isRead() ? QByteArray() : key;
    deed.told.user = deed.caller;
    deed.told.event = deed.event;
    if (const QJsonObject body = bodyOf(deed); !body.isEmpty())
        deed.told.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace Evently::Torture
