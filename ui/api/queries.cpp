// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/queries.h"

#include "models/values/id.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Evently {

/// Adds @p value literally: plus, percent and ampersand are ordinary characters in it.
static void add(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

static void add(QUrlQuery &query, const QString &name, const QUuid &id)
{
    if (!id.isNull())
        add(query, name, toText(id));
}

static void add(QUrlQuery &query, const QString &name, const QDate &date)
{
    if (date.isValid())
        add(query, name, date.toString(Qt::ISODate));
}

static void add(QUrlQuery &query, const QString &name, const std::optional<Instant> &instant)
{
    if (instant)
        add(query, name, toRfc3339(*instant));
}

static void addIf(bool isSo, QUrlQuery &query, const QString &name)
{
    if (isSo)
        add(query, name, u"true"_s);
}

/// For enums that have a wireName().
template <typename Choice>
static void addChoice(QUrlQuery &query, const QString &name, const std::optional<Choice> &choice)
{
    if (choice)
        add(query, name, QString(wireName(*choice)));
}

static void addSort(QUrlQuery &query, const QString &column, Qt::SortOrder order)
{
    add(query, u"sort"_s, order == Qt::AscendingOrder ? column : u'-' % column);
}

static QString columnOf(EventQuery::Sort sort)
{
    switch (sort) {
    case EventQuery::Sort::DateTime: return u"dateTime"_s;
    case EventQuery::Sort::Name: return u"name"_s;
    case EventQuery::Sort::Price: return u"price"_s;
    }
    Q_UNREACHABLE();
}

static QString columnOf(EventSalesQuery::Sort sort)
{
    switch (sort) {
    case EventSalesQuery::Sort::Revenue: return u"revenue"_s;
    case EventSalesQuery::Sort::TicketsSold: return u"ticketsSold"_s;
    case EventSalesQuery::Sort::Occupancy: return u"occupancy"_s;
    case EventSalesQuery::Sort::Bookings: return u"bookings"_s;
    case EventSalesQuery::Sort::Cancelled: return u"cancelled"_s;
    case EventSalesQuery::Sort::Waiting: return u"waiting"_s;
    case EventSalesQuery::Sort::DateTime: return u"dateTime"_s;
    case EventSalesQuery::Sort::Name: return u"name"_s;
    }
    Q_UNREACHABLE();
}

void PageAt::addTo(QUrlQuery &query) const
{
    add(query, u"limit"_s, QString::number(limit));
    add(query, u"cursor"_s, cursor);
}

void EventQuery::addTo(QUrlQuery &query) const
{
    if (isAnyStatus)
        add(query, u"status"_s, u"any"_s);
    else
        addChoice(query, u"status"_s, status);
    add(query, u"search"_s, search);
    add(query, u"category"_s, category);
    add(query, u"venue"_s, venue);
    add(query, u"from"_s, from);
    add(query, u"to"_s, to);
    addIf(isAvailable, query, u"available"_s);
    addSort(query, columnOf(sort), order);
}

void BookingQuery::addTo(QUrlQuery &query) const
{
    addChoice(query, u"status"_s, status);
    add(query, u"eventId"_s, event);
    add(query, u"search"_s, search);
    addIf(isEverybodys, query, u"all"_s);
}

void EntryQuery::addTo(QUrlQuery &query) const
{
    addChoice(query, u"status"_s, status);
    add(query, u"search"_s, search);
}

void CodeQuery::addTo(QUrlQuery &query) const
{
    add(query, u"search"_s, search);
}

void UserQuery::addTo(QUrlQuery &query) const
{
    add(query, u"search"_s, search);
    addChoice(query, u"role"_s, role);
}

void RevenueQuery::addTo(QUrlQuery &query) const
{
    add(query, u"from"_s, from);
    add(query, u"to"_s, to);
    addChoice(query, u"interval"_s, std::optional(interval));
    add(query, u"eventId"_s, event);
}

void TaxQuery::addTo(QUrlQuery &query) const
{
    add(query, u"from"_s, from);
    add(query, u"to"_s, to);
    add(query, u"eventId"_s, event);
}

void EventSalesQuery::addTo(QUrlQuery &query) const
{
    addSort(query, columnOf(sort), order);
    add(query, u"from"_s, from);
    add(query, u"to"_s, to);
}

} // namespace Evently
