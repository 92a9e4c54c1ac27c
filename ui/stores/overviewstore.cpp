// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/overviewstore.h"

#include <algorithm>

namespace Evently {

/// Waitlists read per round; enough to see all of a season's offers before they expire.
static constexpr int waitlistsAtOnce = 5;

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
    m_kiosks.clear();
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
                readKiosks();
            });
}

void OverviewStore::readKiosks()
{
    m_api.kiosks({}).then(this,
                          [this, round = m_rounds.number()](const Result<Page<Kiosk>> &answer) {
                              if (round != m_rounds.number())
                                  return;
                              if (!answer)
                                  return fail(answer.error());
                              m_kiosks = answer->data;
                              readOffers(waitlistsAtOnce);
                          });
}

QList<QUuid> OverviewStore::candidatesForOffers()
{
    QList<QUuid> candidates;
    for (const Listing &listing : m_events.listings()) {
        if (listing.event.heldCapacity > 0)
            candidates << listing.event.id;
        else
            m_offers.remove(listing.event.id);
    }
    std::ranges::sort(candidates);
    return candidates;
}

/// Reads the waitlists of @p events in turn, continuing where the last round stopped.
void OverviewStore::readOffers(int events)
{
    const QList<QUuid> candidates = candidatesForOffers();
    events = std::min(events, int(candidates.size()));
    if (events == 0)
        return succeed();
    const auto next = std::ranges::upper_bound(candidates, m_lastWithOffers);
    const QUuid event = next == candidates.end() ? candidates.first() : *next;
    m_lastWithOffers = event;
    m_api.waitlistOfEvent(event, {.status = WaitlistEntry::Status::Notified}, {.limit = 100})
            .then(this,
                  [this, event, events,
                   round = m_rounds.number()](const Result<Page<WaitlistEntry>> &answer) {
                      if (round != m_rounds.number())
                          return;
                      if (answer)
                          takeOffers(event, *answer);
                      else if (answer.error().code == Problem::Code::NotFound)
                          m_offers.remove(event); // It was deleted in the meantime.
                      else
                          return fail(answer.error());
                      readOffers(events - 1);
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
