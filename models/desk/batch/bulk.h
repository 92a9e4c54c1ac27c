// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/jsonwriter.h"

#include <concepts>

namespace Evently {

/// Rows for one statement, gathered over all events.
class Bulk
{
public:
    Bulk() { m_rows.startArray(); }

    /// Adds a row; @p write fills it in.
    template <std::invocable<JsonWriter &> Write>
    void add(Write &&write)
    {
        m_isEmpty = false;
        m_rows.startObject();
        write(m_rows);
        m_rows.endObject();
    }

    void runIn(Transaction &tx, const Statement &statement)
    {
        if (m_isEmpty)
            return;
        m_rows.endArray();
        tx.post(statement, {QString::fromUtf8(m_rows.text())});
    }

private:
    JsonWriter m_rows;
    bool m_isEmpty = true;
};

/// A moment in a row, in milliseconds as from_ms() takes it.
inline void writeTime(JsonWriter &row, QStringView column, const std::optional<Instant> &instant)
{
    if (instant)
        row.member(column, qint64(instant->time_since_epoch().count()));
    else
        row.null(column);
}

} // namespace Evently
