// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/overviewstore.h"

namespace Evently {

/// Enough to see all of a season's offers before they expire.
static constexpr int waitlistsAtOnce = 5;

OverviewStore::OverviewStore(ApiClient &api, const LiveFeed &feed, const EventStore &events,
                             const Pace &pace, QObject *parent)
    : Follower(feed, pace, parent)
    , m_api(api)
    , m_events(events)
{
}

void OverviewStore::forget()
{
    m_overview = {};
    m_revenue = {};
    m_before = {};
    m_offers.clear();
    m_kiosks.clear();
}

void OverviewStore::read()
{
    request(m_api.overview(), [this](const Overview &overview) {
        const bool isNews = replace(m_overview, overview);
        return dropOldOffers() || isNews;
    });
    request(m_api.revenue({}), [this](const Revenue &revenue) {
        const bool isNews = replace(m_revenue, revenue);
        readDaysBefore();
        return isNews;
    });
    request(m_api.kiosks({}),
            [this](const Page<Kiosk> &kiosks) { return replace(m_kiosks, kiosks.data); });
    readOffers();
}

void OverviewStore::readDaysBefore()
{
    const qint64 days = m_revenue.from.daysTo(m_revenue.to) + 1;
    request(m_api.revenue(
                    {.from = m_revenue.from.addDays(-days), .to = m_revenue.from.addDays(-1)}),
            [this](const Revenue &before) { return replace(m_before, before); });
}

/// Reads the waitlists of the next few events that may have open offers, in the order of their ids.
void OverviewStore::readOffers()
{
    QList<QUuid> candidates;
    for (const Listing &listing : m_events.listings()) {
        if (listing.event.heldCapacity > 0)
            candidates << listing.event.id;
    }
    std::ranges::sort(candidates);
    const auto next = std::ranges::upper_bound(candidates, m_lastWithOffers);
    std::rotate(candidates.begin(), next, candidates.end());
    for (const QUuid &event : candidates.mid(0, waitlistsAtOnce)) {
        m_lastWithOffers = event;
        request(
                m_api.waitlistOfEvent(event, {.status = WaitlistEntry::Status::Notified},
                                      {.limit = 100}),
                [this, event](const Page<WaitlistEntry> &entries) {
                    return takeOffers(event, entries.data);
                },
                [this, event] { return m_offers.remove(event); });
    }
}

bool OverviewStore::takeOffers(const QUuid &event, const QList<WaitlistEntry> &entries)
{
    OpenOffers offers;
    for (const WaitlistEntry &entry : entries) {
        if (!entry.offerExpiresAt)
            continue;
        offers.firstEndsAt = offers.count == 0
                ? *entry.offerExpiresAt
                : std::min(offers.firstEndsAt, *entry.offerExpiresAt);
        ++offers.count;
    }
    return offers.count > 0 ? replace(m_offers[event], offers) : m_offers.remove(event);
}

/// Drops those of events without held seats. @return whether there were any.
bool OverviewStore::dropOldOffers()
{
    return m_offers.removeIf([this](const auto &offers) {
        const Listing *listing = m_events.find(offers.key());
        return listing && listing->event.heldCapacity == 0;
    }) > 0;
}

} // namespace Evently
