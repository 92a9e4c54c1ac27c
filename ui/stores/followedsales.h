// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/saleshistory.h"

#include <QTimer>

#include <optional>

namespace Evently {

class ApiClient;
class LiveFeed;

/// The sales history of one event, reloaded at most once a second, because it is much larger than a
/// single number; and the sales of similar events, loaded once. GUI thread.
class FollowedSales : public QObject
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
    /// Why the last read failed; nothing if it succeeded.
    const std::optional<Problem> &problem() const { return m_problem; }

    /// @p event as loaded: its category determines which events are similar.
    void open(const Event &event);
    void close();
    void refresh();

signals:
    void changed();

private:
    void read();
    void take(const Result<SalesHistory> &sales);
    void readPast(const Event &event);
    void readPastSales(const Event &event);

    ApiClient &m_api;
    QTimer m_pause; ///< Runs from one read until the next is allowed.
    QUuid m_id;
    std::optional<SalesHistory> m_sales;
    QList<Past> m_past;
    std::optional<Problem> m_problem;
    quint64 m_round = 0;
    bool m_isStale = false;
    bool m_isReading = false;
};

} // namespace Evently
