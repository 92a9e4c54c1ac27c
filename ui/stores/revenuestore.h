// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/stores/rounds.h"

namespace Evently {

/// The server's last data on the revenue of a period and of the period it is compared with. GUI
/// thread.
class RevenueStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RevenueStore)

public:
    enum class State { Idle, Reading, Ready, Failed };

    RevenueStore(ApiClient &api, const LiveFeed &feed, const Rounds::Pace &pace,
                 QObject *parent = nullptr);

    State state() const { return m_state; }
    const Revenue &revenue() const { return m_revenue; }
    const std::optional<Revenue> &before() const { return m_before; }
    const std::optional<Problem> &problem() const { return m_problem; }
    /// Whether revenue() belongs to an earlier query than the current one.
    bool isOutdated() const { return m_isOutdated; }

    /// Loads @p query, and @p before if given, and follows changes. The old data stays until the
    /// answer has arrived.
    void open(const RevenueQuery &query, const std::optional<RevenueQuery> &before);
    void close(); ///< Clears all data.
    void refresh() { m_rounds.open(); }

signals:
    void changed();

private:
    void read();
    void readBefore(const Revenue &revenue);
    void take(const Revenue &revenue, const std::optional<Revenue> &before);
    void fail(const Problem &problem);

    ApiClient &m_api;
    Rounds m_rounds;
    RevenueQuery m_query;
    std::optional<RevenueQuery> m_queryBefore;
    State m_state = State::Idle;
    bool m_isOutdated = false;
    Revenue m_revenue;
    std::optional<Revenue> m_before;
    std::optional<Problem> m_problem;
};

} // namespace Evently
