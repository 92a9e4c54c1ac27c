// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QHash>
#include <QSqlQuery>
#include <QUuid>

#include <memory>

struct pg_result;

namespace Evently {

/// A statement prepared in one session, with its columns by name.
struct Prepared
{
    QSqlQuery query; ///< Where the session goes by QtSql;
    std::shared_ptr<pg_result> result; ///< where it goes straight to libpq, see Pipeline,
    int row = -1; ///< and the result's current row.
    QHash<QLatin1StringView, int>
            columns; ///< Filled at the first run; the names live in the query's record.
    QList<QByteArray> names; ///< What the views of columns look at.
};

/// The rows of a statement that ran, good until the same statement runs again in its session.
class Rows
{
public:
    explicit Rows(Prepared &prepared)
        : m_prepared(&prepared)
    {
    }

    bool next();
    int affected() const;

    // The value of a column of the current row. A column that the statement does not have is a bug.
    bool isNull(QLatin1StringView column) const;
    bool boolean(QLatin1StringView column) const;
    int integer(QLatin1StringView column) const;
    qint64 big(QLatin1StringView column) const;
    double real(QLatin1StringView column) const;
    QString text(QLatin1StringView column) const; ///< Null reads as empty.
    QByteArray bytes(QLatin1StringView column) const;
    QUuid id(QLatin1StringView column) const; ///< Null reads as the null id.
    Instant
    instant(QLatin1StringView column) const; ///< From milliseconds, see to_ms() in the schema.
    std::optional<Instant> instantOrNone(QLatin1StringView column) const;

private:
    int indexOf(QLatin1StringView column) const;
    QByteArrayView text(int index) const; ///< From libpq: as PostgreSQL writes it.
    QVariant value(QLatin1StringView column) const;

    Prepared *m_prepared;
};

} // namespace Evently
