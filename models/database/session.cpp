// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"

#include "models/database/noticelog.h"

#include <QRandomGenerator>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>

#include <libpq-fe.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>

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
        return work(*m_pipeline);
    } catch (const DatabaseError &error) {
        fail(error);
    }
}

Transaction::Transaction(Session &session, const char *begin)
    : m_session(session)
{
    m_session.open();
    // In a pipeline, BEGIN is sent together with the first statement.
    if (m_session.m_pipeline)
        m_session.piped([begin](Pipeline &pipeline) { pipeline.post(begin); });
    else
        m_session.control(QString::fromLatin1(begin));
}

Transaction::~Transaction()
{
    m_session.m_patience = m_session.m_usualPatience;
    if (!m_open || !m_session.m_connection.isOpen())
        return;
    try {
        // An earlier posted statement that fails only now must not prevent this.
        if (m_session.m_pipeline)
            m_session.m_pipeline->divide(Pipeline::Failures::Forgive);
        m_session.control(u"ROLLBACK"_s);
    } catch (const DatabaseError &) {
        // Nothing to report: the connection is gone, and the transaction with it.
    }
}

void Transaction::commit()
{
    try {
        m_session.control(u"COMMIT"_s);
        m_open = false;
        if (m_session.m_isPiped && m_session.m_circuit)
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
    if (!m_session.m_pipeline) {
        run(statement, values);
        return;
    }
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
            u"-c search_path=evently,pg_catalog -c timezone=UTC"
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
    : m_settings(settingsFor(info, purpose))
    , m_isPiped(purpose == Purpose::Writes)
    , m_circuit(std::move(circuit))
    , m_usualPatience(patienceFor(purpose))
    , m_patience(m_usualPatience)
{
    static std::atomic<int> count{0};
    m_name = u"evently-%1"_s.arg(++count);
    m_connection = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_connection.setHostName(info.host);
    if (info.port > 0)
        m_connection.setPort(info.port);
    m_connection.setDatabaseName(info.database);
    m_connection.setUserName(info.user);
    m_connection.setPassword(info.password);
    m_connection.setConnectOptions(withoutSettings(info).withShortTimeouts().connectOptions());
}

Session::~Session()
{
    close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Session::open()
{
    if (m_connection.isOpen())
        return;
    close();
    const TimedCall call(*this);
    if (!m_connection.open())
        fail("connect", m_connection.lastError());
    const QVariant handle = m_connection.driver()->handle();
    // The type name that QPSQL's handle has for a PGconn.
    Q_ASSERT(qstrcmp(handle.typeName(), "pg_conn*") == 0);
    PGconn *connection = *static_cast<PGconn *const *>(handle.constData());
    logNotices(connection);
    holdSocket(PQsocket(connection));
    try {
        settle(connection, m_settings);
    } catch (const DatabaseError &error) {
        close(); // Without our settings it must not be used.
        fail(error);
    }
    if (m_isPiped)
        m_pipeline.emplace(connection);
    if (m_circuit && m_circuit->isOpen())
        m_circuit->worked();
}

void Session::close()
{
    m_prepared.clear();
    m_pipeline.reset();
    releaseSocket();
    m_connection.close();
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

void Session::forgetPrepared()
{
    m_prepared.clear();
    if (m_pipeline)
        m_pipeline->forgetPrepared();
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
    if (m_pipeline) {
        return piped([&](Pipeline &pipeline) {
            const QByteArray command = sql.toUtf8();
            pipeline.post(command.constData());
            pipeline.wait();
        });
    }
    const TimedCall call(*this);
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        fail(qPrintable(sql.left(60)), query.lastError());
}

Rows Session::run(const Statement &statement, const QVariantList &values)
{
    if (!m_pipeline)
        return runByQt(statement, values);
    return piped([&](Pipeline &pipeline) {
        pipeline.post(statement, values);
        pipeline.wait();
        return pipeline.rowsOf(statement);
    });
}

Rows Session::runByQt(const Statement &statement, const QVariantList &values)
{
    const TimedCall call(*this);
    auto found = m_prepared.find(&statement);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_connection);
        if (!query.prepare(QString::fromUtf8(statement.sql)))
            fail(statement.name, query.lastError());
        found = m_prepared.emplace(&statement, Prepared{std::move(query), {}, {}}).first;
    }
    Prepared &prepared = found->second;
    for (qsizetype i = 0; i < values.size(); ++i) {
        // QtSql writes a null QString as NULL, but callers that want NULL pass an invalid value.
        const bool isEmptyText =
                values[i].typeId() == QMetaType::QString && values[i].toString().isEmpty();
        prepared.query.bindValue(int(i), isEmptyText ? QVariant(u""_s) : values[i]);
    }
    if (!prepared.query.exec())
        fail(statement.name, prepared.query.lastError());
    if (prepared.names.isEmpty() && prepared.query.isSelect()) {
        const QSqlRecord record = prepared.query.record();
        for (int i = 0; i < record.count(); ++i)
            prepared.names << record.fieldName(i).toLatin1();
        for (int i = 0; i < record.count(); ++i)
            prepared.columns[QLatin1StringView(prepared.names[i])] = i;
    }
    return Rows(prepared);
}

void Session::fail(const char *statement, const QSqlError &error)
{
    // isOpen() is reliable only after a failed call.
    fail(DatabaseError(statement, error, m_connection.isOpen()));
}

void Session::fail(const DatabaseError &failure)
{
    if (failure.kind() == DatabaseError::Kind::Unreachable) {
        if (m_circuit)
            m_circuit->failedAfter(steady_clock::now() - m_callBegan.load());
        close();
    }
    if (m_isPiped && m_circuit && failure.keepsAllFromWriting())
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
