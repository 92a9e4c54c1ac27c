// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QHash>
#include <QSqlQuery>
#include <QUuid>

namespace Evently {

/// A statement prepared in one session, with its columns by name.
struct Prepared
{
    QSqlQuery query;
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

    bool next() { return m_prepared->query.next(); }
    int affected() const { return m_prepared->query.numRowsAffected(); }

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
    QVariant value(QLatin1StringView column) const;

    Prepared *m_prepared;
};

} // namespace Evently
