// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/house.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Kind = LedgerRow::Kind;
using Wish = Action::Wish;
using Ruling = House::Ruling;

static Ruling refused(const QString &code)
{
    return {.code = code};
}

static Ruling asItIs()
{
    return {};
}

static qint64 centsFrom(const QJsonValue &amount)
{
    return qRound64(amount.toString().toDouble() * 100);
}

House::House(const QJsonObject &created, const Rules &rules)
    : m_rules(rules)
    , m_last(wallFrom(created[u"createdAt"_s]))
    , m_total(created[u"totalCapacity"_s].toInt())
    , m_available(m_total)
    , m_price(centsFrom(created[u"price"_s]))
    , m_isStrict(created[u"waitlistPolicy"_s] == u"strict"_s)
    , m_maxPerBooking(created[u"maxPerBooking"_s].toInt())
    , m_salesUntil(wallFrom(created[u"salesUntil"_s]))
    , m_cancelUntil(wallFrom(created[u"cancelUntil"_s]))
    , m_name(created[u"name"_s].toString())
{
    if (!created[u"maxPerUser"_s].isNull())
        m_maxPerUser = created[u"maxPerUser"_s].toInt();
}

Ruling House::rule(const Action &action, Wall at) const
{
    switch (action.wish) {
    case Wish::Book:
    case Wish::Hold:
    case Wish::BookOrWait:
    case Wish::Join: return ruleSeats(action, at);
    case Wish::Confirm:
    case Wish::Cancel:
    case Wish::GiveBack:
    case Wish::Pay:
    case Wish::Refund:
    case Wish::ReadBooking: return ruleBooking(action, at);
    case Wish::Leave:
    case Wish::Accept:
    case Wish::Decline:
    case Wish::OfferByStaff:
    case Wish::ReadPlace: return rulePlace(action, at);
    case Wish::Edit: return ruleEdit(action, at);
    case Wish::ReadEvent: return asItIs();
    }
    Q_UNREACHABLE();
}

QString House::seatsProblem(int quantity) const
{
    if (m_available == 0)
        return u"sold_out"_s;
    if (m_isStrict && !m_queue.empty())
        return u"waitlist_ahead"_s;
    return m_available < quantity ? u"not_enough_left"_s : QString();
}

QString House::limitProblem(const Action &action, const QUuid &user) const
{
    if (action.quantity > m_maxPerBooking)
        return u"limit_per_booking"_s;
    if (!m_maxPerUser || user.isNull())
        return {};
    int has = action.quantity;
    for (const auto &[id, booking] : m_bookings)
        has += booking.user == user && booking.isLive() ? booking.quantity : 0;
    for (const auto &[id, entry] : m_entries)
        has += entry.user == user && entry.status == u"active" ? entry.quantity : 0;
    return has > *m_maxPerUser ? u"limit_per_user"_s : QString();
}

QString House::joinProblem(const Action &action) const
{
    if (action.quantity > m_total)
        return u"larger_than_event"_s;
    const Entry *entry = action.isAdmin ? nullptr : entryOf(action.caller);
    return entry && entry->isOpen() ? u"already_waiting"_s : QString();
}

/// A user's open entry, else the last one.
const House::Entry *House::entryOf(const QUuid &user) const
{
    const Entry *best = nullptr;
    for (const auto &[id, entry] : m_entries) {
        if (entry.user != user)
            continue;
        if (!best
            || std::pair(entry.isOpen(), entry.place) > std::pair(best->isOpen(), best->place))
            best = &entry;
    }
    return best;
}

const std::pair<const QUuid, House::Entry> *House::next() const
{
    for (const auto &[place, id] : m_queue) {
        const auto entry = m_entries.find(id);
        if (entry->second.quantity <= m_available)
            return &*entry;
        if (m_isStrict)
            return nullptr;
    }
    return nullptr;
}

Ruling House::ruleSeats(const Action &action, Wall at) const
{
    if (!isOnSale(at))
        return refused(u"sales_closed"_s);
    const QUuid user = action.isAdmin ? QUuid() : action.caller;
    if (const QString limit = limitProblem(action, user); !limit.isEmpty())
        return refused(limit);
    const QString seats = seatsProblem(action.quantity);
    const bool waits =
            action.wish == Wish::Join || (action.wish == Wish::BookOrWait && !seats.isEmpty());
    if (action.wish == Wish::Join && seats.isEmpty())
        return refused(u"tickets_available"_s);
    if (waits) {
        const QString problem = joinProblem(action);
        if (!problem.isEmpty())
            return refused(problem);
        return {.row = Kind::Joined, .status = action.wish == Wish::Join ? 201 : 202};
    }
    if (!seats.isEmpty())
        return refused(seats);
    if (action.wish != Wish::Hold)
        return {.row = Kind::Booked, .status = 201};
    int holds = action.quantity;
    for (const auto &[id, booking] : m_bookings)
        holds += booking.user == user && booking.status == u"held" && booking.entry.isNull()
                ? booking.quantity
                : 0;
    if (!action.isAdmin && holds > m_maxPerBooking)
        return refused(u"too_many_holds"_s);
    return {.row = Kind::Held, .status = 201};
}

Ruling House::ruleBooking(const Action &action, Wall at) const
{
    const auto found = m_bookings.find(action.booking);
    if (found == m_bookings.end() || (!action.isAdmin && found->second.user != action.caller))
        return refused(u"not_found"_s);
    const Booking &booking = found->second;
    if (action.wish == Wish::ReadBooking)
        return asItIs();
    if (action.wish == Wish::Pay || action.wish == Wish::Refund)
        return ruleMoney(action, booking);
    const bool isHeld = booking.status == u"held";
    if (action.wish == Wish::Confirm) {
        if (isHeld)
            return {.row = booking.entry.isNull() ? Kind::Confirmed : Kind::Accepted};
        if (booking.status == u"confirmed")
            return asItIs();
        return refused(booking.status == u"expired" ? u"hold_expired"_s : u"booking_cancelled"_s);
    }
    if (!booking.isLive())
        return asItIs();
    if (action.wish == Wish::GiveBack && action.quantity > booking.quantity)
        return refused(u"invalid"_s);
    if (!isHeld && !action.isAdmin && at >= m_cancelUntil)
        return refused(u"too_late"_s);
    if (action.wish == Wish::GiveBack && action.quantity < booking.quantity)
        return {.row = Kind::GivenBack};
    if (!isHeld)
        return {.row = Kind::Cancelled};
    return {.row = booking.entry.isNull() ? Kind::HoldReleased : Kind::OfferDeclined};
}

Ruling House::ruleMoney(const Action &action, const Booking &booking) const
{
    if (action.wish == Wish::Pay) {
        if (booking.isPaid)
            return asItIs();
        return booking.isLive() ? Ruling{.row = Kind::Paid} : refused(u"booking_cancelled"_s);
    }
    if (action.cents && *action.cents > booking.due)
        return refused(u"more_than_due"_s);
    return booking.due == 0 ? asItIs() : Ruling{.row = Kind::Refunded};
}

static QString noOffer(const QString &status, bool hadOffer)
{
    return status == u"expired" && hadOffer ? u"offer_expired"_s : u"no_offer"_s;
}

Ruling House::rulePlace(const Action &action, Wall at) const
{
    const auto named = m_entries.find(action.entry);
    const Entry *entry = action.wish != Wish::OfferByStaff ? entryOf(action.caller)
            : named == m_entries.end()                     ? nullptr
                                                           : &named->second;
    if (!entry)
        return refused(u"not_found"_s);
    const QString &status = entry->status;
    switch (action.wish) {
    case Wish::ReadPlace: return entry->isOpen() ? asItIs() : refused(u"not_found"_s);
    case Wish::Leave:
        if (!entry->isOpen())
            return refused(u"not_found"_s);
        return {.row = status == u"active" ? Kind::Left : Kind::OfferDeclined, .status = 204};
    case Wish::Accept:
        if (status == u"converted" && m_bookings.at(entry->booking).isLive())
            return asItIs();
        if (status == u"notified")
            return {.row = Kind::Accepted};
        return refused(noOffer(status, !entry->booking.isNull()));
    case Wish::Decline:
        if (status == u"notified")
            return {.row = Kind::OfferDeclined, .status = 204};
        return refused(noOffer(status, !entry->booking.isNull()));
    default: break;
    }
    if (!isOnSale(at))
        return refused(u"sales_closed"_s);
    if (status == u"notified")
        return asItIs();
    if (status != u"active")
        return refused(noOffer(status, !entry->booking.isNull()));
    if (entry->quantity > m_available)
        return refused(u"not_enough_left"_s);
    return {.row = Kind::OfferedByStaff};
}

Ruling House::ruleEdit(const Action &action, Wall) const
{
    if (action.field == u"totalCapacity") {
        const int wanted = action.value.toInt();
        if (wanted < m_total - m_available)
            return refused(u"capacity_below_sold"_s);
        return wanted == m_total ? asItIs() : Ruling{.row = Kind::CapacityChanged};
    }
    const QJsonObject now = shown();
    const bool isTime = action.field == u"salesUntil" || action.field == u"cancelUntil";
    const bool isSame = isTime ? wallFrom(now[action.field]) == wallFrom(action.value)
                               : now[action.field] == action.value;
    return isSame ? asItIs() : Ruling{.row = Kind::Edited};
}

static bool isLapse(Kind kind)
{
    return kind == Kind::HoldExpired || kind == Kind::OfferExpired;
}

QString House::missing(Wall at) const
{
    if (const auto *waiting = isOnSale(m_last) ? next() : nullptr)
        return u"the entry %1 waits for %2 seats though %3 are free"_s.arg(
                toText(waiting->first), QString::number(waiting->second.quantity),
                QString::number(m_available));
    for (const auto &[id, entry] : m_entries) {
        if (entry.status == u"active" && entry.quantity > m_total)
            return u"the entry %1 waits for more seats than there are"_s.arg(toText(id));
    }
    for (const auto &[id, booking] : m_bookings) {
        if (booking.status == u"held" && lapseOf(booking) <= at)
            return u"the booking %1 is held still, though it lapsed at %2"_s.arg(
                    toText(id), textOf(lapseOf(booking)));
    }
    return {};
}

QString House::play(const LedgerRow &row, const Action *action)
{
    if (row.seq != m_version + 1)
        return u"row %1 follows row %2"_s.arg(row.seq).arg(m_version);
    // Within one transaction, expiries and entries that became too large come before offers.
    const bool goesOn = row.kind == Kind::Offered
            || ((isLapse(row.kind) || row.kind == Kind::EntryExpired) && row.at == m_last);
    QString complaint;
    if (!goesOn)
        complaint = missing(isLapse(row.kind) ? m_last : row.at);
    if (isLapse(row.kind) && complaint.contains(u"is held still"))
        complaint.clear();
    m_version = row.seq;
    m_last = row.at;
    if (!complaint.isEmpty())
        return complaint;
    switch (row.kind) {
    case Kind::Booked:
    case Kind::Held:
    case Kind::Offered:
    case Kind::OfferedByStaff: return playSeats(row, action);
    case Kind::Confirmed:
    case Kind::Accepted:
    case Kind::HoldReleased:
    case Kind::HoldExpired:
    case Kind::Cancelled:
    case Kind::GivenBack:
    case Kind::OfferDeclined:
    case Kind::OfferExpired: return playBack(row);
    case Kind::Joined:
    case Kind::Left:
    case Kind::EntryExpired: return playQueue(row, action);
    case Kind::Edited:
    case Kind::CapacityChanged: return playEdit(row, action);
    case Kind::Paid: {
        Booking &booking = m_bookings[row.bookingId];
        booking.isPaid = true;
        booking.paid = booking.quantity * booking.unit;
        return {};
    }
    case Kind::Refunded: {
        Booking &booking = m_bookings[row.bookingId];
        const qint64 cents = action && action->cents ? *action->cents : booking.due;
        booking.due -= cents;
        booking.refunded += cents;
        return {};
    }
    default: return u"no one wished for this"_s;
    }
}

QString House::playSeats(const LedgerRow &row, const Action *action)
{
    Booking booking{.quantity = row.quantity, .unit = m_price};
    const bool isOffer = row.kind == Kind::Offered || row.kind == Kind::OfferedByStaff;
    if (row.kind == Kind::Offered) {
        const auto *turn = next();
        if (!turn || turn->first != row.entryId || !isOnSale(row.at))
            return u"it is not the turn of the entry %1"_s.arg(toText(row.entryId));
    }
    if (isOffer) {
        Entry &entry = m_entries[row.entryId];
        if (entry.status != u"active" || entry.quantity != row.quantity)
            return u"the entry %1 does not wait for that"_s.arg(toText(row.entryId));
        entry.status = u"notified"_s;
        entry.booking = row.bookingId;
        m_queue.erase(entry.place);
        booking.user = entry.user;
        booking.entry = row.entryId;
    } else if (action) {
        booking.user = action->isAdmin ? QUuid() : action->caller;
    }
    if (row.quantity > m_available)
        return u"%1 seats of %2 that are free"_s.arg(row.quantity).arg(m_available);
    booking.status = row.kind == Kind::Booked ? u"confirmed"_s : u"held"_s;
    booking.wasHeld = row.kind != Kind::Booked;
    booking.lapses =
            std::min<Wall>(row.at + (isOffer ? m_rules.offerTime : m_rules.holdTime), m_salesUntil);
    m_available -= row.quantity;
    m_held += booking.wasHeld ? row.quantity : 0;
    m_bookings[row.bookingId] = booking;
    return {};
}

void House::owe(Booking &booking, qint64 cents)
{
    if (booking.isPaid)
        booking.due += cents;
}

void House::end(Booking &booking, const QString &status)
{
    m_available += booking.quantity;
    if (booking.status == u"held") {
        m_held -= booking.quantity;
        if (!booking.entry.isNull())
            m_entries[booking.entry].status = status == u"expired" ? u"expired"_s : u"left"_s;
    }
    owe(booking, booking.paid - booking.refunded - booking.due);
    booking.status = status;
}

QString House::playBack(const LedgerRow &row)
{
    const auto found = m_bookings.find(row.bookingId);
    if (found == m_bookings.end() || !found->second.isLive())
        return u"the booking %1 has no seats"_s.arg(toText(row.bookingId));
    Booking &booking = found->second;
    if (row.kind == Kind::GivenBack) {
        if (row.quantity >= booking.quantity)
            return u"the booking %1 has only %2 seats"_s.arg(toText(row.bookingId))
                    .arg(booking.quantity);
        booking.quantity -= row.quantity;
        m_available += row.quantity;
        m_held -= booking.status == u"held" ? row.quantity : 0;
        owe(booking, row.quantity * booking.unit);
        return {};
    }
    if (row.quantity != booking.quantity)
        return u"the booking %1 has %2 seats"_s.arg(toText(row.bookingId)).arg(booking.quantity);
    if ((row.kind == Kind::Cancelled) != (booking.status == u"confirmed"))
        return u"the booking %1 is %2"_s.arg(toText(row.bookingId), booking.status);
    switch (row.kind) {
    case Kind::Confirmed:
    case Kind::Accepted:
        booking.status = u"confirmed"_s;
        m_held -= booking.quantity;
        if (!booking.entry.isNull())
            m_entries[booking.entry].status = u"converted"_s;
        return {};
    case Kind::HoldExpired:
    case Kind::OfferExpired:
        if (lapseOf(booking) > row.at)
            return u"the booking %1 lapses at %2 only"_s.arg(toText(row.bookingId),
                                                             textOf(lapseOf(booking)));
        end(booking, u"expired"_s);
        return {};
    default: end(booking, u"cancelled"_s); return {};
    }
}

QString House::playQueue(const LedgerRow &row, const Action *action)
{
    if (row.kind == Kind::Joined) {
        const int place = ++m_places;
        m_entries[row.entryId] = {.user = action && !action->isAdmin ? action->caller : QUuid(),
                                  .quantity = row.quantity,
                                  .place = place,
                                  .status = u"active"_s};
        m_queue[place] = row.entryId;
        return {};
    }
    const auto found = m_entries.find(row.entryId);
    if (found == m_entries.end() || found->second.status != u"active")
        return u"the entry %1 does not wait"_s.arg(toText(row.entryId));
    Entry &entry = found->second;
    if (row.kind == Kind::EntryExpired && entry.quantity <= m_total)
        return u"the entry %1 could still be served"_s.arg(toText(row.entryId));
    entry.status = row.kind == Kind::Left ? u"left"_s : u"expired"_s;
    m_queue.erase(entry.place);
    return {};
}

QString House::playEdit(const LedgerRow &row, const Action *action)
{
    if (!action)
        return u"no one wished for this"_s;
    if (action->field == u"totalCapacity") {
        const int wanted = action->value.toInt();
        if (row.quantity != wanted - m_total)
            return u"%1 seats more, not %2"_s.arg(wanted - m_total).arg(row.quantity);
        m_available += row.quantity;
        m_total = wanted;
    } else if (action->field == u"price") {
        m_price = centsFrom(action->value);
    } else if (action->field == u"waitlistPolicy") {
        m_isStrict = action->value == u"strict"_s;
    } else if (action->field == u"maxPerBooking") {
        m_maxPerBooking = action->value.toInt();
    } else if (action->field == u"maxPerUser") {
        m_maxPerUser = action->value.isNull() ? std::nullopt : std::optional(action->value.toInt());
    } else if (action->field == u"salesUntil") {
        m_salesUntil = wallFrom(action->value);
    } else if (action->field == u"cancelUntil") {
        m_cancelUntil = wallFrom(action->value);
    } else {
        m_name = action->value.toString();
    }
    return {};
}

QJsonObject House::shown(const QUuid &id, const Booking &booking) const
{
    QJsonObject json{{u"id"_s, toText(id)},
                     {u"quantity"_s, booking.quantity},
                     {u"status"_s, booking.status},
                     {u"unitPrice"_s, euros(booking.unit)},
                     {u"totalAmount"_s, euros(booking.quantity * booking.unit)},
                     {u"paidAmount"_s, euros(booking.paid)},
                     {u"refundDueAmount"_s, euros(booking.due)},
                     {u"refundedAmount"_s, euros(booking.refunded)},
                     {u"refundDue"_s, booking.due > 0}};
    if (booking.status == u"held")
        json[u"holdExpiresAt"_s] = textOf(lapseOf(booking));
    return json;
}

QJsonObject House::shown(const Entry &entry) const
{
    QJsonObject json{{u"quantity"_s, entry.quantity}, {u"status"_s, entry.status}};
    if (entry.status == u"active") {
        int position = 0;
        int tickets = 0;
        for (auto ahead = m_queue.begin(); ahead != m_queue.end() && ahead->first < entry.place;
             ++ahead) {
            ++position;
            tickets += m_entries.at(ahead->second).quantity;
        }
        json[u"position"_s] = position + 1;
        json[u"peopleAhead"_s] = position;
        json[u"ticketsAhead"_s] = tickets;
    }
    if (entry.status == u"notified") {
        json[u"bookingId"_s] = toText(entry.booking);
        json[u"offerExpiresAt"_s] = textOf(lapseOf(m_bookings.at(entry.booking)));
    }
    return json;
}

QJsonObject House::shown() const
{
    int tickets = 0;
    for (const auto &[place, id] : m_queue)
        tickets += m_entries.at(id).quantity;
    return {{u"version"_s, m_version},
            {u"name"_s, m_name},
            {u"totalCapacity"_s, m_total},
            {u"availableCapacity"_s, m_available},
            {u"heldCapacity"_s, m_held},
            {u"waitingCount"_s, qint64(m_queue.size())},
            {u"waitingTickets"_s, tickets},
            {u"price"_s, euros(m_price)},
            {u"waitlistPolicy"_s, m_isStrict ? u"strict"_s : u"fill"_s},
            {u"maxPerBooking"_s, m_maxPerBooking},
            {u"maxPerUser"_s, m_maxPerUser ? QJsonValue(*m_maxPerUser) : QJsonValue()},
            {u"salesUntil"_s, textOf(m_salesUntil)},
            {u"cancelUntil"_s, textOf(m_cancelUntil)}};
}

QString House::compare(const Action &action, const QJsonObject &body) const
{
    QJsonObject expected;
    if (body.contains(u"bookingReference"_s)) {
        const QUuid id = idFrom(body[u"id"_s].toString());
        const auto booking = m_bookings.find(id);
        if (booking == m_bookings.end())
            return u"there is no such booking"_s;
        expected = shown(id, booking->second);
    } else if (body.contains(u"totalCapacity"_s)) {
        expected = shown();
    } else if (body.contains(u"waitlistReference"_s)) {
        const auto entry = m_entries.find(idFrom(body[u"id"_s].toString()));
        if (entry == m_entries.end())
            return u"there is no such entry"_s;
        expected = shown(entry->second);
        expected.remove(u"peopleAhead"_s);
        expected.remove(u"ticketsAhead"_s);
    } else if (action.wish == Wish::ReadPlace) {
        const Entry *entry = entryOf(action.caller);
        if (!entry)
            return u"no one waits"_s;
        expected = shown(*entry);
    }
    for (auto field = expected.begin(); field != expected.end(); ++field) {
        if (body[field.key()] != field.value())
            return u"%1 must be %2, not %3"_s.arg(
                    field.key(), field.value().toVariant().toString(),
                    body[field.key()].isUndefined() ? u"absent"_s
                                                    : body[field.key()].toVariant().toString());
    }
    return {};
}

} // namespace Evently::Torture
