// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/saleshistory.h"
#include "ui/stores/follower.h"

namespace Evently {

class ApiClient;

/// The sales history of one event, and the sales of similar events, loaded once. GUI thread.
class FollowedSales : public Follower
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FollowedSales)

public:
    /// Another event, which is over.
    struct Past
    {
        QString name;
        SalesHistory sales;
    };
    static constexpr int pastMax = 4;

    FollowedSales(ApiClient &api, const LiveFeed &feed, QObject *parent = nullptr);

    const std::optional<SalesHistory> &sales() const { return m_sales; }
    const QList<Past> &past() const { return m_past; }

    /// @p event as loaded: its category determines which events are similar.
    void open(const Event &event);

protected:
    void read() override;
    void forget() override;

private:
    void readPast(const Event &event);
    void readPastSales(const Event &event);

    ApiClient &m_api;
    std::optional<SalesHistory> m_sales;
    QList<Past> m_past;
};

} // namespace Evently
