// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/checker.h"

#include "models/values/id.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Row = LedgerRow::Kind;
using Kind = Operation::Kind;

Checker::Checker(const QList<Operation> &operations, const StoredEvent &stored,
                 const StoredAnswers &answers)
    : m_stored(stored)
    , m_model(stored)
    , m_claims(stored.ledger.size() + 1)
    , m_complaints(m_model.complaints())
{
    gather(operations);
    for (auto &[key, work] : m_works)
        hold(work, answers);
    checkUnclaimed();
    checkOrder();
    checkReads(operations);
}

void Checker::complain(const Operation &operation, const QString &what)
{
    m_complaints << u"%1 %2: %3"_s.arg(QString::fromLatin1(nameOf(operation.kind)),
                                       QString::fromLatin1(operation.key), what);
}

void Checker::gather(const QList<Operation> &operations)
{
    for (const Operation &operation : operations) {
        if (operation.event != m_stored.id || operation.kind == Kind::Read)
            continue;
        auto [found, isFirst] = m_works.try_emplace({operation.user, operation.key});
        Work &work = found->second;
        if (isFirst) {
            work.first = operation;
            work.invoked = operation.invoked;
        }
        work.invoked = std::min(work.invoked, operation.invoked);
        work.isUnknown = operation.outcome() == Operation::Outcome::Info;
        if (operation.outcome() != Operation::Outcome::Ok)
            continue;
        work.isNew = work.isNew || !operation.isReplay;
        if (!work.told) {
            work.told = operation;
            work.done = operation.done;
        }
        work.done = std::min(work.done, operation.done);
        if (work.told->answer != operation.answer || work.told->status != operation.status
            || work.told->seq != operation.seq)
            complain(operation,
                     u"the same key was answered otherwise before: %1 and %2"_s.arg(
                             QString::fromUtf8(work.told->answer),
                             QString::fromUtf8(operation.answer)));
    }
}

/// Checks one piece of work against the stored data.
void Checker::hold(Work &work, const StoredAnswers &answers)
{
    const auto stored = answers.find({work.first.user, work.first.key});
    if (!work.told) {
        if (work.isUnknown)
            complain(work.first, u"nobody ever said what became of it"_s);
        if (stored != answers.end())
            complain(work.first, u"it was refused, and yet it is stored"_s);
        return;
    }
    if (stored == answers.end())
        complain(*work.told, u"its answer is not stored under its key"_s);
    else if (stored->body != work.told->answer || stored->status != work.told->status
             || stored->seq != work.told->seq)
        complain(*work.told, u"another answer is stored under its key"_s);
    claim(work);
}

bool Checker::isOwnRow(const Work &work, const LedgerRow &row) const
{
    if (row.actor.id != work.first.user)
        return false;
    const auto isOne = [&row](std::initializer_list<Row> kinds) {
        return std::ranges::find(kinds, row.kind) != kinds.end();
    };
    const QUuid id = idFrom(work.told->answered()[u"id"_s].toString());
    switch (work.first.kind) {
    case Kind::Book:
        if (work.told->status == 202)
            return isOne({Row::Joined}) && row.entryId == id;
        return isOne({Row::Booked}) && row.bookingId == id;
    case Kind::Hold: return isOne({Row::Held}) && row.bookingId == id;
    case Kind::Confirm: return isOne({Row::Confirmed, Row::Accepted}) && row.bookingId == id;
    case Kind::Accept: return isOne({Row::Accepted}) && row.bookingId == id;
    case Kind::Cancel:
        return isOne({Row::Cancelled, Row::HoldReleased, Row::OfferDeclined, Row::GivenBack})
                && row.bookingId == id;
    case Kind::Join: return isOne({Row::Joined}) && row.entryId == id;
    case Kind::Leave: return isOne({Row::Left, Row::OfferDeclined});
    case Kind::Decline: return isOne({Row::OfferDeclined});
    case Kind::Resize: return isOne({Row::CapacityChanged, Row::Edited});
    case Kind::CancelEvent: return isOne({Row::EventCancelled});
    case Kind::Read: break;
    }
    return false;
}

/// Finds the row that @p work wrote: the one named by its answer.
void Checker::claim(Work &work)
{
    const qint64 seq = work.told->seq;
    if (seq < 1 || seq > m_model.last())
        return complain(*work.told, u"row %1 of %2 is not there"_s.arg(seq).arg(m_model.last()));
    if (!isOwnRow(work, m_model.row(seq)))
        return checkUnchanged(work);
    work.row = seq;
    const bool makesSomething = work.first.kind == Kind::Book || work.first.kind == Kind::Hold
            || work.first.kind == Kind::Join;
    if (++m_claims[size_t(seq)] > 1 && makesSomething)
        complain(*work.told, u"row %1 belongs to other work as well"_s.arg(seq));
    checkBody(work);
}

/// Checks the answer's seats, money and reference against the row and the booking.
void Checker::checkBody(const Work &work)
{
    const Operation &told = *work.told;
    const LedgerRow &row = m_model.row(work.row);
    const QJsonObject body = told.answered();
    const QUuid id = idFrom(body[u"id"_s].toString());
    const bool asksForSeats = work.first.kind == Kind::Book || work.first.kind == Kind::Hold
            || work.first.kind == Kind::Join;
    if (asksForSeats
        && (row.quantity != work.first.quantity
            || body[u"quantity"_s].toInt() != work.first.quantity))
        complain(told,
                 u"%1 seats asked for, %2 in the ledger"_s.arg(work.first.quantity)
                         .arg(row.quantity));
    if (row.kind == Row::Joined) {
        const auto entry = m_stored.entries.find(id);
        if (entry == m_stored.entries.end() || entry->userId != told.user
            || entry->reference != body[u"waitlistReference"_s].toString())
            complain(told, u"the entry is not as it was promised"_s);
    } else if (body.contains(u"bookingReference"_s)) {
        const auto booking = m_stored.bookings.find(id);
        if (booking == m_stored.bookings.end()
            || booking->reference != body[u"bookingReference"_s].toString())
            return complain(told, u"the booking is not as it was promised"_s);
        const qint64 cents = body[u"quantity"_s].toInt() * booking->unitPriceCents;
        const QString money = u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
        if (body[u"totalAmount"_s].toString() != money)
            complain(told,
                     u"%1 was said to cost %2"_s.arg(money, body[u"totalAmount"_s].toString()));
    }
}

/// If an answer reports success without its own row, the result must already have existed.
void Checker::checkUnchanged(const Work &work)
{
    const QUuid id = idFrom(work.told->answered()[u"id"_s].toString());
    const auto status = m_model.statusOf(id, work.told->seq);
    const bool isLive = status == Booking::Status::Held || status == Booking::Status::Confirmed;
    const bool wasDone = work.first.kind == Kind::Cancel ? status && !isLive
            : work.first.kind == Kind::Confirm || work.first.kind == Kind::Accept
            ? status == Booking::Status::Confirmed
            : work.first.kind == Kind::Resize
            ? m_model.after(work.told->seq).total == work.first.quantity
            : work.first.kind == Kind::Leave || work.first.kind == Kind::CancelEvent;
    if (!wasDone)
        complain(*work.told, u"row %1 is not what it did"_s.arg(work.told->seq));
}

/// Checks that nothing happened without an answer: refused requests must have had no effect.
void Checker::checkUnclaimed()
{
    for (const LedgerRow &row : m_stored.ledger) {
        if (!row.actor.id.isNull() && m_claims[size_t(row.seq)] == 0)
            m_complaints << u"row %1 (%2 of %3) is the answer to nothing"_s.arg(row.seq).arg(
                    QString(wireName(row.kind)), toText(row.actor.id));
    }
}

/// Work that was answered before another request was sent must come first.
void Checker::checkOrder()
{
    std::vector<const Work *> byInvoke;
    for (const auto &[key, work] : m_works) {
        if (work.row > 0)
            byInvoke.push_back(&work);
    }
    std::vector<const Work *> byDone = byInvoke;
    std::ranges::sort(byInvoke, {}, &Work::invoked);
    std::ranges::sort(byDone, {}, &Work::done);
    auto done = byDone.begin();
    const Work *latest = nullptr;
    for (const Work *work : byInvoke) {
        for (; done != byDone.end() && (*done)->done < work->invoked; ++done) {
            if (!latest || (*done)->row > latest->row)
                latest = *done;
        }
        // A repeated cancellation finds the first one's row.
        if (latest && latest->row >= work->row && m_claims[size_t(work->row)] == 1)
            complain(*work->told,
                     u"row %1 was answered before row %2 was asked for"_s.arg(latest->row)
                             .arg(work->row));
    }
}

/// A read must show the event as it was after some row, at least as new as anything that the same
/// process had acknowledged before the request.
void Checker::checkReads(const QList<Operation> &operations)
{
    for (const Operation &read : operations) {
        if (read.kind != Kind::Read || read.event != m_stored.id || read.status != 200)
            continue;
        const QJsonObject body = read.answered();
        const qint64 version = body[u"version"_s].toInteger();
        if (version < 1 || version > m_model.last()) {
            complain(read, u"version %1 of %2 was shown"_s.arg(version).arg(m_model.last()));
            continue;
        }
        const Model::Moment shown{body[u"totalCapacity"_s].toInt(),
                                  body[u"availableCapacity"_s].toInt(),
                                  body[u"heldCapacity"_s].toInt(), body[u"waitingCount"_s].toInt()};
        if (shown != m_model.after(version))
            complain(read,
                     u"version %1 never looked like this: %2"_s.arg(version).arg(
                             QString::fromUtf8(read.answer)));
        qint64 known = 0;
        for (const auto &[key, work] : m_works) {
            if (work.row > known && work.told->server == read.server && !work.told->isReplay
                && work.told->done < read.invoked)
                known = work.row;
        }
        if (version < known)
            complain(read,
                     u"version %1 was shown after row %2 was acknowledged"_s.arg(version).arg(
                             known));
    }
}

} // namespace Evently::Torture
