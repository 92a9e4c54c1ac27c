// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/circuit.h"
#include "models/database/connectionsettings.h"
#include "models/database/databaseerror.h"
#include "models/database/pipeline.h"
#include "models/database/rows.h"
#include "models/database/statement.h"

#include <QSqlDatabase>

#include <concepts>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace Evently {

class Session;

/// An open transaction, rolled back at the end of its scope unless committed. Only Session creates
/// one.
class Transaction
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    ~Transaction();

    /// Runs @p statement. The rows are valid until the same statement runs again.
    /// @throws DatabaseError; the transaction can then only be ended.
    Rows run(const Statement &statement, const QVariantList &values = {});

    /// Runs @p statement without a result. It may not have run yet when this returns, and its
    /// failure may be thrown by the next run() or by the commit.
    void post(const Statement &statement, const QVariantList &values = {});

    /// Gives each statement of this transaction a minute, for work on all rows of an event.
    void takeLong();

private:
    friend class Session;
    Transaction(Session &session, const char *begin);
    void commit();

    Session &m_session;
    bool m_open = true;
};

/// One connection to PostgreSQL and its prepared statements. Must be used only on the thread that
/// created it, because QSqlDatabase requires that. Opened at first use, and reopened after it was
/// lost.
class Session
{
    Q_DISABLE_COPY_MOVE(Session)

public:
    /// What the connection is used for; determines the time limits on the server.
    enum class Purpose {
        Writes, ///< Short serializable work: 2 s per statement, 0.5 s per lock, 1 s idle in a
                ///< transaction.
        Reads, ///< Lists and single rows: 2 s per statement.
        Reports, ///< Sums over many rows: 5 s per statement.
        Owner, ///< Migrations and checks: no limit.
    };

    /// Reports to @p circuit, if there is one, whether the database answers.
    Session(ConnectionInfo info, Purpose purpose, std::shared_ptr<Circuit> circuit = {});
    ~Session();

    /// Runs @p work in a serializable transaction and returns its result: a value commits, a
    /// Problem rolls back.
    ///
    /// If PostgreSQL reports a lost race, @p work runs again from the start, AttemptsMax times and
    /// then until @p deadline. So it must have no effect outside the database (PostgreSQL 15
    /// manual, 13.5).
    /// @throws DatabaseError when there is no time left, or at any other failure.
    template <typename Work>
    auto transact(Work &&work, std::chrono::steady_clock::time_point deadline = {})
            -> std::invoke_result_t<Work, Transaction &>
    {
        for (int attempt = 1;; ++attempt) {
            try {
                Transaction tx(*this, "BEGIN ISOLATION LEVEL SERIALIZABLE");
                auto result = work(tx);
                if (result)
                    tx.commit();
                return result;
            } catch (const DatabaseError &error) {
                const bool isOver = attempt >= AttemptsMax
                        && (error.kind() == DatabaseError::Kind::StalePlan
                            || std::chrono::steady_clock::now() >= deadline);
                if (isOver || !mayRunAgain(error))
                    throw;
                backOff(attempt);
            }
        }
    }

    /// Runs @p work once in a REPEATABLE READ transaction, which commits if @p work returns true.
    /// @p work must first lock the rows that protect everything it reads and then writes. It loses
    /// the race only if someone changed those rows in between. A serializable transaction would
    /// also fail because of unrelated ones: it locks index pages, and the newest rows of all events
    /// share a page.
    /// @throws DatabaseError, also for a lost race.
    template <std::predicate<Transaction &> Work>
    void attempt(Work &&work)
    {
        Transaction tx(*this, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        if (work(tx))
            tx.commit();
    }

    /// Runs @p work in a read-only snapshot. It blocks no one and waits for no one.
    template <typename Work>
    auto snapshot(Work &&work) -> std::invoke_result_t<Work, Transaction &>
    {
        for (int attempt = 1;; ++attempt) {
            try {
                Transaction tx(*this, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
                auto result = work(tx);
                tx.commit();
                return result;
            } catch (const DatabaseError &error) {
                if (attempt > 1 || error.kind() != DatabaseError::Kind::StalePlan)
                    throw;
                forgetPrepared();
            }
        }
    }

    /// Opens the connection unless it is open. @throws DatabaseError of kind Unreachable.
    void open();
    void close();
    bool isOpen() const { return m_connection.isOpen(); }

    /// Runs @p sql that is not a Statement: BEGIN, LISTEN, migrations.
    void control(const QString &sql);
    Rows run(const Statement &statement, const QVariantList &values = {});

    /// Sends @p statement outside any transaction without waiting for it; its failure is ignored.
    /// Only for sessions for writes.
    void sendAlone(const Statement &statement, const QVariantList &values = {});

    /// Ends the connection if the server has not answered a call for longer than its own time
    /// limits allow, because it is frozen or the network drops its packets. The call then fails as
    /// Unreachable. Any thread, while the session exists.
    void cutOffIfStuck();

    QSqlDatabase &connection() { return m_connection; }

    static constexpr int AttemptsMax = 6;

    /// Whether running the same work again may succeed, because other transactions were in its way.
    /// Also discards stale plans.
    bool mayRunAgain(const DatabaseError &error);
    static void backOff(int attempt); ///< For a random time, at most 2^attempt ms and 200 ms.

private:
    friend class Transaction;
    class TimedCall;
    void forgetPrepared();
    void holdSocket(int socket);
    void releaseSocket();
    Rows runByQt(const Statement &statement, const QVariantList &values);
    /// Runs @p work with the pipeline and handles what it throws.
    template <typename Work>
    auto piped(Work &&work);
    [[noreturn]] void fail(const char *statement, const QSqlError &error);
    [[noreturn]] void fail(const DatabaseError &failure);

    QString m_name;
    QSqlDatabase m_connection;
    std::unordered_map<const Statement *, Prepared> m_prepared;
    const ConnectionSettings m_settings;
    const bool m_isPiped; ///< For writes, to use libpq directly; see tests/benchmarks/README.md.
    std::optional<Pipeline> m_pipeline; ///< While a piped session is open.

    const std::shared_ptr<Circuit> m_circuit;
    const std::chrono::milliseconds m_usualPatience; ///< For one call; 0 means no limit.
    std::atomic<std::chrono::milliseconds> m_patience;
    std::atomic<std::chrono::steady_clock::time_point> m_callBegan{}; ///< The epoch: no call.
    std::mutex m_socketMutex;
    int m_socket = -1; ///< A duplicate, so that its number can't be reused by another connection.
};

} // namespace Evently
