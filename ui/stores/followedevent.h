// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/stores/follower.h"

namespace Evently {

class ApiClient;

/// One event as last received from the server. GUI thread.
class FollowedEvent : public Follower
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FollowedEvent)

public:
    FollowedEvent(ApiClient &api, const LiveFeed &feed, QObject *parent = nullptr);

    const QUuid &id() const { return subject().id; }
    /// Nothing before it is loaded; if it is State::Ready, the event was deleted.
    const std::optional<Listing> &listing() const { return m_listing; }

    void open(const QUuid &event) { Follower::open({.id = event}); }

protected:
    void read() override;
    void forget() override;
    void follow(const Change &change) override;

private:
    bool take(const Listing &listing);

    ApiClient &m_api;
    std::optional<Listing> m_listing;
    qint64 m_announced = 0; ///< The highest version announced.
    int m_readsInVain = 0; ///< Consecutive answers that were older.
};

} // namespace Evently
