// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/eventedit.h"

#include "models/values/money.h"
#include "models/values/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

static QJsonObject membersOf(const Event &event)
{
    return {{u"name"_s, event.name},
            {u"description"_s, event.description},
            {u"venue"_s, event.venue},
            {u"category"_s, event.category},
            {u"dateTime"_s, toRfc3339(event.dateTime)},
            {u"endsAt"_s, orNull(event.endsAt)},
            {u"salesUntil"_s, toRfc3339(event.salesUntil)},
            {u"cancelUntil"_s, toRfc3339(event.cancelUntil)},
            {u"timeZone"_s, event.timeZone},
            {u"currency"_s, event.currency},
            {u"totalCapacity"_s, event.totalCapacity},
            {u"status"_s, QString(wireName(event.status))},
            {u"maxPerBooking"_s, event.maxPerBooking},
            {u"maxPerUser"_s, orNull(event.maxPerUser)},
            {u"waitlistPolicy"_s, QString(wireName(event.waitlistPolicy))}};
}

/// What is sold. The server takes either the price of a plain event or both lists.
static QJsonObject saleOf(const Event &event, bool asLists)
{
    if (!asLists)
        return {{u"price"_s, toAmount(event.priceCents, event.currency)}};
    QJsonArray types;
    for (const TicketType &type : event.ticketTypes())
        types << type.definition(event.currency);
    QJsonArray quotas;
    for (const Quota &quota : event.quotas)
        quotas << QJsonObject{
                {u"no"_s, quota.no}, {u"name"_s, quota.name}, {u"total"_s, quota.total}};
    return {{u"ticketTypes"_s, types}, {u"quotas"_s, quotas}};
}

static QJsonObject together(QJsonObject members, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member)
        members[member.key()] = member.value();
    return members;
}

EventEdit EventEdit::creating(const Event &wanted)
{
    QJsonObject members = together(membersOf(wanted), saleOf(wanted, !wanted.isPlain()));
    if (wanted.salesUntil == Instant{})
        members.remove(u"salesUntil"_s);
    if (wanted.cancelUntil == Instant{})
        members.remove(u"cancelUntil"_s);
    // Omits empty values, so that the server uses its defaults.
    for (const QString &name : {u"category"_s, u"timeZone"_s, u"currency"_s}) {
        if (members[name].toString().isEmpty())
            members.remove(name);
    }
    return EventEdit(members);
}

EventEdit EventEdit::between(const Event &before, const Event &wanted)
{
    const bool asLists = !before.isPlain() || !wanted.isPlain();
    const QJsonObject old = together(membersOf(before), saleOf(before, asLists));
    QJsonObject members = together(membersOf(wanted), saleOf(wanted, asLists));
    for (auto member = old.begin(); member != old.end(); ++member) {
        if (members[member.key()] == member.value())
            members.remove(member.key());
    }
    return EventEdit(members);
}

EventEdit EventEdit::to(Event::Status status)
{
    return EventEdit({{u"status"_s, QString(wireName(status))}});
}

} // namespace Evently
