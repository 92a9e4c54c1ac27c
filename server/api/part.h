// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"

#include <QJsonArray>

namespace Evently {

/// Which part of a list is asked for: `?limit=` with `?cursor=` or, where allowed, `?page=`.
struct Part
{
    int limit = 20;
    QJsonArray after{}; ///< The sort key of the last row already seen; empty at the start.
    std::optional<int> page{}; ///< 1 to 1,000: the rows before it are skipped instead.

    int skip() const { return page ? (*page - 1) * limit : 0; }
};

enum class Pages { No, Allowed };

/// Reads it from the call's query, which notes what is wrong (a cursor that we did not make for
/// this very list and caller included).
Part partAskedFor(Call &call, Pages pages = Pages::No);

/// Gathers the rows of a keyset query that selects limit + 1 of them:
///
///     ListReply list(call, part);
///     while (rows.next())
///         list.add(user.toJson(), {createdAtMs, toText(user.id)});
///     return list.reply();
class ListReply
{
public:
    ListReply(const Call &call, const Part &part);

    /// Adds a row and its sort key, by which the next part goes on after it.
    void add(const QJsonObject &row, const QJsonArray &key);
    /// For `?page=`: how many rows there are in all.
    void setTotal(int total) { m_total = total; }

    /// `{"data": […], "nextCursor": … or null}`, with "pagination" when a total was set.
    Reply reply() const;

private:
    const Call &m_call;
    const Part &m_part;
    QJsonArray m_rows;
    QJsonArray m_lastKey;
    bool m_hasMore = false;
    std::optional<int> m_total;
};

} // namespace Evently
