// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/slice.h"
#include "server/api/part.h"

namespace Evently::Handlers {

/// A list: to be answered as a page of JSON or, where the client prefers it, as CSV with all rows.
struct ListSource
{
    using Rows = QList<Keyed<QJsonObject>>;

    /// At most limit + 1 rows from behind the slice's key. Runs on any reader, for CSV once a
    /// piece, so it holds what it needs by value.
    std::function<Rows(Transaction &, const Slice &)> rows{};
    QStringList columns{}; ///< Of the CSV, see CsvTable.
    QString name{}; ///< Of the file, without date and ending.
    std::function<int(Transaction &)> total{}; ///< Where pages may be counted.
};

/// Rows of a model as a ListSource has them: @p toJson writes each.
template <typename Value, typename Write>
ListSource::Rows written(const QList<Keyed<Value>> &rows, Write toJson)
{
    ListSource::Rows json;
    json.reserve(rows.size());
    for (const auto &row : rows)
        json.append({toJson(row.value), row.key});
    return json;
}

template <typename Value>
ListSource::Rows written(const QList<Keyed<Value>> &rows)
{
    return written(rows, [](const Value &value) { return value.toJson(); });
}

/// The columns of a CSV with bookings.
const QStringList &bookingColumns();

/// Answers with the @p part asked for, or with the first rows of the CSV and leaves the others to
/// the call's @c more.
Reply listed(Call &call, Transaction &tx, const Part &part, const ListSource &source);

/// A CSV of @p rows, which are few.
Reply csvReply(const QList<QJsonObject> &rows, const QStringList &columns, const QString &name);

} // namespace Evently::Handlers
