// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/historywords.h"

#include "models/values/event.h"
#include "models/values/money.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/words/bookingwords.h"
#include "ui/words/eventwords.h"
#include "ui/words/salechanges.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

QString actorText(const LedgerLine &line, const Names &names)
{
    const QString name = names.value(line.row.actor.id);
    if (!name.isEmpty())
        return name;
    switch (line.row.actor.role) {
    case Principal::Role::Anonymous: return HistoryWords::tr("Evently");
    case Principal::Role::User: // Users can change only their own bookings.
        return line.customerName.isEmpty() ? HistoryWords::tr("A customer") : line.customerName;
    case Principal::Role::Admin: return HistoryWords::tr("An organizer");
    case Principal::Role::Kiosk: return HistoryWords::tr("A kiosk");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const LedgerRow &row)
{
    using Kind = LedgerRow::Kind;
    const int seats = row.quantity;
    switch (row.kind) {
    case Kind::Created: return HistoryWords::tr("Created the event with %n seats.", nullptr, seats);
    case Kind::Edited: return HistoryWords::tr("Edited the event.");
    case Kind::CapacityChanged:
        return seats > 0 ? HistoryWords::tr("Increased capacity by %n seats.", nullptr, seats)
                         : HistoryWords::tr("Reduced capacity by %n seats.", nullptr, -seats);
    case Kind::Booked: return HistoryWords::tr("Booked %n tickets.", nullptr, seats);
    case Kind::Held: return HistoryWords::tr("Reserved %n tickets.", nullptr, seats);
    case Kind::Confirmed: return HistoryWords::tr("Confirmed %n held tickets.", nullptr, seats);
    case Kind::HoldReleased: return HistoryWords::tr("Released %n held tickets.", nullptr, seats);
    case Kind::HoldExpired:
        return HistoryWords::tr("The reservation of %n tickets ran out.", nullptr, seats);
    case Kind::Cancelled:
        return HistoryWords::tr("Cancelled a booking of %n tickets.", nullptr, seats);
    case Kind::GivenBack:
        return HistoryWords::tr("Returned %n tickets from a booking.", nullptr, seats);
    case Kind::Joined:
        return HistoryWords::tr("Joined the waitlist for %n tickets.", nullptr, seats);
    case Kind::Offered:
        return HistoryWords::tr("Offered %n tickets to the next on the waitlist.", nullptr, seats);
    case Kind::OfferedByStaff:
        return HistoryWords::tr("Offered %n tickets to someone on the waitlist, out of turn.",
                                nullptr, seats);
    case Kind::Accepted:
        return HistoryWords::tr("Accepted the offer of %n tickets.", nullptr, seats);
    case Kind::OfferDeclined:
        return HistoryWords::tr("Declined the offer of %n tickets.", nullptr, seats);
    case Kind::OfferExpired:
        return HistoryWords::tr("The offer of %n tickets expired.", nullptr, seats);
    case Kind::Left: return HistoryWords::tr("Left the waitlist.");
    case Kind::EntryExpired:
        return HistoryWords::tr("A group of %n on the waitlist no longer fits in the event.",
                                nullptr, seats);
    case Kind::Paid: return HistoryWords::tr("Recorded a payment.");
    case Kind::Refunded: return HistoryWords::tr("Recorded a refund.");
    case Kind::EventCancelled:
        return seats > 0
                ? HistoryWords::tr("Cancelled the event; %n seats were released.", nullptr, seats)
                : HistoryWords::tr("Cancelled the event.");
    case Kind::Completed: return HistoryWords::tr("The event is over.");
    }
    Q_UNREACHABLE();
}

static QString nameOfField(const QString &field)
{
    const QHash<QString, QString> names{
            {u"name"_s, HistoryWords::tr("Name")},
            {u"description"_s, HistoryWords::tr("Description")},
            {u"venue"_s, HistoryWords::tr("Venue")},
            {u"category"_s, HistoryWords::tr("Category")},
            {u"dateTime"_s, HistoryWords::tr("Begins")},
            {u"endsAt"_s, HistoryWords::tr("Ends")},
            {u"salesUntil"_s, HistoryWords::tr("Sales end")},
            {u"cancelUntil"_s, HistoryWords::tr("Customers can cancel until")},
            {u"timeZone"_s, HistoryWords::tr("Time zone")},
            {u"currency"_s, HistoryWords::tr("Currency")},
            {u"price"_s, HistoryWords::tr("Price")},
            {u"totalCapacity"_s, HistoryWords::tr("Capacity")},
            {u"status"_s, HistoryWords::tr("Status")},
            {u"maxPerBooking"_s, HistoryWords::tr("Maximum per booking")},
            {u"maxPerUser"_s, HistoryWords::tr("Maximum per person")},
            {u"waitlistPolicy"_s, HistoryWords::tr("Waitlist policy")},
    };
    return names.value(field, field);
}

static QString statusName(const QString &wire)
{
    using Status = Event::Status;
    for (const Status status :
         {Status::Draft, Status::Published, Status::Cancelled, Status::Completed}) {
        if (wire == wireName(status))
            return statusText(status);
    }
    return wire;
}

/// A value of an event's member @p field, formatted for readers.
static QString valueText(const QString &field, const QJsonValue &value, const LedgerLine &line,
                         const QString &zone)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return HistoryWords::tr("none", "the value of a field that is empty");
    if (value.isDouble())
        return QLocale().toString(value.toInteger());
    const QString text = value.toString();
    if (const auto instant = instantFrom(text))
        return dateText(*instant, zone);
    if (field == "price"_L1) {
        const auto cents = minorUnitsFrom(value, line.currency);
        return cents ? priceText(*cents, line.currency) : text;
    }
    if (field == "status"_L1)
        return statusName(text);
    if (field == "waitlistPolicy"_L1)
        return policyText(text == wireName(Event::WaitlistPolicy::Strict)
                                  ? Event::WaitlistPolicy::Strict
                                  : Event::WaitlistPolicy::Fill);
    constexpr qsizetype longest = 60;
    return text.size() <= longest ? text : text.left(longest - 1) % u'…';
}

static QString changeText(const FieldChange &change, const LedgerLine &line, const QString &zone)
{
    return HistoryWords::tr("%1: %2 → %3", "field, old value, new value")
            .arg(nameOfField(change.field), valueText(change.field, change.from, line, zone),
                 valueText(change.field, change.to, line, zone));
}

/// A payment, a refund, or an amount that became due.
static QString moneyText(const LedgerLine &line)
{
    const LedgerRow &row = line.row;
    const QString amount = amountText(row.amountCents, line.currency);
    if (row.kind == LedgerRow::Kind::Paid)
        return row.paymentMethod
                ? HistoryWords::tr("Recorded a payment of %1 (%2).", "an amount, how it was paid")
                          .arg(amount, methodText(*row.paymentMethod))
                : HistoryWords::tr("Recorded a payment of %1.").arg(amount);
    if (row.kind == LedgerRow::Kind::Refunded)
        return HistoryWords::tr("Recorded a refund of %1.").arg(amount);
    return HistoryWords::tr("%1 Refund due: %2.", "a sentence, an amount")
            .arg(sentenceFor(row), amount);
}

QStringList changesText(const LedgerLine &line, const QString &timeZone)
{
    // What moved with the start comes last, since only the first words are shown in a list.
    QStringList changes;
    QStringList moved;
    for (const FieldChange &change : line.row.changes) {
        if (change.field == u"ticketTypes"_s || change.field == u"quotas"_s) {
            changes << saleChangesText(change, line.currency, timeZone);
            continue;
        }
        const bool mayHaveMoved = change.field == u"endsAt"_s || change.field == u"salesUntil"_s
                || change.field == u"cancelUntil"_s;
        (mayHaveMoved ? moved : changes) << changeText(change, line, timeZone);
    }
    return changes + moved;
}

QString whatHappened(const LedgerLine &line, const QString &timeZone)
{
    if (line.row.amountCents > 0)
        return moneyText(line);
    const QStringList changes = changesText(line, timeZone);
    return changes.isEmpty() ? sentenceFor(line.row) : changes.join(u"; "_s);
}

QString subjectText(const LedgerLine &line, const Names &names)
{
    if (line.reference.isEmpty())
        return {};
    const bool isBooking = !line.row.bookingId.isNull();
    if (line.customerName.isEmpty() || line.customerName == actorText(line, names))
        return isBooking ? HistoryWords::tr("Booking %1").arg(line.reference)
                         : HistoryWords::tr("Waitlist %1").arg(line.reference);
    return isBooking ? HistoryWords::tr("Booking %1, %2", "reference, name")
                               .arg(line.reference, line.customerName)
                     : HistoryWords::tr("Waitlist %1, %2", "reference, name")
                               .arg(line.reference, line.customerName);
}

} // namespace Evently
