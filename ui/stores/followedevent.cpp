// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/followedevent.h"

#include "ui/api/apiclient.h"

namespace Evently {

FollowedEvent::FollowedEvent(ApiClient &api, const LiveFeed &feed, QObject *parent)
    : Follower(feed, {}, parent)
    , m_api(api)
{
}

void FollowedEvent::follow(const Change &change)
{
    const bool isKnown =
            m_listing && change.version > 0 && change.version <= m_listing->event.version;
    if (isKnown)
        return;
    if (change.version > m_announced)
        m_readsInVain = 0;
    m_announced = std::max(m_announced, change.version);
    readAgain();
}

void FollowedEvent::read()
{
    request(
            m_api.event(id()), [this](const Listing &listing) { return take(listing); },
            [this] { return replace(m_listing, std::nullopt); });
}

void FollowedEvent::forget()
{
    m_listing.reset();
    m_announced = 0;
    m_readsInVain = 0;
}

/// The answer may come from another process than the announcement and not have the change yet.
bool FollowedEvent::take(const Listing &listing)
{
    const qint64 version = listing.event.version;
    const qint64 shown = m_listing ? m_listing->event.version : 0;
    if (version >= std::max(m_announced, shown)) {
        m_readsInVain = 0;
    } else if (m_readsInVain < readsInVainMax) {
        ++m_readsInVain;
        markStale();
        if (version < shown)
            return false;
    }
    return replace(m_listing, listing);
}

} // namespace Evently
