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

/// An open transaction, rolled back at the end of its scope unless committed.
/// Only Session makes one.
class Transaction
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    ~Transaction();

    /// Runs @p statement. The rows are good until the same statement runs again.
    /// @throws DatabaseError; the transaction is then good for nothing but its end.
    Rows run(const Statement &statement, const QVariantList &values = {});

    /// Runs @p statement for its effect. It need not have run when this returns, and what fails in
    /// it may be thrown by the next run() or the commit.
    void post(const Statement &statement, const QVariantList &values = {});

    /// Lets each statement of this transaction take a minute: for what touches all of an event.
    void takeLong();

private:
    friend class Session;
    Transaction(Session &session, const char *begin);
    void commit();

    Session &m_session;
    bool m_open = true;
};

/// One connection to PostgreSQL and the statements already prepared in it. Belongs to the thread
/// that made it (platform: QSqlDatabase) and is opened at first use, and again after it was lost.
class Session
{
    Q_DISABLE_COPY_MOVE(Session)

public:
    /// What the connection is for; decides its time limits on the server's side.
    enum class Purpose {
        Writes, ///< Short serializable work: 2 s a statement, 0.5 s a lock, 1 s idle in a
                ///< transaction.
        Reads, ///< Lists and single rows: 2 s a statement.
        Reports, ///< Sums over much: 5 s a statement.
        Owner, ///< Migrations and checks: no limit.
    };

    /// Tells @p circuit, if there is one, whether the database answers.
    Session(ConnectionInfo info, Purpose purpose, std::shared_ptr<Circuit> circuit = {});
    ~Session();

    /// Runs @p work in a serializable transaction and returns what it returns: a value commits, a
    /// Problem rolls back.
    ///
    /// When PostgreSQL reports a lost race, @p work runs again from the start, AttemptsMax times
    /// and beyond that until @p deadline, so it must touch nothing but the database (PostgreSQL 15
    /// manual, 13.5).
    /// @throws DatabaseError once there is no time left, or at any other failure.
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

    /// Runs @p work once in a transaction that sees one state of the data and commits when @p work
    /// returns true. It must begin with locks on rows under which all is written that it reads:
    /// whoever changed them in between makes it lose the race, and nothing else does. A
    /// serializable one would also lose to strangers, since it locks pages of indexes, and what is
    /// newest of everybody lies on the same page.
    /// @throws DatabaseError, of a lost race as well.
    template <std::predicate<Transaction &> Work>
    void attempt(Work &&work)
    {
        Transaction tx(*this, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        if (work(tx))
            tx.commit();
    }

    /// Runs @p work on one unchanging view of the data. Nothing can be written; nobody waits for it
    /// and it waits for nobody.
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

    /// Runs @p sql as it stands, outside Statement's list: BEGIN, LISTEN, migrations.
    void control(const QString &sql);
    Rows run(const Statement &statement, const QVariantList &values = {});

    /// Sends @p statement, outside of any transaction, without waiting for it; that it fails
    /// matters to nobody. Sessions for writes only.
    void sendAlone(const Statement &statement, const QVariantList &values = {});

    /// Ends the connection when the server has not answered a call for longer than its own time
    /// limits allow: it is frozen, or the network swallows what it says. The call then fails as
    /// Unreachable. Any thread, while the session lives.
    void cutOffIfStuck();

    QSqlDatabase &connection() { return m_connection; }

    static constexpr int AttemptsMax = 6;

    /// Whether running the same work again may help, because others were in its way; forgets stale
    /// plans on the way.
    bool mayRunAgain(const DatabaseError &error);
    static void backOff(int attempt); ///< Sleeps up to 2^attempt ms, at random, 200 ms at most.

private:
    friend class Transaction;
    class TimedCall;
    void forgetPrepared();
    void holdSocket(int socket);
    void releaseSocket();
    Rows runByQt(const Statement &statement, const QVariantList &values);
    /// Runs @p work with the pipeline, and sees to what it throws.
    template <typename Work>
    auto piped(Work &&work);
    [[noreturn]] void fail(const char *statement, const QSqlError &error);
    [[noreturn]] void fail(const DatabaseError &failure);

    QString m_name;
    QSqlDatabase m_connection;
    std::unordered_map<const Statement *, Prepared> m_prepared;
    const ConnectionSettings m_settings;
    const bool m_isPiped; ///< Writes go to libpq directly, see tests/benchmarks/README.md.
    std::optional<Pipeline> m_pipeline; ///< While such a session is open.

    const std::shared_ptr<Circuit> m_circuit;
    const std::chrono::milliseconds m_usualPatience; ///< Of one call; 0 is endless.
    std::atomic<std::chrono::milliseconds> m_patience;
    std::atomic<std::chrono::steady_clock::time_point> m_callBegan{}; ///< The epoch: no call.
    std::mutex m_socketMutex;
    int m_socket =
            -1; ///< Ours, a duplicate of the connection's, so that it can't become another's.
};

} // namespace Evently
