// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/batch.h"

#include "models/database/failures.h"
#include "models/database/sqlarray.h"
#include "models/desk/batch/eventloader.h"
#include "models/desk/batch/eventwriter.h"
#include "models/desk/batch/idempotencykeys.h"
#include "models/ledger/faultpoint.h"
#include "models/values/reference.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement queueUp{"queue_up", R"(
    SELECT pg_advisory_lock(key) FROM unnest(?::bigint[]) AS key
)"};
static const Statement stepAside{"step_aside", R"(
    SELECT pg_advisory_unlock_all()
)"};

namespace {

/// Session locks on a batch's events, taken before BEGIN so that processes sharing a database queue
/// up instead of aborting each other: a lock taken inside the transaction would be newer than its
/// snapshot. Correctness depends on the row locks, not on these. So a process that was stopped
/// while it holds them delays others by the lock timeout at most.
class PlaceInLine
{
    Q_DISABLE_COPY_MOVE(PlaceInLine)

public:
    PlaceInLine(Session &session, const QList<DeskRequest> &requests)
        : m_session(session)
    {
        std::set<QUuid> events;
        for (const DeskRequest &request : requests)
            events.insert(request.eventId);
        std::set<qint64> keys; // Sorted, so that two batches can't wait for each other.
        for (const QUuid &event : events)
            keys.insert(qFromBigEndian<qint64>(event.toRfc4122().constData() + 8));
        // No need to wait for the answer: it arrives before the transaction's first one. A lock
        // timeout doesn't matter.
        m_session.sendAlone(queueUp, {sqlArray(QList<qint64>(keys.begin(), keys.end()))});
    }

    ~PlaceInLine()
    {
        try {
            if (m_session.isOpen()) // Otherwise the locks ended with the connection.
                m_session.sendAlone(stepAside);
        } catch (const DatabaseError &) {
            // The connection is lost, which ends the locks too.
        }
    }

private:
    Session &m_session;
};

} // namespace

Batch::Batch(QList<DeskRequest> requests, const Ledger::Settings &settings)
    : m_requests(std::move(requests))
    , m_settings(settings)
{
}

Result<Answer> Batch::decide(const DeskRequest &request, std::map<QUuid, EventState> &states,
                             Instant now) const
{
    static const Ledger::IdSource ids{newId, newReference};
    const auto state = states.find(request.eventId);
    if (state == states.end() || state->second.changes.sweep == Changes::Sweep::Remove)
        return Problem::notFound(u"event"_s);
    Ledger ledger(state->second, now, m_settings, ids);
    return ledger.decide(request.command, request.caller)
            .transform([&request](const Outcome &outcome) {
                Answer answer = request.write(outcome);
                answer.seq = outcome.seq;
                return answer;
            });
}

static QList<IdempotencyKey> keysOf(const QList<DeskRequest> &requests)
{
    QList<IdempotencyKey> keys;
    for (const DeskRequest &request : requests) {
        if (request.key)
            keys << *request.key;
    }
    return keys;
}

static std::optional<Batch::Witness> witnessIn(const LoadedEvents &loaded)
{
    for (const auto &[event, state] : loaded.states) {
        if (state.changes.isEmpty() || state.changes.sweep == Changes::Sweep::Remove)
            continue;
        const LedgerRow &row = state.changes.ledger.last();
        return Batch::Witness{event, row.seq, loaded.now, row.bookingId, row.entryId};
    }
    return {};
}

void Batch::attempt(Session &session)
{
    m_answers.clear();
    m_changes.clear();
    m_transactionId.clear();
    m_witness.reset();
    session.open();
    const PlaceInLine place(session, m_requests);
    EVENTLY_FAULT_POINT("before-begin");
    session.attempt([this](Transaction &tx) {
        LoadedEvents loaded = loadEvents(tx, m_requests);
        m_transactionId = loaded.transactionId;
        IdempotencyKeys keys(tx, keysOf(m_requests));
        for (const DeskRequest &request : m_requests) {
            if (request.key) {
                if (const auto earlier = keys.answerFor(*request.key)) {
                    m_answers << *earlier;
                    continue;
                }
            }
            m_answers << decide(request, loaded.states, loaded.now);
            if (request.key && m_answers.last())
                keys.add(*request.key, *m_answers.last());
        }
        m_witness = witnessIn(loaded);
        m_changes = writeEvents(tx, loaded);
        if (!EVENTLY_FAULT_STRIKES("drop-key-row"))
            keys.store();
        if (EVENTLY_FAULT_STRIKES("ack-before-commit")) {
            answer();
            for (DeskRequest &request : m_requests)
                request.done = [](const Result<Answer> &) {};
        }
        EVENTLY_FAULT_POINT("before-commit");
        return !m_changes.isEmpty() || keys.hasNew();
    });
}

void Batch::answer()
{
    Q_ASSERT(m_answers.size() == m_requests.size());
    for (qsizetype i = 0; i < m_requests.size(); ++i)
        m_requests[i].done(m_answers[i]);
}

void Batch::refuse(const Problem &problem)
{
    for (const DeskRequest &request : m_requests)
        request.done(problem);
}

bool Batch::refuseLate(std::chrono::steady_clock::time_point now)
{
    m_requests.removeIf([now](const DeskRequest &request) {
        const bool isLate = request.deadline <= now;
        if (isLate)
            request.done(overloaded(u"It waited past its deadline."_s));
        return isLate;
    });
    return !m_requests.isEmpty();
}

std::chrono::steady_clock::time_point Batch::deadline() const
{
    std::chrono::steady_clock::time_point latest{};
    for (const DeskRequest &request : m_requests)
        latest = std::max(latest, request.deadline);
    return latest;
}

std::pair<Batch, Batch> Batch::halves()
{
    const qsizetype middle = m_requests.size() / 2;
    return {Batch(m_requests.first(middle), m_settings),
            Batch(m_requests.sliced(middle), m_settings)};
}

QSet<QUuid> Batch::events() const
{
    QSet<QUuid> events;
    for (const DeskRequest &request : m_requests)
        events << request.eventId;
    return events;
}

Batch Batch::takeOut(const QSet<QUuid> &events)
{
    QList<DeskRequest> taken;
    m_requests.removeIf([&](const DeskRequest &request) {
        const bool isWanted = events.contains(request.eventId);
        if (isWanted)
            taken << request;
        return isWanted;
    });
    return Batch(taken, m_settings);
}

void Batch::renewReferences()
{
    for (DeskRequest &request : m_requests) {
        if (auto *book = std::get_if<Book>(&request.command)) {
            book->reference = newReference();
            if (!book->entryReference.isEmpty())
                book->entryReference = newReference();
        } else if (auto *join = std::get_if<Join>(&request.command)) {
            join->reference = newReference();
        }
    }
}

} // namespace Evently
