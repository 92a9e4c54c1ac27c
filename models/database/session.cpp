// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"

#include <QRandomGenerator>
#include <QThread>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace Evently {

/// Marks the duration of a call to the server, so that cutOffIfStuck() can tell how long it takes.
class Session::TimedCall
{
    Q_DISABLE_COPY_MOVE(TimedCall)

public:
    explicit TimedCall(Session &session)
        : m_session(session)
    {
        m_session.m_callBegan = steady_clock::now();
    }

    ~TimedCall() { m_session.m_callBegan = steady_clock::time_point{}; }

private:
    Session &m_session;
};

template <typename Work>
auto Session::piped(Work &&work)
{
    const TimedCall call(*this);
    try {
        if (!m_pipeline)
            throw DatabaseError("session", {}, u"the connection is closed"_s, false);
        return work(*m_pipeline);
    } catch (const DatabaseError &error) {
        fail(error);
    }
}

Transaction::Transaction(Session &session, const char *begin)
    : m_session(session)
{
    m_session.open();
    // It is sent together with the first statement.
    m_session.piped([begin](Pipeline &pipeline) { pipeline.post(begin); });
}

Transaction::~Transaction()
{
    m_session.m_patience = m_session.m_usualPatience;
    if (!m_open || !m_session.isOpen())
        return;
    try {
        m_session.piped([](Pipeline &pipeline) {
            // An earlier posted statement that fails only now must not prevent this.
            pipeline.divide(Pipeline::Failures::Forgive);
            pipeline.post("ROLLBACK");
            pipeline.wait();
        });
    } catch (const DatabaseError &) {
        // Nothing to report: the connection is gone, and the transaction with it.
    }
}

void Transaction::commit()
{
    try {
        m_session.piped([](Pipeline &pipeline) {
            pipeline.post("COMMIT");
            pipeline.wait();
        });
        m_open = false;
        if (m_session.m_isForWrites && m_session.m_circuit)
            m_session.m_circuit->wrote();
    } catch (DatabaseError &error) {
        if (error.kind() == DatabaseError::Kind::Unreachable)
            error.markOutcomeUnknown();
        throw;
    }
}

Rows Transaction::run(const Statement &statement, const QVariantList &values)
{
    return m_session.run(statement, values);
}

void Transaction::post(const Statement &statement, const QVariantList &values)
{
    m_session.piped([&](Pipeline &pipeline) { pipeline.post(statement, values); });
}

static const Statement liftTimeLimit{"lift_time_limit", R"(
    SELECT set_config('statement_timeout', '60s', true)
)"};

void Transaction::takeLong()
{
    run(liftTimeLimit);
    m_session.m_patience = 61s;
}

/// A second more than the server's own limits below. If the server is silent for longer, it is not
/// slow but unreachable.
static std::chrono::milliseconds patienceFor(Session::Purpose purpose)
{
    switch (purpose) {
    case Session::Purpose::Writes:
    case Session::Purpose::Reads: return 3s;
    case Session::Purpose::Reports: return 6s;
    case Session::Purpose::Owner: return 0s;
    }
    Q_UNREACHABLE();
}

/// The settings made on a new connection. Serializable work avoids sequential scans, because on
/// tiny tables they would take predicate locks on whole relations. It also avoids hash and merge
/// joins: the planner doesn't know how few rows a parameter brings, so to find one booking it would
/// read, and lock, an index of a thousand events from end to end.
static QString serverSettings(Session::Purpose purpose)
{
    const QString common =
            u"-c client_encoding=UTF8 -c datestyle=ISO -c search_path=evently,pg_catalog"
            " -c timezone=UTC"
            " -c standard_conforming_strings=on -c jit=off -c client_min_messages=warning"_s;
    switch (purpose) {
    case Session::Purpose::Writes:
        return common
                % u" -c statement_timeout=2000 -c lock_timeout=500"
                  " -c idle_in_transaction_session_timeout=1000 -c enable_seqscan=off"
                  " -c enable_hashjoin=off -c enable_mergejoin=off"
                  " -c plan_cache_mode=force_generic_plan"_s;
    case Session::Purpose::Reads:
        return common
                % u" -c statement_timeout=2000 -c lock_timeout=500"
                  " -c idle_in_transaction_session_timeout=3000"_s;
    case Session::Purpose::Reports:
        return common % u" -c statement_timeout=5000 -c idle_in_transaction_session_timeout=6000"_s;
    case Session::Purpose::Owner: return common % u" -c statement_timeout=0"_s;
    }
    Q_UNREACHABLE();
}

/// Settings requested in @p info come first, so that ours take precedence.
static ConnectionSettings settingsFor(const ConnectionInfo &info, Session::Purpose purpose)
{
    return settingsIn(info.options.value(u"options"_s)).value_or(ConnectionSettings())
            + settingsIn(serverSettings(purpose)).value();
}

Session::Session(ConnectionInfo info, Purpose purpose, std::shared_ptr<Circuit> circuit)
    : m_info(withoutSettings(info).withShortTimeouts())
    , m_settings(settingsFor(info, purpose))
    , m_isForWrites(purpose == Purpose::Writes)
    , m_circuit(std::move(circuit))
    , m_usualPatience(patienceFor(purpose))
    , m_patience(m_usualPatience)
{
}

Session::~Session()
{
    close();
}

void Session::open()
{
    if (m_pipeline)
        return;
    const TimedCall call(*this);
    try {
        m_pipeline.emplace(m_info);
        holdSocket(m_pipeline->socket());
        m_pipeline->begin(m_settings);
    } catch (const DatabaseError &error) {
        close(); // Without our settings it must not be used.
        fail(error);
    }
    if (m_circuit && m_circuit->isOpen())
        m_circuit->worked();
}

void Session::close()
{
    m_pipeline.reset();
    releaseSocket();
}

void Session::holdSocket(int socket)
{
    const std::scoped_lock lock(m_socketMutex);
    m_socket = ::dup(socket);
}

void Session::releaseSocket()
{
    const std::scoped_lock lock(m_socketMutex);
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void Session::cutOffIfStuck()
{
    const auto began = m_callBegan.load();
    const auto patience = m_patience.load();
    if (began == steady_clock::time_point{} || patience == 0ms
        || steady_clock::now() - began < patience)
        return;
    const std::scoped_lock lock(m_socketMutex);
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

void Session::sendAlone(const Statement &statement, const QVariantList &values)
{
    piped([&](Pipeline &pipeline) {
        pipeline.post(statement, values);
        pipeline.divide(Pipeline::Failures::Forgive);
    });
}

void Session::control(const QString &sql)
{
    piped([&](Pipeline &pipeline) { pipeline.runScript(sql.toUtf8()); });
}

Rows Session::run(const Statement &statement, const QVariantList &values)
{
    return piped([&](Pipeline &pipeline) {
        pipeline.post(statement, values);
        return pipeline.wait();
    });
}

void Session::forgetPrepared()
{
    if (m_pipeline)
        m_pipeline->forgetPrepared();
}

void Session::fail(const DatabaseError &failure)
{
    if (failure.kind() == DatabaseError::Kind::Unreachable) {
        if (m_circuit)
            m_circuit->failedAfter(steady_clock::now() - m_callBegan.load());
        close();
    }
    if (m_isForWrites && m_circuit && failure.keepsAllFromWriting())
        m_circuit->refusedToWrite();
    throw failure;
}

bool Session::mayRunAgain(const DatabaseError &error)
{
    if (error.kind() == DatabaseError::Kind::StalePlan)
        forgetPrepared();
    return error.isContention() || error.kind() == DatabaseError::Kind::StalePlan;
}

void Session::backOff(int attempt)
{
    const int milliseconds = qMin(200, 1 << qMin(attempt, 8));
    QThread::usleep(QRandomGenerator::global()->bounded(1000u * unsigned(milliseconds)));
}

} // namespace Evently
