// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/event.h"

#include "models/values/fields.h"
#include "models/values/money.h"
#include "models/values/wire.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Event::Status;
using Sales = Event::Sales;

QLatin1StringView wireName(Event::Status status)
{
    switch (status) {
    case Status::Draft: return "draft"_L1;
    case Status::Published: return "published"_L1;
    case Status::Cancelled: return "cancelled"_L1;
    case Status::Completed: return "completed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wireName(Event::WaitlistPolicy policy)
{
    return policy == Event::WaitlistPolicy::Fill ? "fill"_L1 : "strict"_L1;
}

QLatin1StringView wireName(Event::Sales sales)
{
    switch (sales) {
    case Sales::Open: return "open"_L1;
    case Sales::Waitlist: return "waitlist"_L1;
    case Sales::SoldOut: return "sold_out"_L1;
    case Sales::Closed: return "closed"_L1;
    }
    Q_UNREACHABLE();
}

Event::Status Event::statusAt(Instant now) const
{
    return status == Status::Published && now >= overAt() ? Status::Completed : status;
}

/// Whether @p type may be bought by the viewer at some time.
static bool isOnSaleTo(const TicketType &type, const EventViewer &viewer)
{
    const bool isUnlocked = viewer.code && viewer.code->unlocks(type.no);
    return !type.retired && (!type.hidden || isUnlocked) && type.isSoldIn(viewer.channel);
}

Event::Sales Event::salesAt(Instant now, const EventViewer &viewer) const
{
    using TypeSales = TicketType::Sales;
    Sales best = Sales::Closed;
    for (const TicketType &type : ticketTypes()) {
        if (!isOnSaleTo(type, viewer))
            continue;
        switch (salesOf(type, now)) {
        case TypeSales::Open: return Sales::Open;
        case TypeSales::Waitlist: best = Sales::Waitlist; break;
        case TypeSales::SoldOut:
            if (best == Sales::Closed)
                best = Sales::SoldOut;
            break;
        case TypeSales::NotYet:
        case TypeSales::Closed: break;
        }
    }
    return best;
}

QList<TicketType> Event::ticketTypes() const
{
    if (!isPlain())
        return types;
    return {{.name = plainTypeName(),
             .priceCents = priceCents,
             .held = heldCapacity,
             .sold = confirmedCapacity}};
}

const TicketType *Event::findType(int no) const
{
    const auto found = std::ranges::find(types, no, &TicketType::no);
    return found == types.end() ? nullptr : &*found;
}

TicketType *Event::findType(int no)
{
    const auto found = std::ranges::find(types, no, &TicketType::no);
    return found == types.end() ? nullptr : &*found;
}

int Event::unitsLeft(const TicketType &type) const
{
    int people = availableCapacity;
    for (const Quota &quota : quotas) {
        if (type.quotas.contains(quota.no))
            people = std::min(people, quota.available);
    }
    return people / type.admits;
}

TicketType::Sales Event::salesOf(const TicketType &type, Instant now) const
{
    using TypeSales = TicketType::Sales;
    if (statusAt(now) != Status::Published || now >= salesUntil || type.retired
        || type.hasEnded(now))
        return TypeSales::Closed;
    if (!type.hasBegun(now))
        return TypeSales::NotYet;
    if (unitsLeft(type) == 0)
        return TypeSales::SoldOut;
    return isHeldBack(type) ? TypeSales::Waitlist : TypeSales::Open;
}

/// Whether people who wait come first, by rule 10 of the contract.
bool Event::isHeldBack(const TicketType &type) const
{
    if (waitlistPolicy != WaitlistPolicy::Strict || waitingCount == 0)
        return false;
    if (quotas.isEmpty())
        return true;
    int walls = 1; // The house.
    for (qsizetype i = 0; i < quotas.size(); ++i) {
        if (type.quotas.contains(quotas[i].no))
            walls |= 2 << i;
    }
    return (walls & blockedWalls) != 0;
}

bool Event::isShown(const TicketType &type, Instant now, const EventViewer &viewer) const
{
    return viewer.isOrganizer || isPlain() || (isOnSaleTo(type, viewer) && !type.hasEnded(now));
}

TicketType Event::defaultType(Instant now, const EventViewer &viewer) const
{
    const QList<TicketType> all = ticketTypes();
    const auto found = std::ranges::find_if(all, [&](const TicketType &type) {
        return !type.retired && !type.hidden && type.isSoldIn(viewer.channel) && type.hasBegun(now)
                && !type.hasEnded(now);
    });
    return found == all.end() ? all.first() : *found;
}

std::optional<std::pair<qint64, qint64>> Event::priceRange(Instant now) const
{
    std::optional<std::pair<qint64, qint64>> range;
    for (const TicketType &type : ticketTypes()) {
        if (!isOnSaleTo(type, {}) || !type.hasBegun(now) || type.hasEnded(now))
            continue;
        const qint64 price = type.priceCents;
        range = range ? std::pair(std::min(range->first, price), std::max(range->second, price))
                      : std::pair(price, price);
    }
    return range;
}

std::optional<Instant> Event::nextBoundary(Instant now) const
{
    std::optional<Instant> next;
    for (const TicketType &type : types) {
        for (const auto &boundary : {type.salesFrom, type.salesUntil}) {
            if (boundary && *boundary > now && (!next || *boundary < *next))
                next = boundary;
        }
    }
    return next;
}

std::optional<Instant> Event::lastBoundary(Instant now) const
{
    std::optional<Instant> last;
    for (const TicketType &type : types) {
        for (const auto &boundary : {type.salesFrom, type.salesUntil}) {
            if (boundary && *boundary <= now && (!last || *boundary > *last))
                last = boundary;
        }
    }
    return last;
}

/// @p type as @p viewer sees it.
static QJsonObject shown(const TicketType &type, const Event &event, Instant now, int position,
                         const EventViewer &viewer)
{
    QJsonObject json = type.definition(event.currency);
    json[u"position"_s] = position;
    json[u"available"_s] = event.unitsLeft(type);
    json[u"sales"_s] = QString(wireName(event.salesOf(type, now)));
    if (viewer.isOrganizer) {
        json[u"held"_s] = type.held;
        json[u"sold"_s] = type.sold;
    } else {
        json.remove(u"quotas"_s);
    }
    if (viewer.code && (!type.hidden || viewer.code->unlocks(type.no))) {
        const qint64 price = type.priceCents - viewer.code->discountOn(type.no, type.priceCents);
        json[u"priceWithCode"_s] = toAmount(price, event.currency);
    }
    return json;
}

QJsonObject Event::toJson(Instant now, const EventViewer &viewer) const
{
    QJsonArray shownTypes;
    for (int position = 1; const TicketType &type : ticketTypes()) {
        if (isShown(type, now, viewer))
            shownTypes << shown(type, *this, now, position, viewer);
        ++position;
    }
    const auto range = priceRange(now);
    const auto amountOrNull = [&](qint64 std::pair<qint64, qint64>::*end) {
        return range ? QJsonValue(toAmount(*range.*end, currency)) : QJsonValue();
    };
    QJsonObject json{{u"id"_s, toText(id)},
                     {u"name"_s, name},
                     {u"description"_s, description},
                     {u"venue"_s, venue},
                     {u"dateTime"_s, toRfc3339(dateTime)},
                     {u"endsAt"_s, orNull(endsAt)},
                     {u"salesUntil"_s, toRfc3339(salesUntil)},
                     {u"cancelUntil"_s, toRfc3339(cancelUntil)},
                     {u"timeZone"_s, timeZone},
                     {u"totalCapacity"_s, totalCapacity},
                     {u"availableCapacity"_s, availableCapacity},
                     {u"heldCapacity"_s, heldCapacity},
                     {u"waitingCount"_s, waitingCount},
                     {u"waitingTickets"_s, waitingTickets},
                     {u"price"_s, toAmount(defaultType(now, viewer).priceCents, currency)},
                     {u"priceFrom"_s, amountOrNull(&std::pair<qint64, qint64>::first)},
                     {u"priceTo"_s, amountOrNull(&std::pair<qint64, qint64>::second)},
                     {u"ticketTypes"_s, shownTypes},
                     {u"currency"_s, currency},
                     {u"category"_s, category},
                     {u"status"_s, QString(wireName(statusAt(now)))},
                     {u"sales"_s, QString(wireName(salesAt(now, viewer)))},
                     {u"maxPerBooking"_s, maxPerBooking},
                     {u"maxPerUser"_s, orNull(maxPerUser)},
                     {u"waitlistPolicy"_s, QString(wireName(waitlistPolicy))},
                     {u"createdBy"_s, orNull(createdBy)},
                     {u"version"_s, version},
                     {u"revision"_s, revision},
                     {u"createdAt"_s, toRfc3339(createdAt)},
                     {u"updatedAt"_s, toRfc3339(updatedAt)}};
    if (viewer.isOrganizer) {
        QJsonArray all;
        for (const Quota &quota : quotas)
            all << quota.toJson();
        json[u"quotas"_s] = all;
    }
    return json;
}

/// The types in @p json; none if it is the one of a plain event.
static QList<TicketType> typesFrom(const QJsonObject &json, const QString &currency)
{
    QList<TicketType> types;
    for (const QJsonValue &type : json[u"ticketTypes"_s].toArray())
        types << TicketType::fromJson(type.toObject(), currency);
    return types.size() == 1 && types.first().isPlain() ? QList<TicketType>() : types;
}

Result<Event> Event::fromJson(const QJsonObject &json)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Fields in(json);
    Event event;
    event.id = in.id(u"id"_s);
    event.name = in.line(u"name"_s, 0, 200);
    event.description = in.text(u"description"_s, 0, 10'000);
    event.venue = in.line(u"venue"_s, 0, 200);
    event.category = in.line(u"category"_s, 0, 50);
    event.dateTime = in.instant(u"dateTime"_s);
    event.endsAt = in.nullable(u"endsAt"_s, &Fields::instant);
    event.salesUntil = in.instant(u"salesUntil"_s);
    event.cancelUntil = in.instant(u"cancelUntil"_s);
    event.timeZone = in.zone(u"timeZone"_s);
    event.currency = in.currency(u"currency"_s);
    event.priceCents = in.money(u"price"_s, event.currency);
    event.types = typesFrom(json, event.currency);
    if (!event.isPlain() && json[u"priceFrom"_s].isString())
        event.priceCents = in.money(u"priceFrom"_s, event.currency);
    for (const QJsonValue &quota : json[u"quotas"_s].toArray())
        event.quotas << Quota::fromJson(quota.toObject());
    event.totalCapacity = in.integer(u"totalCapacity"_s, 1, CapacityMax);
    event.availableCapacity = in.integer(u"availableCapacity"_s, 0, CapacityMax);
    event.heldCapacity = in.integer(u"heldCapacity"_s, 0, CapacityMax);
    event.confirmedCapacity = event.totalCapacity - event.availableCapacity - event.heldCapacity;
    event.waitingCount = in.integer(u"waitingCount"_s, 0, anyNumber);
    event.waitingTickets = in.integer(u"waitingTickets"_s, 0, anyNumber);
    event.status = in.choice(
            u"status"_s, {Status::Draft, Status::Published, Status::Cancelled, Status::Completed});
    event.maxPerBooking = in.integer(u"maxPerBooking"_s, 1, 100);
    event.maxPerUser = in.nullable(u"maxPerUser"_s, &Fields::integer, 1, anyNumber);
    event.waitlistPolicy =
            in.choice(u"waitlistPolicy"_s, {WaitlistPolicy::Fill, WaitlistPolicy::Strict});
    event.createdBy = in.nullable(u"createdBy"_s, &Fields::id).value_or(QUuid());
    event.version = json[u"version"_s].toInteger();
    event.revision = json[u"revision"_s].toInteger();
    event.createdAt = in.instant(u"createdAt"_s);
    event.updatedAt = in.instant(u"updatedAt"_s);
    if (const auto problem = in.problem())
        return *problem;
    return event;
}

} // namespace Evently
