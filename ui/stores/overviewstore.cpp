// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/overviewstore.h"

#include <algorithm>

namespace Evently {

OverviewStore::OverviewStore(ApiClient &api, const LiveFeed &feed, const EventStore &events,
                             const Rounds::Pace &pace, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_events(events)
    , m_rounds(feed, pace)
{
    connect(&m_rounds, &Rounds::due, this, &OverviewStore::readSums);
}

void OverviewStore::open()
{
    close();
    m_state = State::Reading;
    m_rounds.open();
    emit changed();
}

void OverviewStore::close()
{
    m_rounds.close();
    m_state = State::Idle;
    m_overview = {};
    m_revenue = {};
    m_before = {};
    m_offers.clear();
    m_problem.reset();
    emit changed();
}

void OverviewStore::readSums()
{
    m_api.overview().then(this, [this, round = m_rounds.number()](const Result<Overview> &answer) {
        if (round != m_rounds.number())
            return;
        if (!answer)
            return fail(answer.error());
        m_overview = *answer;
        readDays();
    });
}

void OverviewStore::readDays()
{
    m_api.revenue({}).then(this, [this, round = m_rounds.number()](const Result<Revenue> &answer) {
        if (round != m_rounds.number())
            return;
        if (!answer)
            return fail(answer.error());
        m_revenue = *answer;
        readDaysBefore();
    });
}

void OverviewStore::readDaysBefore()
{
    const qint64 days = m_revenue.from.daysTo(m_revenue.to) + 1;
    m_api.revenue({.from = m_revenue.from.addDays(-days), .to = m_revenue.from.addDays(-1)})
            .then(this, [this, round = m_rounds.number()](const Result<Revenue> &answer) {
                if (round != m_rounds.number())
                    return;
                if (!answer)
                    return fail(answer.error());
                m_before = *answer;
                readOffers();
            });
}

/// Held seats of events with a waitlist may be offers; whose turn it is, goes round.
QUuid OverviewStore::nextWithOffers()
{
    QList<QUuid> candidates;
    for (const Listing &listing : m_events.listings()) {
        if (listing.event.heldCapacity > 0)
            candidates << listing.event.id;
        else
            m_offers.remove(listing.event.id);
    }
    if (candidates.isEmpty())
        return {};
    std::ranges::sort(candidates);
    const auto next = std::ranges::upper_bound(candidates, m_lastWithOffers);
    m_lastWithOffers = next == candidates.end() ? candidates.first() : *next;
    return m_lastWithOffers;
}

void OverviewStore::readOffers()
{
    const QUuid event = nextWithOffers();
    if (event.isNull())
        return succeed();
    m_api.waitlistOfEvent(event, {.status = WaitlistEntry::Status::Notified}, {.limit = 100})
            .then(this,
                  [this, event,
                   round = m_rounds.number()](const Result<Page<WaitlistEntry>> &answer) {
                      if (round != m_rounds.number())
                          return;
                      if (answer)
                          takeOffers(event, *answer);
                      else if (answer.error().code == Problem::Code::NotFound)
                          m_offers.remove(event); // It went meanwhile.
                      else
                          return fail(answer.error());
                      succeed();
                  });
}

void OverviewStore::takeOffers(const QUuid &event, const Page<WaitlistEntry> &entries)
{
    OpenOffers offers;
    for (const WaitlistEntry &entry : entries.data) {
        if (!entry.offerExpiresAt)
            continue;
        offers.firstEndsAt = offers.count == 0
                ? *entry.offerExpiresAt
                : std::min(offers.firstEndsAt, *entry.offerExpiresAt);
        ++offers.count;
    }
    if (offers.count > 0)
        m_offers[event] = offers;
    else
        m_offers.remove(event);
}

void OverviewStore::fail(const Problem &problem)
{
    m_problem = problem;
    if (m_state == State::Reading)
        m_state = State::Failed;
    m_rounds.finish(false);
    emit changed();
}

void OverviewStore::succeed()
{
    m_problem.reset();
    m_state = State::Ready;
    m_rounds.finish(true);
    emit changed();
}

} // namespace Evently
