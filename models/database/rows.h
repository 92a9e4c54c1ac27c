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
    QSqlQuery query; ///< If the session uses QtSql.
    std::shared_ptr<pg_result> result; ///< If the session uses libpq directly, see Pipeline.
    int row = -1; ///< The current row of the libpq result.
    QHash<QLatin1StringView, int> columns; ///< Filled at the first run.
    QList<QByteArray> names; ///< Owns the text that the keys of @c columns point to.
};

/// The rows of a statement, valid until the same statement runs again in its session.
class Rows
{
public:
    explicit Rows(Prepared &prepared)
        : m_prepared(&prepared)
    {
    }

    bool next();
    int affected() const;

    // The value of a column in the current row. It is a bug to ask for a column that the statement
    // doesn't have.
    bool isNull(QLatin1StringView column) const;
    bool boolean(QLatin1StringView column) const;
    int integer(QLatin1StringView column) const;
    qint64 big(QLatin1StringView column) const;
    double real(QLatin1StringView column) const;
    QString text(QLatin1StringView column) const; ///< NULL becomes an empty text.
    QByteArray bytes(QLatin1StringView column) const;
    QUuid id(QLatin1StringView column) const; ///< NULL becomes the null id.
    Instant
    instant(QLatin1StringView column) const; ///< From milliseconds; see to_ms() in the schema.
    std::optional<Instant> instantOrNone(QLatin1StringView column) const;

private:
    int indexOf(QLatin1StringView column) const;
    QByteArrayView text(int index) const; ///< For libpq results, in PostgreSQL's text format.
    QVariant value(QLatin1StringView column) const;

    Prepared *m_prepared;
};

} // namespace Evently
