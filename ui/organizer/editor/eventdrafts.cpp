// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/eventdrafts.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/organizer/editor/walltime.h"
#include "ui/organizer/editor/zonebox.h"
#include "ui/words/eventwords.h"
#include "ui/words/salewords.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct EventDrafts
{
    Q_DECLARE_TR_FUNCTIONS(EventDrafts)
};

Event blankEvent()
{
    Event event;
    event.timeZone = ZoneBox::ours();
    event.currency.clear(); // The server's default, once it is known.
    const QDateTime evening(QDate::currentDate().addDays(14), QTime(20, 0));
    event.dateTime = event.salesUntil = event.cancelUntil = instantAt(evening, event.timeZone);
    event.totalCapacity = 100;
    event.priceCents = -1; // Unset: only the organizer may decide that it is free.
    return event;
}

/// The types and quotas, without what was sold of them.
static QList<QJsonObject> definitionsOf(const Event &event)
{
    QList<QJsonObject> definitions;
    if (event.isPlain())
        return definitions; // Its price is compared.
    for (const TicketType &type : event.types)
        definitions << type.definition(event.currency);
    for (const Quota &quota : event.quotas)
        definitions << QJsonObject{
                {u"no"_s, quota.no}, {u"name"_s, quota.name}, {u"total"_s, quota.total}};
    return definitions;
}

QStringList differencesBetween(const Event &before, const Event &now)
{
    QStringList lines;
    const auto compare = [&](const QString &what, const QString &was, const QString &is) {
        if (was != is)
            lines << EventDrafts::tr("%1: now %2, was %3", "field, new value, old value")
                             .arg(what, is, was);
    };
    const QLocale locale;
    const auto at = [](const Event &event, Instant moment) {
        return dateText(moment, event.timeZone);
    };
    const auto limit = [&](const Event &event) {
        return event.maxPerUser ? locale.toString(*event.maxPerUser) : EventDrafts::tr("no limit");
    };
    compare(EventDrafts::tr("Name"), before.name, now.name);
    compare(EventDrafts::tr("Venue"), before.venue, now.venue);
    compare(EventDrafts::tr("Category"), before.category, now.category);
    if (before.description != now.description)
        lines << EventDrafts::tr("The description changed.");
    compare(EventDrafts::tr("Begins"), at(before, before.dateTime), at(now, now.dateTime));
    compare(EventDrafts::tr("Time zone"), before.timeZone, now.timeZone);
    compare(EventDrafts::tr("Ends"), at(before, before.overAt()), at(now, now.overAt()));
    compare(EventDrafts::tr("Sales end"), at(before, before.salesUntil), at(now, now.salesUntil));
    compare(EventDrafts::tr("Customers can cancel until"), at(before, before.cancelUntil),
            at(now, now.cancelUntil));
    compare(EventDrafts::tr("Capacity"), locale.toString(before.totalCapacity),
            locale.toString(now.totalCapacity));
    compare(EventDrafts::tr("Price"), pricesText(before), pricesText(now));
    if (before.isPlain() != now.isPlain() || definitionsOf(before) != definitionsOf(now))
        lines << EventDrafts::tr("The ticket types or quotas changed.");
    compare(EventDrafts::tr("Maximum per booking"), locale.toString(before.maxPerBooking),
            locale.toString(now.maxPerBooking));
    compare(EventDrafts::tr("Maximum per person"), limit(before), limit(now));
    compare(EventDrafts::tr("Status"), statusText(before.status), statusText(now.status));
    return lines;
}

} // namespace Evently
