// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/rows.h"

#include <QVariant>

#include <libpq-fe.h>

namespace Evently {

static constexpr Oid byteaOid = 17; // From PostgreSQL's catalogue, pg_type.dat.

bool Rows::next()
{
    if (!m_prepared->result)
        return m_prepared->query.next();
    return ++m_prepared->row < PQntuples(m_prepared->result.get());
}

int Rows::affected() const
{
    if (!m_prepared->result)
        return m_prepared->query.numRowsAffected();
    return QByteArrayView(PQcmdTuples(m_prepared->result.get())).toInt();
}

int Rows::indexOf(QLatin1StringView column) const
{
    const int index = m_prepared->columns.value(column, -1);
    Q_ASSERT_X(index >= 0, "Rows", column.data());
    return index;
}

QByteArrayView Rows::text(int index) const
{
    const PGresult *result = m_prepared->result.get();
    return {PQgetvalue(result, m_prepared->row, index),
            PQgetlength(result, m_prepared->row, index)};
}

QVariant Rows::value(QLatin1StringView column) const
{
    return m_prepared->query.value(indexOf(column));
}

bool Rows::isNull(QLatin1StringView column) const
{
    if (m_prepared->result)
        return PQgetisnull(m_prepared->result.get(), m_prepared->row, indexOf(column));
    return value(column).isNull();
}

bool Rows::boolean(QLatin1StringView column) const
{
    return m_prepared->result ? text(indexOf(column)) == "t" : value(column).toBool();
}

int Rows::integer(QLatin1StringView column) const
{
    return m_prepared->result ? text(indexOf(column)).toInt() : value(column).toInt();
}

qint64 Rows::big(QLatin1StringView column) const
{
    return m_prepared->result ? text(indexOf(column)).toLongLong() : value(column).toLongLong();
}

double Rows::real(QLatin1StringView column) const
{
    return m_prepared->result ? text(indexOf(column)).toDouble() : value(column).toDouble();
}

QString Rows::text(QLatin1StringView column) const
{
    return m_prepared->result ? QString::fromUtf8(text(indexOf(column))) : value(column).toString();
}

QByteArray Rows::bytes(QLatin1StringView column) const
{
    if (!m_prepared->result)
        return value(column).toByteArray();
    const int index = indexOf(column);
    const QByteArrayView written = text(index);
    if (PQftype(m_prepared->result.get(), index) != byteaOid)
        return written.toByteArray();
    size_t size = 0; // QtSql requests the older of PostgreSQL's two output formats for bytea.
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
            PQunescapeBytea(reinterpret_cast<const unsigned char *>(written.data()), &size),
            &PQfreemem);
    return {reinterpret_cast<const char *>(bytes.get()), qsizetype(size)};
}

QUuid Rows::id(QLatin1StringView column) const
{
    if (m_prepared->result)
        return QUuid::fromString(QLatin1StringView(text(indexOf(column))));
    return QUuid::fromString(value(column).toString());
}

Instant Rows::instant(QLatin1StringView column) const
{
    return Instant(std::chrono::milliseconds(big(column)));
}

std::optional<Instant> Rows::instantOrNone(QLatin1StringView column) const
{
    if (isNull(column))
        return {};
    return instant(column);
}

} // namespace Evently
