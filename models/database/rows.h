// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QHash>
#include <QUuid>

#include <memory>
#include <optional>

struct pg_result;

namespace Evently {

/// The columns of a statement's result, by name.
using Columns = QHash<QByteArray, int>;

/// The rows of a statement, valid until the connection is closed.
class Rows
{
public:
    Rows() = default;
    Rows(std::shared_ptr<const pg_result> result, const Columns &columns)
        : m_result(std::move(result))
        , m_columns(&columns)
    {
    }

    bool next();
    int affected() const;

    // The value of a column in the current row. It is a bug to ask for a column that the statement
    // doesn't have, or for a number where there is none.
    bool isNull(QLatin1StringView column) const;
    bool boolean(QLatin1StringView column) const;
    int integer(QLatin1StringView column) const; ///< NULL becomes 0.
    qint64 big(QLatin1StringView column) const; ///< NULL becomes 0.
    double real(QLatin1StringView column) const; ///< NULL becomes 0.
    QString text(QLatin1StringView column) const; ///< NULL becomes an empty text.
    QByteArray bytes(QLatin1StringView column) const;
    QUuid id(QLatin1StringView column) const; ///< NULL becomes the null id.
    Instant
    instant(QLatin1StringView column) const; ///< From milliseconds; see to_ms() in the schema.
    std::optional<Instant> instantOrNone(QLatin1StringView column) const;

private:
    int indexOf(QLatin1StringView column) const;
    QByteArrayView written(int index) const; ///< In PostgreSQL's text format; NULL is empty.
    template <auto Read>
    auto number(QLatin1StringView column) const;

    std::shared_ptr<const pg_result> m_result;
    const Columns *m_columns = nullptr;
    int m_row = -1;
};

} // namespace Evently
