// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/followedevent.h"

#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"

using namespace std::chrono_literals;

namespace Evently {

static constexpr auto pause = 250ms;
static constexpr auto failurePause = 3s;
static constexpr int readsInVainMax = 8; ///< Two seconds: twice a process's maximum lag.

FollowedEvent::FollowedEvent(ApiClient &api, const LiveFeed &feed, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_pause.setSingleShot(true);
    m_staleness.setInterval(60s);
    connect(&m_pause, &QTimer::timeout, this, &FollowedEvent::read);
    connect(&m_staleness, &QTimer::timeout, this, &FollowedEvent::refresh);
    connect(&feed, &LiveFeed::resync, this, &FollowedEvent::refresh);
    connect(&feed, &LiveFeed::changed, this, &FollowedEvent::follow);
}

void FollowedEvent::follow(const Change &change)
{
    if (change.type != Change::Type::Event || change.id != m_id)
        return;
    const bool isKnown =
            m_listing && change.version > 0 && change.version <= m_listing->event.version;
    if (isKnown)
        return;
    if (change.version > m_announced)
        m_readsInVain = 0;
    m_announced = std::max(m_announced, change.version);
    refresh();
}

void FollowedEvent::open(const QUuid &event)
{
    close();
    m_id = event;
    m_staleness.start();
    emit changed();
    refresh();
}

void FollowedEvent::close()
{
    ++m_round;
    m_pause.stop();
    m_staleness.stop();
    m_id = {};
    m_listing.reset();
    m_problem.reset();
    m_isStale = m_isReading = false;
    m_announced = 0;
    m_readsInVain = 0;
}

void FollowedEvent::refresh()
{
    if (m_id.isNull())
        return;
    m_isStale = true;
    if (!m_isReading && !m_pause.isActive())
        read();
}

void FollowedEvent::read()
{
    if (!m_isStale || m_isReading || m_id.isNull())
        return;
    m_isStale = false;
    m_isReading = true;
    m_pause.start(pause);
    m_api.event(m_id).then(this, [this, round = m_round](const Result<Listing> &listing) {
        if (round == m_round)
            take(listing);
    });
}

/// The answer may come from another process than the announcement and not have the change yet.
/// Reads again a few times only, because the announcement may also be wrong.
bool FollowedEvent::isOlderThanAnnounced(const Listing &listing)
{
    const qint64 shown = m_listing ? m_listing->event.version : 0;
    if (listing.event.version >= std::max(m_announced, shown)) {
        m_readsInVain = 0;
        return false;
    }
    return ++m_readsInVain <= readsInVainMax;
}

void FollowedEvent::take(const Result<Listing> &listing)
{
    m_isReading = false;
    if (listing && isOlderThanAnnounced(*listing)) {
        m_isStale = true; // Reads when the pause is over.
        if (m_listing && listing->event.version < m_listing->event.version)
            return;
    }
    if (listing) {
        const bool isNews = m_listing != *listing || m_problem;
        m_listing = *listing;
        m_problem.reset();
        if (isNews)
            emit changed();
        if (m_isStale && !m_pause.isActive())
            read();
        return;
    }
    if (listing.error().code == Problem::Code::NotFound) {
        m_listing.reset(); // It was deleted, so there is nothing to wait for.
    } else {
        m_isStale = true;
        m_pause.start(failurePause);
    }
    m_problem = listing.error();
    emit changed();
}

} // namespace Evently
