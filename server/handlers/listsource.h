// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/slice.h"
#include "server/api/part.h"

namespace Evently::Handlers {

/// A list that can be returned as a page of JSON or, if the client prefers it, as CSV with all
/// rows.
struct ListSource
{
    using Rows = QList<Keyed<QJsonObject>>;

    /// Returns at most limit + 1 rows after the slice's key. Runs on any reader, once per piece for
    /// CSV, so it must own what it needs.
    std::function<Rows(Transaction &, const Slice &)> rows{};
    QStringList columns{}; ///< Of the CSV; see CsvTable.
    QString name{}; ///< Of the file, without date and extension.
    std::function<int(Transaction &)> total{}; ///< Set if numbered pages are allowed.
};

/// The rows of a model in the form that a ListSource needs; @p toJson converts each.
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

/// The columns of a CSV of bookings.
const QStringList &bookingColumns();

/// Answers with the requested @p part, or with the first rows of the CSV; the call's @c more then
/// reads the others.
Reply listed(Call &call, Transaction &tx, const Part &part, const ListSource &source);

/// A CSV of a small number of @p rows.
Reply csvReply(const QList<QJsonObject> &rows, const QStringList &columns, const QString &name);

} // namespace Evently::Handlers
