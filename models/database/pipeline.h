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

/// Statements that go to the server behind each other, without waiting for each one's answer
/// (PostgreSQL 15 manual, 34.5, pipeline mode). They travel prepared, with their values beside
/// them, so the server neither parses nor plans them again.
///
/// Made for a connection that QtSql opened; from then on the connection is used through this alone.
class Pipeline
{
    Q_DISABLE_COPY_MOVE(Pipeline)

public:
    explicit Pipeline(pg_conn *connection);

    /// Puts @p statement into the pipe; what it comes to is known at the next wait().
    void post(const Statement &statement, const QVariantList &values);
    void post(const char *command); ///< BEGIN, COMMIT, ROLLBACK.
    /// Sends what was posted. What comes after this runs also when something before it failed;
    /// without a BEGIN, what comes between two divisions is a transaction of its own.
    /// @p failures says whether wait() shall throw for what was posted since the last division.
    enum class Failures { Throw, Forgive };
    void divide(Failures failures);
    /// Divides, and waits until everything was answered.
    /// @throws DatabaseError: the first failure since the last wait().
    void wait();

    /// The rows of @p statement, after the wait() for it.
    Rows rowsOf(const Statement &statement);

    void forgetPrepared(); ///< They are prepared anew, under new names.
    bool isAlive() const;
    bool isInTransaction() const;

private:
    struct Sent
    {
        enum class What { Preparing, Query, Control, Division } what;
        const char *name = "";
        Prepared *prepared = nullptr;
        const Statement *statement = nullptr; ///< That is being prepared.
    };

    void expect(int sent, const Sent &what);
    void take(const Sent &sent, pg_result *result);
    [[noreturn]] void failNow(const char *name);

    pg_conn *const m_connection;
    int m_generation = 0; ///< Of prepared statements' names.
    std::unordered_map<const Statement *, Prepared> m_prepared;
    std::unordered_map<const Statement *, QByteArray> m_names;
    std::deque<Sent> m_sent; ///< Not answered yet.
    std::optional<DatabaseError> m_failure; ///< Of the part being read;
    std::optional<DatabaseError> m_firstFailure; ///< of all that counts since the last wait().
};

} // namespace Evently
