// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/salechanges.h"

#include "models/values/tickettype.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/words/salewords.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct SaleChanges
{
    Q_DECLARE_TR_FUNCTIONS(SaleChanges)
};

/// "Adult, price: €10.00 → €12.00"
static QString changed(const QString &name, const QString &what, const QString &from,
                       const QString &to)
{
    return SaleChanges::tr("%1, %2: %3 → %4", "a ticket type, what of it, old value, new value")
            .arg(name, what, from, to);
}

static QString number(int value)
{
    return QLocale().toString(value);
}

static QString momentText(const std::optional<Instant> &moment, const QString &timeZone)
{
    return moment ? dateText(*moment, timeZone)
                  : SaleChanges::tr("not set", "the value of a time that is empty");
}

static QString channelsOf(const TicketType &type)
{
    return type.channels.isEmpty() ? SaleChanges::tr("everywhere") : channelsText(type.channels);
}

static QStringList changesOf(const TicketType &was, const TicketType &is, const QString &currency,
                             const QString &timeZone)
{
    QStringList lines;
    const auto compare = [&](const QString &what, const QString &from, const QString &to) {
        if (from != to)
            lines << changed(is.name, what, from, to);
    };
    if (was.name != is.name)
        lines << SaleChanges::tr("Renamed ticket type “%1” to “%2”").arg(was.name, is.name);
    if (is.retired && !was.retired)
        lines << SaleChanges::tr("Retired ticket type “%1”").arg(is.name);
    if (was.retired && !is.retired)
        lines << SaleChanges::tr("Put ticket type “%1” back on sale").arg(is.name);
    if (is.hidden && !was.hidden)
        lines << SaleChanges::tr("Hid ticket type “%1”: only with a code").arg(is.name);
    if (was.hidden && !is.hidden)
        lines << SaleChanges::tr("Showed ticket type “%1” to everyone").arg(is.name);
    compare(SaleChanges::tr("price"), priceText(was.priceCents, currency),
            priceText(is.priceCents, currency));
    compare(SaleChanges::tr("tax"), rateText(was.taxRate), rateText(is.taxRate));
    compare(SaleChanges::tr("people admitted"), number(was.admits), number(is.admits));
    compare(SaleChanges::tr("at least per booking"), number(was.minPerBooking),
            number(is.minPerBooking));
    const auto limit = [](const TicketType &type) {
        return type.maxPerBooking ? number(*type.maxPerBooking) : SaleChanges::tr("no limit");
    };
    compare(SaleChanges::tr("at most per booking"), limit(was), limit(is));
    compare(SaleChanges::tr("sales begin"), momentText(was.salesFrom, timeZone),
            momentText(is.salesFrom, timeZone));
    compare(SaleChanges::tr("sales end"), momentText(was.salesUntil, timeZone),
            momentText(is.salesUntil, timeZone));
    compare(SaleChanges::tr("sold"), channelsOf(was), channelsOf(is));
    if (was.description != is.description)
        lines << SaleChanges::tr("Changed the description of “%1”").arg(is.name);
    if (was.quotas != is.quotas)
        lines << SaleChanges::tr("Changed the quotas of “%1”").arg(is.name);
    return lines;
}

static QStringList changesOf(const Quota &was, const Quota &is)
{
    QStringList lines;
    if (was.name != is.name)
        lines << SaleChanges::tr("Renamed quota “%1” to “%2”").arg(was.name, is.name);
    if (was.total != is.total)
        lines << SaleChanges::tr("Quota “%1”: %2 → %3 seats", "a name, numbers")
                         .arg(is.name, number(was.total), number(is.total));
    return lines;
}

/// Compares two lists by their members' numbers.
template <typename Value, typename Added, typename Removed, typename Changed>
static QStringList compared(const QList<Value> &before, const QList<Value> &after,
                            const Added &added, const Removed &removed, const Changed &changed)
{
    QStringList lines;
    for (const Value &is : after) {
        const auto was = std::ranges::find(before, is.no, &Value::no);
        if (was == before.end())
            lines << added(is);
        else
            lines << changed(*was, is);
    }
    for (const Value &was : before) {
        if (std::ranges::find(after, was.no, &Value::no) == after.end())
            lines << removed(was);
    }
    return lines;
}

QStringList saleChangesText(const FieldChange &change, const QString &currency,
                            const QString &timeZone)
{
    if (change.field == u"quotas"_s) {
        const auto read = [](const QJsonValue &value) {
            QList<Quota> quotas;
            for (const QJsonValue &quota : value.toArray())
                quotas << Quota::fromJson(quota.toObject());
            return quotas;
        };
        const QStringList lines = compared(
                read(change.from), read(change.to),
                [](const Quota &is) {
                    return SaleChanges::tr("Added quota “%1” of %n seats", nullptr, is.total)
                            .arg(is.name);
                },
                [](const Quota &was) {
                    return SaleChanges::tr("Removed quota “%1”").arg(was.name);
                },
                [](const Quota &was, const Quota &is) { return changesOf(was, is); });
        return lines.isEmpty() ? QStringList{SaleChanges::tr("Changed the order of the quotas")}
                               : lines;
    }
    const auto read = [&](const QJsonValue &value) {
        QList<TicketType> types;
        for (const QJsonValue &type : value.toArray())
            types << TicketType::fromJson(type.toObject(), currency);
        return types;
    };
    const QStringList lines = compared(
            read(change.from), read(change.to),
            [&](const TicketType &is) {
                return SaleChanges::tr("Added ticket type “%1”: %2", "a name, a price")
                        .arg(is.name, priceText(is.priceCents, currency));
            },
            [](const TicketType &was) {
                return SaleChanges::tr("Removed ticket type “%1”").arg(was.name);
            },
            [&](const TicketType &was, const TicketType &is) {
                return changesOf(was, is, currency, timeZone);
            });
    return lines.isEmpty() ? QStringList{SaleChanges::tr("Changed the order of the ticket types")}
                           : lines;
}

} // namespace Evently
