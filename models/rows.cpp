// SPDX-License-Identifier: GPL-3.0-only
#include "models/rows.h"

#include <QVariant>

namespace Evently {

QVariant Rows::value(QLatin1StringView column) const
{
    const int index = m_prepared->columns.value(column, -1);
    Q_ASSERT_X(index >= 0, "Rows", column.data());
    return m_prepared->query.value(index);
}

bool Rows::isNull(QLatin1StringView column) const
{
    return value(column).isNull();
}

bool Rows::boolean(QLatin1StringView column) const
{
    return value(column).toBool();
}

int Rows::integer(QLatin1StringView column) const
{
    return value(column).toInt();
}

qint64 Rows::big(QLatin1StringView column) const
{
    return value(column).toLongLong();
}

double Rows::real(QLatin1StringView column) const
{
    return value(column).toDouble();
}

QString Rows::text(QLatin1StringView column) const
{
    return value(column).toString();
}

QByteArray Rows::bytes(QLatin1StringView column) const
{
    return value(column).toByteArray();
}

QUuid Rows::id(QLatin1StringView column) const
{
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
