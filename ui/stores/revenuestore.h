// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/stores/follower.h"

namespace Evently {

/// The server's last data on the revenue of a period and of the period it is compared with. GUI
/// thread.
class RevenueStore : public Follower
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RevenueStore)

public:
    RevenueStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr);

    const Revenue &revenue() const { return m_revenue; }
    const std::optional<Revenue> &before() const { return m_before; }

    /// Loads @p query, and @p before if given, and follows changes. The old data stays until the
    /// answer has arrived.
    void ask(const RevenueQuery &query, const std::optional<RevenueQuery> &before);

protected:
    void read() override;
    void forget() override;

private:
    ApiClient &m_api;
    RevenueQuery m_query;
    std::optional<RevenueQuery> m_queryBefore;
    Revenue m_revenue;
    std::optional<Revenue> m_before;
};

} // namespace Evently
