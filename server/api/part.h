// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"

#include <QJsonArray>

namespace Evently {

/// The requested part of a list: `?limit=` with `?cursor=` or, where allowed, `?page=`.
struct Part
{
    int limit = 20;
    QJsonArray after{}; ///< The sort key of the last row already seen; empty at the start.
    std::optional<int> page{}; ///< 1 to 1,000: skips the rows of the pages before it.

    int skip() const { return page ? (*page - 1) * limit : 0; }
};

enum class Pages { No, Allowed };

/// Reads it from the call's query, which records what is wrong, including cursors that we didn't
/// create for this list and caller.
Part partAskedFor(Call &call, Pages pages = Pages::No);

/// Collects the rows of a keyset query that selects limit + 1 of them:
///
///     ListReply list(call, part);
///     while (rows.next())
///         list.add(user.toJson(), {createdAtMs, toText(user.id)});
///     return list.reply();
class ListReply
{
public:
    ListReply(const Call &call, const Part &part);

    /// Adds a row and its sort key, after which the next part continues.
    void add(const QJsonObject &row, const QJsonArray &key);
    /// For `?page=`: the total number of rows.
    void setTotal(int total) { m_total = total; }

    /// `{"data": […], "nextCursor": … or null}`, with "pagination" if a total was set.
    Reply reply() const;

private:
    const Call &m_call;
    const Part &m_part;
    QJsonArray m_rows;
    QJsonArray m_lastKey;
    bool m_hasMore = false;
    std::optional<int> m_total;
};

/// The sort key of a row in lists with the newest first: its creation time, then its id.
QJsonArray newestKey(Instant createdAt, const QUuid &id);

/// Where such a list continues after the row with the key @p after; nothing at its start.
std::optional<std::pair<Instant, QUuid>> newestAfter(const QJsonArray &after);

} // namespace Evently
