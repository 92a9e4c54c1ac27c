// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/eventedit.h"

#include "models/values/money.h"
#include "models/values/wire.h"

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
            {u"price"_s, toAmount(event.priceCents, event.currency)},
            {u"totalCapacity"_s, event.totalCapacity},
            {u"status"_s, QString(wireName(event.status))},
            {u"maxPerBooking"_s, event.maxPerBooking},
            {u"maxPerUser"_s, orNull(event.maxPerUser)},
            {u"waitlistPolicy"_s, QString(wireName(event.waitlistPolicy))}};
}

EventEdit EventEdit::creating(const Event &wanted)
{
    QJsonObject members = membersOf(wanted);
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
    const QJsonObject old = membersOf(before);
    QJsonObject members = membersOf(wanted);
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
