// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/deskwriter.h"

#include "models/desk/faultpoint.h"
#include "models/failures.h"
#include "models/refrain.h"
#include "models/values/id.h"

#include <QLoggingCategory>
#include <QThread>

Q_LOGGING_CATEGORY(lcDesk, "evently.desk")

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace Evently {

using Kind = DatabaseError::Kind;

/// PostgreSQL 15 manual, 9.27.9 (transaction ids and snapshots): made for exactly this question.
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

/// All writers share it: what hurts one hurts the others.
static Refrain &refrain()
{
    static Refrain refrain;
    return refrain;
}

void DeskWriter::see(Batch batch)
{
    bool wasCutOff = false;
    for (int attempt = 1;; ++attempt) {
        try {
            batch.attempt(m_session);
            return finish(batch);
        } catch (const DatabaseError &error) {
            if (error.isOutcomeUnknown()) {
                const auto done = committed(batch);
                if (!done)
                    return batch.refuse(outcomeUnknown());
                if (*done)
                    return finish(batch);
                continue;
            }
            const bool inTime = steady_clock::now() < batch.deadline();
            const bool mayHelp = m_session.mayRunAgain(error) || error.kind() == Kind::Taken
                    || error.kind() == Kind::TooSlow;
            if (mayHelp && attempt < Session::AttemptsMax && inTime) {
                ++m_racesLost;
                Session::backOff(attempt);
                continue;
            }
            // A backend that was ended under us is replaced at once; a server that is gone is not.
            if (error.kind() == Kind::Unreachable && !std::exchange(wasCutOff, true) && inTime)
                continue;
            if (error.kind() == Kind::Impossible && batch.size() > 1) {
                auto [first, second] = batch.halves();
                see(std::move(first));
                return see(std::move(second));
            }
            if (const auto words = refrain().words(error))
                qCWarning(lcDesk, "a batch of %lld was not done: %s", qlonglong(batch.size()),
                          words->c_str());
            return batch.refuse(error.kind() == Kind::Taken ? overloaded() : problemFrom(error));
        } catch (const std::exception &error) { // No memory, by and large.
            qCCritical(lcDesk, "a batch of %lld was not done: %s", qlonglong(batch.size()),
                       error.what());
            return batch.refuse(internalFailure());
        }
    }
}

std::optional<bool> DeskWriter::committed(const Batch &batch)
{
    const auto deadline = batch.deadline();
    while (steady_clock::now() < deadline) {
        try {
            m_session.open();
            Rows rows = m_session.run(askStatus, {batch.transactionId()});
            const QString status = rows.next() ? rows.text("status"_L1) : QString();
            // A crash takes back an id that was written nowhere, and then somebody else gets it.
            if (status == u"committed")
                return !batch.witness() || isThere(*batch.witness());
            if (status == u"aborted")
                return false;
        } catch (const DatabaseError &error) {
            // An id in the future: a crash took it back before it was written anywhere.
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
