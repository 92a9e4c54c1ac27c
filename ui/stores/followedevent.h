// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QTimer>

namespace Evently {

class ApiClient;
class LiveFeed;
struct Change;

/// One event as last received from the server, reloaded when it changes: at most four times a
/// second. GUI thread.
class FollowedEvent : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FollowedEvent)

public:
    FollowedEvent(ApiClient &api, const LiveFeed &feed, QObject *parent = nullptr);

    const QUuid &id() const { return m_id; }
    /// Nothing before it is loaded, or if it is gone.
    const std::optional<Listing> &listing() const { return m_listing; }
    const std::optional<Problem> &problem() const { return m_problem; }

    void open(const QUuid &event);
    void close();
    void refresh();

signals:
    void changed();

private:
    void follow(const Change &change);
    void read();
    void take(const Result<Listing> &listing);
    bool isOlderThanAnnounced(const Listing &listing);

    ApiClient &m_api;
    QTimer m_pause; ///< Runs from one read until the next is allowed.
    QTimer m_staleness; ///< Sales may also close without any message, by time.
    QUuid m_id;
    std::optional<Listing> m_listing;
    std::optional<Problem> m_problem;
    quint64 m_round = 0;
    qint64 m_announced = 0; ///< The highest version announced.
    int m_readsInVain = 0; ///< Consecutive answers that were older.
    bool m_isStale = false;
    bool m_isReading = false;
};

} // namespace Evently
