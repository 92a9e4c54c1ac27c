// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/rows.h"

#include <libpq-fe.h>

namespace Evently {

static constexpr Oid byteaOid = 17; // From PostgreSQL's catalogue, pg_type.dat.

bool Rows::next()
{
    return ++m_row < PQntuples(m_result.get());
}

int Rows::affected() const
{
    // libpq takes the result as mutable here, but only reads it.
    return QByteArrayView(PQcmdTuples(const_cast<PGresult *>(m_result.get()))).toInt();
}

int Rows::indexOf(QLatin1StringView column) const
{
    const int index = m_columns->value(QByteArray::fromRawData(column.data(), column.size()), -1);
    Q_ASSERT_X(index >= 0, "Rows", column.data());
    return index;
}

QByteArrayView Rows::written(int index) const
{
    return {PQgetvalue(m_result.get(), m_row, index), PQgetlength(m_result.get(), m_row, index)};
}

template <auto Read>
auto Rows::number(QLatin1StringView column) const
{
    const QByteArrayView digits = written(indexOf(column));
    bool isNumber = false;
    const auto value = Read(digits, &isNumber);
    Q_ASSERT_X(isNumber || digits.isEmpty(), "Rows", column.data());
    return value;
}

bool Rows::isNull(QLatin1StringView column) const
{
    return PQgetisnull(m_result.get(), m_row, indexOf(column));
}

bool Rows::boolean(QLatin1StringView column) const
{
    return written(indexOf(column)) == "t";
}

int Rows::integer(QLatin1StringView column) const
{
    return number<[](QByteArrayView digits, bool *ok) { return digits.toInt(ok); }>(column);
}

qint64 Rows::big(QLatin1StringView column) const
{
    return number<[](QByteArrayView digits, bool *ok) { return digits.toLongLong(ok); }>(column);
}

double Rows::real(QLatin1StringView column) const
{
    return number<[](QByteArrayView digits, bool *ok) { return digits.toDouble(ok); }>(column);
}

QString Rows::text(QLatin1StringView column) const
{
    return QString::fromUtf8(written(indexOf(column)));
}

QByteArray Rows::bytes(QLatin1StringView column) const
{
    const int index = indexOf(column);
    const QByteArrayView text = written(index);
    if (PQftype(m_result.get(), index) != byteaOid)
        return text.toByteArray();
    size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
            PQunescapeBytea(reinterpret_cast<const unsigned char *>(text.data()), &size),
            &PQfreemem);
    return {reinterpret_cast<const char *>(bytes.get()), qsizetype(size)};
}

QUuid Rows::id(QLatin1StringView column) const
{
    return QUuid::fromString(QLatin1StringView(written(indexOf(column))));
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
