// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/deskwriter.h"

#include "models/database/failures.h"
#include "models/database/logthrottle.h"
#include "models/database/sqlarray.h"
#include "models/ledger/faultpoint.h"
#include "models/values/id.h"

#include <QLoggingCategory>
#include <QThread>

Q_LOGGING_CATEGORY(lcDesk, "evently.desk")

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace Evently {

using Kind = DatabaseError::Kind;

/// PostgreSQL 15 manual, 9.27.9 (transaction ids and snapshots): made exactly for this question.
static const Statement askStatus{"ask_status", R"(
    SELECT pg_xact_status(?::text::xid8) AS status
)"};

static const Statement findWitness{"find_witness", R"(
    SELECT seq
      FROM event_ledger
     WHERE event_id = ?
       AND seq = ?
       AND at = from_ms(?)
       AND coalesce(booking_id, '00000000-0000-0000-0000-000000000000') = ?
       AND coalesce(entry_id, '00000000-0000-0000-0000-000000000000') = ?
)"};

static const Statement findFree{"find_free", R"(
    SELECT id
      FROM events
     WHERE id = ANY (?::uuid[])
       FOR NO KEY UPDATE SKIP LOCKED
)"};

DeskWriter::DeskWriter(Session &session, const Committed &committed, std::atomic<qint64> &racesLost)
    : m_session(session)
    , m_committed(committed)
    , m_racesLost(racesLost)
{
}

void DeskWriter::finish(Batch &batch)
{
    EVENTLY_FAULT_POINT("after-commit-before-reply");
    if (!batch.changes().isEmpty())
        m_committed(batch.changes());
    batch.answer();
}

/// Shared by all writers, because they all have the same problems.
static LogThrottle &logThrottle()
{
    static LogThrottle logThrottle;
    return logThrottle;
}

/// Whether the unique value that @p error is about is a reference, which can be replaced.
static bool isReferenceTaken(const DatabaseError &error)
{
    return error.kind() == Kind::Taken && error.constraint().endsWith(u"_reference_key");
}

/// After the first attempt, the rest of a batch is attempted for as long as its requests can wait.
void DeskWriter::see(Batch batch)
{
    std::list<Turn> turns;
    turns.push_back({std::move(batch)});
    for (bool isFirst = true; !turns.empty(); isFirst = false) {
        Turn turn = std::move(turns.front());
        turns.pop_front();
        if (!isFirst && !turn.batch.refuseLate(steady_clock::now()))
            continue;
        ++turn.attempts;
        try {
            turn.batch.attempt(m_session);
            finish(turn.batch);
        } catch (const DatabaseError &error) {
            settle(std::move(turn), error, turns);
        } catch (const std::exception &error) { // Usually out of memory.
            const std::string words = error.what();
            if (isolated(turn, turns))
                continue;
            qCCritical(lcDesk, "a command failed: %s", words.c_str());
            turn.batch.refuse(internalFailure());
        }
    }
}

void DeskWriter::settle(Turn turn, const DatabaseError &error, std::list<Turn> &turns)
{
    if (error.isOutcomeUnknown()) {
        const auto done = committed(turn.batch);
        if (!done)
            turn.batch.refuse(outcomeUnknown());
        else if (*done)
            finish(turn.batch);
        else
            turns.push_front(std::move(turn));
        return;
    }
    if (mayPassNext(turn, error)) {
        ++m_racesLost;
        if (error.isLockTimeout())
            return letOthersPass(std::move(turn), turns);
        if (isReferenceTaken(error))
            turn.batch.renewReferences();
        Session::backOff(turn.attempts);
        return turns.push_front(std::move(turn));
    }
    // A backend that was terminated is replaced at once; a server that is gone is not.
    if (error.kind() == Kind::Unreachable && !std::exchange(turn.wasCutOff, true))
        return turns.push_front(std::move(turn));
    const bool isOwnFault = error.kind() == Kind::Impossible || error.kind() == Kind::Taken
            || error.kind() == Kind::StalePlan;
    if (isOwnFault && isolated(turn, turns))
        return;
    if (const auto words = logThrottle().words(error))
        qCWarning(lcDesk, "a batch of %lld failed: %s", qlonglong(turn.batch.size()),
                  words->c_str());
    turn.batch.refuse(problemFrom(error));
    if (isOwnFault)
        return;
    for (Turn &other : turns) // The cause affects all of them.
        other.batch.refuse(problemFrom(error));
    turns.clear();
}

/// Whether the same work may succeed next time. If another process took a unique value, it is found
/// then or a new one is created. If it is still taken after that, it is a bug of ours.
bool DeskWriter::mayPassNext(const Turn &turn, const DatabaseError &error)
{
    const int takenMax =
            turn.batch.size() > 1 && !isReferenceTaken(error) ? 2 : Session::AttemptsMax;
    switch (error.kind()) {
    case Kind::LostRace:
    case Kind::TooSlow: return true;
    case Kind::StalePlan: return m_session.mayRunAgain(error) && turn.attempts < takenMax;
    case Kind::Taken: return turn.attempts < takenMax;
    case Kind::Impossible:
    case Kind::Full:
    case Kind::Unreachable: break;
    }
    return false;
}

/// Splits a batch that one of its commands makes fail, so that in the end only that one is refused.
bool DeskWriter::isolated(Turn &turn, std::list<Turn> &turns)
{
    if (turn.batch.size() < 2)
        return false;
    auto [first, second] = turn.batch.halves();
    turns.push_front({std::move(second)});
    turns.push_front({std::move(first)});
    return true;
}

/// Another session holds the lock of one of the batch's events. The other events don't wait for it.
void DeskWriter::letOthersPass(Turn turn, std::list<Turn> &turns)
{
    QSet<QUuid> events = turn.batch.events();
    const bool hasFollowers = std::ranges::any_of(
            turns, [&](const Turn &other) { return other.batch.events().intersects(events); });
    if (hasFollowers) // Requests must not be overtaken by later ones.
        return turns.push_front(std::move(turn));
    if (events.size() == 1)
        return turns.push_back(std::move(turn));
    if (Batch free = turn.batch.takeOut(freeOf(events)); free.size() > 0)
        turns.push_back({std::move(free)});
    for (const QUuid &event : turn.batch.events())
        turns.push_back({turn.batch.takeOut({event})});
}

QSet<QUuid> DeskWriter::freeOf(const QSet<QUuid> &events)
{
    QSet<QUuid> free;
    try {
        Rows rows = m_session.run(findFree, {sqlArray(events)});
        while (rows.next())
            free << rows.id("id"_L1);
    } catch (const DatabaseError &) {
        // Each event is then tried separately.
    }
    return free;
}

std::optional<bool> DeskWriter::committed(const Batch &batch)
{
    const auto deadline = batch.deadline();
    while (steady_clock::now() < deadline) {
        try {
            m_session.open();
            Rows rows = m_session.run(askStatus, {batch.transactionId()});
            const QString status = rows.next() ? rows.text("status"_L1) : QString();
            // A crash can lose an id before it was written, and then another transaction gets it.
            if (status == u"committed")
                return !batch.witness() || isThere(*batch.witness());
            if (status == u"aborted")
                return false;
        } catch (const DatabaseError &error) {
            // The id is in the future: a crash lost it before it was written.
            if (error.sqlState() == u"22023")
                return false;
        }
        QThread::msleep(50);
    }
    return {};
}

bool DeskWriter::isThere(const Batch::Witness &witness)
{
    Rows rows = m_session.run(findWitness,
                              {toText(witness.eventId), witness.seq,
                               qint64(witness.at.time_since_epoch().count()),
                               toText(witness.bookingId), toText(witness.entryId)});
    return rows.next();
}

} // namespace Evently
