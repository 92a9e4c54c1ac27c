// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/revenuestore.h"

namespace Evently {

RevenueStore::RevenueStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent)
    : Follower(feed, pace, parent)
    , m_api(api)
{
}

void RevenueStore::ask(const RevenueQuery &query, const std::optional<RevenueQuery> &before)
{
    const bool isNew = query != m_query || before != m_queryBefore;
    m_query = query;
    m_queryBefore = before;
    if (state() == State::Idle)
        open({});
    else if (isNew)
        askAnother();
    else
        refresh();
}

void RevenueStore::read()
{
    request(m_api.revenue(m_query), [this](const Revenue &revenue) {
        if (!m_queryBefore)
            m_before.reset();
        return replace(m_revenue, revenue);
    });
    if (m_queryBefore)
        request(m_api.revenue(*m_queryBefore),
                [this](const Revenue &before) { return replace(m_before, before); });
}

void RevenueStore::forget()
{
    m_revenue = {};
    m_before.reset();
}

} // namespace Evently
