// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/jsonwriter.h"

#include <concepts>

namespace Evently {

/// Collects the rows for one statement, over all events.
class Bulk
{
public:
    Bulk() { m_rows.startArray(); }

    /// Adds a row, filled by @p write.
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

/// Writes a time into a row, in milliseconds for from_ms().
inline void writeTime(JsonWriter &row, QStringView column, const std::optional<Instant> &instant)
{
    if (instant)
        row.member(column, qint64(instant->time_since_epoch().count()));
    else
        row.null(column);
}

} // namespace Evently
