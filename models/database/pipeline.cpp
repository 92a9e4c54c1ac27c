// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/pipeline.h"

#include "models/database/noticelog.h"

#include <libpq-fe.h>

namespace Evently {

Pipeline::Pipeline(const ConnectionInfo &info)
    : m_connection(PQconnectdb(info.toConnectionString().constData()), &PQfinish)
{
    if (!isAlive())
        failNow("connect");
    logNotices(m_connection.get());
}

Pipeline::~Pipeline() = default;

void Pipeline::begin(const ConnectionSettings &settings)
{
    settle(m_connection.get(), settings);
    enter();
}

void Pipeline::enter()
{
    if (PQenterPipelineMode(m_connection.get()) != 1)
        failNow("pipeline");
}

/// @p value in PostgreSQL's text format.
static QByteArray written(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool() ? "t" : "f";
    case QMetaType::QByteArray: return "\\x" + value.toByteArray().toHex();
    case QMetaType::Double: return QByteArray::number(value.toDouble(), 'g', 17);
    default: return value.toString().toUtf8();
    }
}

void Pipeline::post(const Statement &statement, const QVariantList &values)
{
    Prepared &prepared = m_prepared[&statement];
    if (prepared.name.isEmpty()) {
        prepared.name = statement.name + ('_' + QByteArray::number(m_generation));
        expect(PQsendPrepare(m_connection.get(), prepared.name.constData(),
                             statement.sql.constData(), 0, nullptr),
               {Sent::What::Preparing, statement.name, &prepared});
    }
    std::vector<QByteArray> texts;
    std::vector<const char *> pointers;
    texts.reserve(size_t(values.size()));
    for (const QVariant &value : values) {
        texts.push_back(value.isValid() ? written(value) : QByteArray());
        pointers.push_back(value.isValid() ? texts.back().constData() : nullptr);
    }
    expect(PQsendQueryPrepared(m_connection.get(), prepared.name.constData(), int(pointers.size()),
                               pointers.data(), nullptr, nullptr, 0),
           {Sent::What::Query, statement.name, &prepared});
}

void Pipeline::post(const char *command)
{
    expect(PQsendQueryParams(m_connection.get(), command, 0, nullptr, nullptr, nullptr, nullptr, 0),
           {Sent::What::Control, command});
}

void Pipeline::divide(Failures failures)
{
    // The name tells the code that reads the answers whether to ignore failures.
    expect(PQpipelineSync(m_connection.get()),
           {Sent::What::Division, failures == Failures::Forgive ? "forgive" : ""});
}

void Pipeline::expect(int sent, const Sent &what)
{
    if (sent != 1)
        failNow(what.name);
    m_sent.push_back(what);
}

void Pipeline::failNow(const char *name)
{
    m_sent.clear();
    m_failure.reset();
    m_firstFailure.reset();
    throw DatabaseError(name, {}, QString::fromUtf8(PQerrorMessage(m_connection.get())), isAlive());
}

Rows Pipeline::wait()
{
    divide(Failures::Throw);
    for (; !m_sent.empty(); m_sent.pop_front()) {
        const Sent &sent = m_sent.front();
        const char *name = sent.name;
        if (sent.what == Sent::What::Division) {
            PQclear(PQgetResult(m_connection.get()));
            if (m_failure && !*name && !m_firstFailure)
                m_firstFailure = m_failure;
            m_failure.reset();
        } else {
            while (PGresult *result = PQgetResult(m_connection.get()))
                take(sent, result);
        }
        if (!isAlive())
            failNow(sent.what == Sent::What::Division ? "wait" : name);
    }
    if (const auto failure = std::exchange(m_firstFailure, {}))
        throw *failure;
    return std::exchange(m_rows, {});
}

static DatabaseError errorIn(const char *name, const PGresult *result, bool isAlive)
{
    return DatabaseError(name, QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                         QString::fromUtf8(PQresultErrorMessage(result)), isAlive);
}

/// Stores the rows of @p result, or the error.
void Pipeline::take(const Sent &sent, pg_result *result)
{
    std::shared_ptr<PGresult> owned(result, &PQclear);
    const auto status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR && !m_failure)
        m_failure = errorIn(sent.name, result, isAlive());
    // The server skips everything after a failure, so it hasn't prepared this name.
    if (sent.what == Sent::What::Preparing && status != PGRES_COMMAND_OK)
        sent.prepared->name.clear();
    if (sent.what != Sent::What::Query || (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK))
        return;
    Columns &columns = sent.prepared->columns;
    if (columns.isEmpty()) {
        for (int i = 0; i < PQnfields(result); ++i)
            columns[PQfname(result, i)] = i;
    }
    m_rows = Rows(std::move(owned), columns);
}

void Pipeline::runScript(const QByteArray &sql)
{
    wait();
    // PostgreSQL takes several commands at once only outside pipeline mode.
    if (PQexitPipelineMode(m_connection.get()) != 1)
        failNow("pipeline");
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
            PQexec(m_connection.get(), sql.constData()), &PQclear);
    if (!isAlive())
        failNow("script");
    enter();
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw errorIn(sql.left(60).constData(), result.get(), isAlive());
}

void Pipeline::forgetPrepared()
{
    // The server keeps the old ones until the connection ends. That is fine because it happens
    // rarely.
    ++m_generation;
    for (auto &[statement, prepared] : m_prepared)
        prepared = {};
}

bool Pipeline::isAlive() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

int Pipeline::socket() const
{
    return PQsocket(m_connection.get());
}

} // namespace Evently
