// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/databaseerror.h"
#include "models/database/rows.h"
#include "models/database/statement.h"

#include <QVariantList>

#include <deque>
#include <unordered_map>

struct pg_conn;

namespace Evently {

/// Sends statements to the server one after another without waiting for each answer (PostgreSQL 15
/// manual, 34.5, pipeline mode). Statements are prepared once and sent with their values
/// separately, so the server doesn't parse and plan them again.
///
/// It takes over a connection that QtSql opened; from then on the connection must be used only
/// through this class.
class Pipeline
{
    Q_DISABLE_COPY_MOVE(Pipeline)

public:
    explicit Pipeline(pg_conn *connection);

    /// Queues @p statement; its result is available after the next wait().
    void post(const Statement &statement, const QVariantList &values);
    void post(const char *command); ///< BEGIN, COMMIT, ROLLBACK.
    /// Sends a synchronization point. Statements after it run even if one before it failed. Without
    /// BEGIN, the statements between two such points form a transaction.
    /// @p failures says whether wait() throws for failures since the previous point.
    enum class Failures { Throw, Forgive };
    void divide(Failures failures);
    /// Sends a synchronization point and waits until everything has been answered.
    /// @throws DatabaseError: the first failure since the last wait().
    void wait();

    /// The rows of @p statement, once wait() has returned.
    Rows rowsOf(const Statement &statement);

    void forgetPrepared(); ///< They will be prepared again, under new names.
    bool isAlive() const;
    bool isInTransaction() const;

private:
    struct Sent
    {
        enum class What { Preparing, Query, Control, Division } what;
        const char *name = "";
        Prepared *prepared = nullptr;
        const Statement *statement = nullptr; ///< Set if it is being prepared.
    };

    void expect(int sent, const Sent &what);
    void take(const Sent &sent, pg_result *result);
    [[noreturn]] void failNow(const char *name);

    pg_conn *const m_connection;
    int m_generation = 0; ///< Part of the names of prepared statements.
    std::unordered_map<const Statement *, Prepared> m_prepared;
    std::unordered_map<const Statement *, QByteArray> m_names;
    std::deque<Sent> m_sent; ///< Not answered yet.
    std::optional<DatabaseError> m_failure; ///< The failure in the part being read.
    std::optional<DatabaseError> m_firstFailure; ///< The first one to throw from wait().
};

} // namespace Evently
