// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/eventrules.h"
#include "models/ledger/ledger.h"
#include "models/ledger/saleplan.h"
#include "models/values/money.h"
#include "models/values/zone.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;
using Kind = LedgerRow::Kind;
using Status = Event::Status;

/// Why the event can't be changed any more, or has changed since the organizer loaded it.
std::optional<Problem> Ledger::finality(const std::optional<qint64> &revision) const
{
    if (revision && *revision != m_event.revision)
        return Problem{
                .code = Code::PreconditionFailed,
                .error = u"Someone else has changed the event in the meantime."_s,
                .details = *revision < 0
                        ? u"It is at revision %1; If-Match has no revision."_s.arg(m_event.revision)
                        : u"It is at revision %1, not %2."_s.arg(m_event.revision).arg(*revision)};
    switch (m_event.statusAt(m_now)) {
    case Status::Cancelled:
        return Problem{.code = Code::EventCancelled,
                       .error = u"The event is cancelled and can't be changed."_s};
    case Status::Completed:
        return Problem{.code = Code::EventOver,
                       .error = u"The event is over and can't be changed."_s,
                       .details = u"It ended at %1."_s.arg(toRfc3339(m_event.overAt()))};
    case Status::Draft:
    case Status::Published: break;
    }
    return {};
}

template <typename Value>
static void replace(Value &value, const std::optional<Value> &with)
{
    if (with)
        value = *with;
}

/// The range of times that can be written and read again.
static constexpr Instant firstInstant{};
static constexpr Instant lastInstant =
        std::chrono::sys_days(std::chrono::year{10000} / 1 / 1) - std::chrono::milliseconds(1);

/// Moves the start of @p event and the times relative to it. Local times are kept: what was at
/// 18:00 the evening before stays there, even across a clock change.
/// @param zone the event's zone before a change of it
static void reschedule(Event &event, Instant start, const QString &zone)
{
    const auto distance = wallTime(start, event.timeZone) - wallTime(event.dateTime, zone);
    const auto wallOf = [&](Instant instant) { return wallTime(instant, zone) + distance; };
    const auto moved = [&](Instant instant) {
        return std::clamp(instantOf(wallOf(instant), event.timeZone), firstInstant, lastInstant);
    };
    if (event.endsAt) {
        const WallTime wall = wallOf(*event.endsAt);
        const auto length = *event.endsAt - event.dateTime;
        event.endsAt = moved(*event.endsAt);
        // Within a repeated hour, the event must not end before it begins.
        if (*event.endsAt < start)
            event.endsAt = secondInstantOf(wall, event.timeZone).value_or(*event.endsAt);
        // It ended in that hour, by a clock that showed less than at its start: it stays as long.
        if (*event.endsAt < start)
            event.endsAt = std::min(start + length, lastInstant);
    }
    event.dateTime = start;
    event.salesUntil = std::min(moved(event.salesUntil), event.overAt());
    event.cancelUntil = moved(event.cancelUntil);
}

static QJsonArray quotasOf(const Event &event)
{
    QJsonArray quotas;
    for (const Quota &quota : event.quotas)
        quotas << QJsonObject{
                {u"no"_s, quota.no}, {u"name"_s, quota.name}, {u"total"_s, quota.total}};
    return quotas;
}

static QJsonArray typesOf(const Event &event)
{
    QJsonArray types;
    for (const TicketType &type : event.ticketTypes())
        types << type.definition(event.currency);
    return types;
}

/// The changes that turn @p before into @p after.
static QList<FieldChange> differences(const Event &before, const Event &after, Instant now)
{
    static const QStringList fields{u"name"_s,          u"description"_s, u"venue"_s,
                                    u"category"_s,      u"dateTime"_s,    u"endsAt"_s,
                                    u"salesUntil"_s,    u"cancelUntil"_s, u"timeZone"_s,
                                    u"price"_s,         u"currency"_s,    u"totalCapacity"_s,
                                    u"maxPerBooking"_s, u"maxPerUser"_s,  u"waitlistPolicy"_s};
    const QJsonObject from = before.toJson(now);
    const QJsonObject to = after.toJson(now);
    QList<FieldChange> changes;
    for (const QString &field : fields) {
        // With ticket types, the price is one of theirs.
        const bool isTold = field != u"price" || (before.isPlain() && after.isPlain());
        if (from[field] != to[field] && isTold)
            changes << FieldChange{field, from[field], to[field]};
    }
    const auto note = [&changes](const QString &field, const QJsonArray &was,
                                 const QJsonArray &is) {
        if (was != is)
            changes << FieldChange{field, was, is};
    };
    note(u"quotas"_s, quotasOf(before), quotasOf(after));
    if (!before.isPlain() || !after.isPlain())
        note(u"ticketTypes"_s, typesOf(before), typesOf(after));
    // On the wire, an event completes when its end has passed, which is not an edit.
    if (before.status != after.status)
        changes << FieldChange{u"status"_s, QString(wireName(before.status)),
                               QString(wireName(after.status))};
    return changes;
}

/// The event as it would be after @p edit, or why the edit is refused.
Result<Event> Ledger::edited(const Edit &edit) const
{
    Event event = m_event;
    QList<Problem::Field> complaints;
    const auto complain = [&complaints](const QString &field, const QString &message) {
        complaints << Problem::Field{field, message};
    };

    replace(event.name, edit.name);
    replace(event.description, edit.description);
    replace(event.venue, edit.venue);
    replace(event.category, edit.category);
    replace(event.timeZone, edit.timeZone);
    replace(event.maxPerBooking, edit.maxPerBooking);
    replace(event.maxPerUser, edit.maxPerUser);
    replace(event.waitlistPolicy, edit.waitlistPolicy);

    if (edit.dateTime) {
        if (*edit.dateTime <= m_now)
            complain(u"dateTime"_s, u"must be in the future"_s);
        if (*edit.dateTime != event.dateTime)
            reschedule(event, *edit.dateTime, m_event.timeZone);
    }
    replace(event.endsAt, edit.endsAt);
    replace(event.salesUntil, edit.salesUntil);
    replace(event.cancelUntil, edit.cancelUntil);

    if (edit.currency && *edit.currency != event.currency) {
        if (m_state.wasUsed)
            return Problem{.code = Code::CurrencyFixed,
                           .error = u"The currency can't be changed once there are bookings."_s,
                           .details = u"It is %1."_s.arg(event.currency)};
        event.currency = *edit.currency;
        if (!edit.price && !edit.ticketTypes)
            complain(u"price"_s, u"must be sent with a new currency"_s);
        const QList<TypeEdit> types = edit.ticketTypes.value_or(QList<TypeEdit>());
        for (qsizetype i = 0; i < types.size(); ++i) {
            if (!types[i].price)
                complain(u"ticketTypes[%1].price"_s.arg(i), u"must be sent with a new currency"_s);
        }
    }
    const bool setsTypes = edit.ticketTypes || edit.quotas;
    if (edit.price && edit.ticketTypes)
        complain(u"price"_s, u"must not be sent with ticketTypes"_s);
    else if (edit.price && event.types.size() > 1)
        complain(u"price"_s, u"can't be changed here: the event has several ticket types"_s);
    else if (edit.price) {
        const auto cents = minorUnitsFrom(*edit.price, event.currency);
        const qint64 most = event.isPlain() ? minorUnitsMax : TicketType::PriceMax;
        if (cents && *cents <= most) {
            event.priceCents = *cents;
            if (!event.isPlain())
                event.types.first().priceCents = *cents;
        } else {
            complain(u"price"_s,
                     u"must be an amount in %1, such as %2"_s.arg(event.currency,
                                                                  toAmount(2500, event.currency)));
        }
    }
    if (edit.status && *edit.status != event.status) {
        if (*edit.status != Status::Draft && *edit.status != Status::Published)
            complain(u"status"_s, u"must be draft or published; use DELETE to cancel an event"_s);
        else if (*edit.status == Status::Draft && m_state.wasUsed)
            return Problem{
                    .code = Code::HasBookings,
                    .error =
                            u"There are bookings or people waiting, so the event can't be turned back into a draft."_s};
        else
            event.status = *edit.status;
    }
    if (edit.totalCapacity) {
        const int taken = event.confirmedCapacity + event.heldCapacity;
        if (*edit.totalCapacity < taken)
            return Problem{.code = Code::CapacityBelowSold,
                           .error = u"More seats than that are already sold or held."_s,
                           .details = u"%1 requested, %2 sold, %3 held."_s.arg(*edit.totalCapacity)
                                              .arg(event.confirmedCapacity)
                                              .arg(event.heldCapacity)};
        event.totalCapacity = *edit.totalCapacity;
        event.availableCapacity = event.totalCapacity - taken;
    }
    if (setsTypes) {
        if (const auto problem = applySalePlan(event, edit, m_state.wasUsed, complain))
            return *problem;
    }

    complaints += complaintsAbout(event);
    if (!complaints.isEmpty())
        return Problem::invalid(complaints);
    return event;
}

Result<Outcome> Ledger::perform(const Edit &edit)
{
    if (const auto problem = finality(edit.revision))
        return *problem;
    const Result<Event> wanted = edited(edit);
    if (!wanted)
        return wanted.error();

    const QList<FieldChange> changes = differences(m_event, *wanted, m_now);
    if (changes.isEmpty())
        return Outcome{m_event, m_event.version, m_now};
    const int grown = wanted->totalCapacity - m_event.totalCapacity;
    if (wanted->timeZone != m_event.timeZone)
        m_state.changes.recountDays = true;
    if (wanted->dateTime != m_event.dateTime)
        m_state.changes.rescheduledFrom = m_event.dateTime;
    m_event = *wanted;
    ++m_event.revision;
    m_event.updatedAt = m_now;
    const qint64 seq = record(grown != 0 ? Kind::CapacityChanged : Kind::Edited, grown);
    lastRow().changes = changes;

    expireLapsed();
    expireDue();
    promote();
    return Outcome{m_event, seq, m_now};
}

Result<Outcome> Ledger::perform(const CancelEvent &cancel)
{
    if (m_event.status == Status::Cancelled)
        return Outcome{m_event, m_event.version, m_now};
    if (const auto problem = finality(cancel.revision))
        return *problem;
    if (!m_state.wasUsed) {
        m_state.changes.sweep = Changes::Sweep::Remove;
        return Outcome{Outcome::Removed{}, record(Kind::EventCancelled, 0), m_now};
    }

    const int back = m_event.confirmedCapacity + m_event.heldCapacity;
    freeAllSeats();
    m_event.waitingCount = 0;
    m_event.waitingTickets = 0;
    m_event.status = Status::Cancelled;
    ++m_event.revision;
    m_event.updatedAt = m_now;
    m_state.changes.sweep = Changes::Sweep::CancelAll;
    for (Booking &booking : m_state.bookings) {
        if (!booking.isLive())
            continue;
        booking.status = Booking::Status::Cancelled;
        oweRefund(booking);
        booking.cancelledAt = m_now;
    }
    for (auto &code : m_state.codes)
        code.bookings = 0;
    closeWaitlist();
    const qint64 seq = record(Kind::EventCancelled, back);
    return Outcome{m_event, seq, m_now};
}

void Ledger::freeAllSeats()
{
    m_event.availableCapacity = m_event.totalCapacity;
    m_event.heldCapacity = m_event.confirmedCapacity = 0;
    for (Quota &quota : m_event.quotas) {
        quota.available = quota.total;
        quota.held = quota.sold = 0;
    }
    for (TicketType &type : m_event.types)
        type.held = type.sold = 0;
}

/// Ends the loaded entries; the sweep ends the others.
void Ledger::closeWaitlist()
{
    for (WaitlistEntry &entry : m_state.entries) {
        if (entry.isOpen())
            entry.status = WaitlistEntry::Status::Expired;
    }
    m_state.holds.clear();
    m_state.queue.clear();
    m_state.seatsOfUser.clear();
    m_state.heldOfUser.clear();
}

Result<Outcome> Ledger::perform(const Tick &)
{
    if (m_event.status == Status::Published && m_event.statusAt(m_now) == Status::Completed) {
        m_event.status = Status::Completed;
        m_event.waitingCount = 0;
        m_event.waitingTickets = 0;
        m_state.changes.sweep = Changes::Sweep::CloseWaitlist;
        closeWaitlist();
        return done(record(Kind::Completed, 0));
    }
    if (isOnSale())
        expireLapsed();
    promote();
    return done(m_event.version);
}

} // namespace Evently
