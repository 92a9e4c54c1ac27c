// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/pipeline.h"

#include <libpq-fe.h>

namespace Evently {

Pipeline::Pipeline(pg_conn *connection)
    : m_connection(connection)
{
    if (PQenterPipelineMode(m_connection) != 1)
        failNow("pipeline");
}

/// @p sql with each ? outside quotes replaced by $1, $2, …
static QByteArray numbered(const char *sql)
{
    QByteArray text;
    int parameters = 0;
    bool isQuoted = false;
    for (; *sql; ++sql) {
        isQuoted = isQuoted != (*sql == '\'');
        if (*sql == '?' && !isQuoted)
            text += '$' + QByteArray::number(++parameters);
        else
            text += *sql;
    }
    return text;
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
    QByteArray &name = m_names[&statement];
    Prepared &prepared = m_prepared[&statement];
    if (name.isEmpty()) {
        name = statement.name + ('_' + QByteArray::number(m_generation));
        expect(PQsendPrepare(m_connection, name.constData(), numbered(statement.sql).constData(), 0,
                             nullptr),
               {Sent::What::Preparing, statement.name, nullptr, &statement});
    }
    std::vector<QByteArray> texts;
    std::vector<const char *> pointers;
    texts.reserve(size_t(values.size()));
    for (const QVariant &value : values) {
        texts.push_back(value.isValid() ? written(value) : QByteArray());
        pointers.push_back(value.isValid() ? texts.back().constData() : nullptr);
    }
    expect(PQsendQueryPrepared(m_connection, name.constData(), int(pointers.size()),
                               pointers.data(), nullptr, nullptr, 0),
           {Sent::What::Query, statement.name, &prepared});
}

void Pipeline::post(const char *command)
{
    expect(PQsendQueryParams(m_connection, command, 0, nullptr, nullptr, nullptr, nullptr, 0),
           {Sent::What::Control, command});
}

void Pipeline::divide(Failures failures)
{
    // The name tells the code that reads the answers whether to ignore failures.
    expect(PQpipelineSync(m_connection),
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
    throw DatabaseError(name, {}, QString::fromUtf8(PQerrorMessage(m_connection)), isAlive());
}

void Pipeline::wait()
{
    divide(Failures::Throw);
    for (; !m_sent.empty(); m_sent.pop_front()) {
        const Sent &sent = m_sent.front();
        const char *name = sent.name;
        if (sent.what == Sent::What::Division) {
            PQclear(PQgetResult(m_connection));
            if (m_failure && !*name && !m_firstFailure)
                m_firstFailure = m_failure;
            m_failure.reset();
        } else {
            while (PGresult *result = PQgetResult(m_connection))
                take(sent, result);
        }
        if (!isAlive())
            failNow(sent.what == Sent::What::Division ? "wait" : name);
    }
    if (const auto failure = std::exchange(m_firstFailure, {}))
        throw *failure;
}

/// Stores the rows of @p result, or the error.
void Pipeline::take(const Sent &sent, pg_result *result)
{
    const std::shared_ptr<PGresult> owned(result, &PQclear);
    const auto status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR && !m_failure) {
        m_failure.emplace(sent.name,
                          QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                          QString::fromUtf8(PQresultErrorMessage(result)), isAlive());
    }
    // The server skips everything after a failure, so it hasn't prepared this name.
    if (sent.statement && status != PGRES_COMMAND_OK)
        m_names.erase(sent.statement);
    if (!sent.prepared || (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK))
        return;
    Prepared &prepared = *sent.prepared;
    prepared.result = owned;
    prepared.row = -1;
    if (prepared.names.isEmpty()) {
        for (int i = 0; i < PQnfields(result); ++i)
            prepared.names << PQfname(result, i);
        for (int i = 0; i < PQnfields(result); ++i)
            prepared.columns[QLatin1StringView(prepared.names[i])] = i;
    }
}

Rows Pipeline::rowsOf(const Statement &statement)
{
    return Rows(m_prepared.at(&statement));
}

void Pipeline::forgetPrepared()
{
    // The server keeps the old ones until the connection ends. That is fine because it happens
    // rarely.
    m_names.clear();
    ++m_generation;
    for (auto &[statement, prepared] : m_prepared) {
        prepared.names.clear();
        prepared.columns.clear();
    }
}

bool Pipeline::isAlive() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

bool Pipeline::isInTransaction() const
{
    return PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

} // namespace Evently
