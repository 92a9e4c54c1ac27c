// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectionsettings.h"
#include "models/database/databaseerror.h"
#include "models/database/rows.h"
#include "models/database/statement.h"

#include <QVariantList>

#include <deque>
#include <unordered_map>

struct pg_conn;

namespace Evently {

/// A connection that sends statements to the server one after another without waiting for each
/// answer (PostgreSQL 15 manual, 34.5, pipeline mode). Statements are prepared once and sent with
/// their values separately, so the server doesn't parse and plan them again.
class Pipeline
{
    Q_DISABLE_COPY_MOVE(Pipeline)

public:
    /// Connects. @throws DatabaseError of kind Unreachable.
    explicit Pipeline(const ConnectionInfo &info);
    ~Pipeline();

    /// Applies @p settings, before anything else is done.
    void begin(const ConnectionSettings &settings);

    /// Queues @p statement.
    void post(const Statement &statement, const QVariantList &values);
    void post(const char *command); ///< BEGIN, COMMIT, ROLLBACK.
    /// Sends a synchronization point. Statements after it run even if one before it failed. Without
    /// BEGIN, the statements between two such points form a transaction.
    /// @p failures says whether wait() throws for failures since the previous point.
    enum class Failures { Throw, Forgive };
    void divide(Failures failures);
    /// Sends a synchronization point and waits until everything has been answered.
    /// @return the rows of the last statement.
    /// @throws DatabaseError: the first failure since the last wait().
    Rows wait();

    /// Runs @p sql, which may contain several commands, outside the pipeline.
    /// @throws DatabaseError
    void runScript(const QByteArray &sql);

    void forgetPrepared(); ///< They will be prepared again, under new names.
    int socket() const;

private:
    struct Prepared
    {
        QByteArray name{}; ///< Empty if it has to be prepared.
        Columns columns{}; ///< Filled at the first run.
    };

    struct Sent
    {
        enum class What { Preparing, Query, Control, Division } what;
        const char *name = "";
        Prepared *prepared = nullptr;
    };

    void expect(int sent, const Sent &what);
    void take(const Sent &sent, pg_result *result);
    void enter();
    bool isAlive() const;
    [[noreturn]] void failNow(const char *name);

    const std::unique_ptr<pg_conn, void (*)(pg_conn *)> m_connection;
    int m_generation = 0; ///< Part of the names of prepared statements.
    std::unordered_map<const Statement *, Prepared> m_prepared;
    std::deque<Sent> m_sent; ///< Not answered yet.
    Rows m_rows; ///< Of the last statement that was answered.
    std::optional<DatabaseError> m_failure; ///< The failure in the part being read.
    std::optional<DatabaseError> m_firstFailure; ///< The first one to throw from wait().
};

} // namespace Evently
