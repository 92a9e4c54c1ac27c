// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/part.h"

#include "server/api/cursors.h"
#include "server/api/route.h"
#include "server/api/services.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// What a cursor is bound to: the list, its reader and the filters.
static QByteArray listOf(const Call &call)
{
    return call.request().path + ' ' + call.caller.id.toRfc4122().toHex() + ' '
            + call.query.withoutPaging();
}

Part partAskedFor(Call &call, Pages pages)
{
    Part part;
    part.limit = call.query.integer(u"limit"_s, 1, 100).value_or(part.limit);
    if (pages == Pages::Allowed)
        part.page = call.query.integer(u"page"_s, 1, 1000);
    if (const auto cursor = call.query.text(u"cursor"_s, Cursors::lengthMax)) {
        const auto key = call.services.cursors.open(listOf(call), *cursor);
        if (!key)
            call.query.complain(u"cursor"_s, u"is not valid for this list"_s);
        else if (part.page)
            call.query.complain(u"page"_s, u"can't be combined with a cursor"_s);
        part.after = key.value_or(QJsonArray());
    }
    return part;
}

ListReply::ListReply(const Call &call, const Part &part)
    : m_call(call)
    , m_part(part)
{
}

void ListReply::add(const QJsonObject &row, const QJsonArray &key)
{
    m_hasMore = m_rows.size() == m_part.limit;
    if (m_hasMore)
        return;
    m_rows << row;
    m_lastKey = key;
}

Reply ListReply::reply() const
{
    QJsonObject json{{u"data"_s, m_rows}, {u"nextCursor"_s, QJsonValue()}};
    if (m_hasMore)
        json[u"nextCursor"_s] = m_call.services.cursors.seal(listOf(m_call), m_lastKey);
    if (m_total && m_part.page) {
        const int limit = m_part.limit;
        json[u"pagination"_s] = QJsonObject{{u"page"_s, *m_part.page},
                                            {u"limit"_s, limit},
                                            {u"total"_s, *m_total},
                                            {u"totalPages"_s, (*m_total + limit - 1) / limit}};
    }
    return Reply::json(json);
}

QJsonArray newestKey(Instant createdAt, const QUuid &id)
{
    return {qint64(createdAt.time_since_epoch().count()), toText(id)};
}

std::optional<std::pair<Instant, QUuid>> newestAfter(const QJsonArray &after)
{
    if (after.size() != 2)
        return {};
    return std::pair(Instant(std::chrono::milliseconds(after[0].toInteger())),
                     idFrom(after[1].toString()));
}

} // namespace Evently
