// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/eventstore.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Evently {

static constexpr int readsInVainMax = 8; ///< Two seconds: twice a process's maximum lag.

EventStore::EventStore(ApiClient &api, const LiveFeed &feed, QObject *parent)
    : EventStore(api, feed, Pace{}, parent)
{
}

EventStore::EventStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    m_staleness.setInterval(m_pace.staleAfter);

    connect(&feed, &LiveFeed::changed, this, &EventStore::follow);
    connect(&feed, &LiveFeed::resync, this, &EventStore::refresh);
    connect(&m_pause, &QTimer::timeout, this, &EventStore::read);
    connect(&m_staleness, &QTimer::timeout, this, &EventStore::refresh);
}

const Listing *EventStore::find(const QUuid &id) const
{
    const auto it = std::ranges::find(m_listings, id,
                                      [](const Listing &listing) { return listing.event.id; });
    return it == m_listings.cend() ? nullptr : &*it;
}

void EventStore::open()
{
    close();
    m_state = State::Reading;
    m_staleness.start();
    refresh();
    emit changed();
}

void EventStore::close()
{
    ++m_round;
    m_pause.stop();
    m_staleness.stop();
    m_listings.clear();
    m_nextCursor.clear();
    m_problem.reset();
    m_stale.clear();
    m_expected.clear();
    m_isAllStale = m_wantsMore = m_isReading = m_isInPass = m_isFurther = m_isOutdated = false;
    m_state = State::Idle;
    emit changed();
}

void EventStore::ask(const EventQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (m_state == State::Idle)
        return;
    ++m_round;
    m_stale.clear();
    m_expected.clear();
    m_wantsMore = m_isReading = m_isInPass = m_isFurther = false;
    m_isAllStale = m_isOutdated = true;
    m_pause.stop();
    emit changed();
    readSoon();
}

void EventStore::refresh()
{
    m_isAllStale = true;
    if (m_problem)
        m_pause.stop(); // The caller has reason to expect success.
    readSoon();
}

void EventStore::readMore()
{
    m_wantsMore = hasMore() && !m_isFurther && !m_isOutdated;
    readSoon();
}

void EventStore::follow(const Change &change)
{
    if (change.type != Change::Type::Event)
        return;
    want(change.id, {.version = change.version});
    readSoon();
}

/// Reads at once if the last read is long enough ago, otherwise as soon as that is so. More rows,
/// when requested, are read at once, unless reading fails.
void EventStore::readSoon()
{
    const bool isAwaited = m_wantsMore && !m_problem;
    if (m_state != State::Idle && !m_isReading && (isAwaited || !m_pause.isActive()))
        read();
}

void EventStore::read()
{
    if (m_state == State::Idle || m_isReading)
        return;
    if (std::exchange(m_wantsMore, false))
        return readFurther();
    if (m_isInPass)
        return readPage(m_passCursor);
    forgetWhatIsKnown();
    if (m_stale.size() > pagesRead())
        m_isAllStale = true; // Takes fewer reads than one per event.
    if (m_isAllStale) {
        m_isAllStale = false;
        m_expected = std::exchange(m_stale, {}); // Changes from here on are announced separately.
        m_isInPass = true;
        m_pass.clear();
        return readPage({});
    }
    if (!m_stale.isEmpty()) {
        const QUuid id = m_stale.cbegin().key();
        m_expected = {{id, m_stale.take(id)}};
        readEvent(id);
    }
}

/// Reads the page after the loaded ones. A reload that was in progress starts over afterwards.
void EventStore::readFurther()
{
    m_isAllStale = m_isAllStale || m_isInPass;
    m_isInPass = m_isFurther = true;
    m_pass = m_listings;
    readPage(m_nextCursor);
}

/// A read in progress may have brought changes announced in the meantime; those are dropped here.
void EventStore::forgetWhatIsKnown()
{
    for (const Listing &listing : m_listings) {
        const auto it = m_stale.constFind(listing.event.id);
        if (it != m_stale.cend() && it->version > 0 && it->version <= listing.event.version)
            m_stale.erase(it);
    }
}

/// The answer may come from another process than the announcement and not have the change yet.
/// Reads again a few times only, because the announcement may also be wrong.
void EventStore::expect(const Stale &stale, const Listing &listing)
{
    if (listing.event.version < stale.version && stale.readsInVain < readsInVainMax)
        want(listing.event.id, {stale.version, stale.readsInVain + 1});
}

void EventStore::want(const QUuid &id, const Stale &stale)
{
    const auto known = m_stale.constFind(id);
    if (known == m_stale.cend() || (known->version > 0 && known->version < stale.version))
        m_stale[id] = stale;
}

int EventStore::pagesRead() const
{
    return std::max(1, int(m_listings.size() + m_pace.pageSize - 1) / m_pace.pageSize);
}

void EventStore::readPage(const QString &cursor)
{
    m_isReading = true;
    m_pause.start(m_pace.pause);
    m_api.events(m_query, {.cursor = cursor, .limit = m_pace.pageSize})
            .then(this, [this, round = m_round](const Result<Page<Listing>> &page) {
                if (round == m_round)
                    takePage(page);
            });
}

void EventStore::takePage(const Result<Page<Listing>> &page)
{
    m_isReading = false;
    if (!page)
        return fail(page.error());
    addToPass(page->data);
    m_passCursor = page->nextCursor;
    if (m_isOutdated || m_pass.size() >= m_listings.size() || m_passCursor.isEmpty()) {
        m_isInPass = m_isFurther = false;
        m_nextCursor = m_passCursor;
        for (const Listing &listing : std::as_const(m_pass))
            expect(m_expected.value(listing.event.id), listing);
        m_expected.clear();
        succeed(m_pass);
    }
    readSoon();
}

/// An event that moved between the reads of two pages may be on both.
void EventStore::addToPass(const QList<Listing> &page)
{
    QSet<QUuid> known;
    for (const Listing &listing : m_pass)
        known.insert(listing.event.id);
    for (const Listing &listing : page) {
        if (!known.contains(listing.event.id))
            m_pass << listing;
    }
}

void EventStore::readEvent(const QUuid &id)
{
    m_isReading = true;
    m_pause.start(m_pace.pause);
    m_api.event(id).then(this, [this, id, round = m_round](const Result<Listing> &listing) {
        if (round == m_round)
            takeEvent(id, listing);
    });
}

void EventStore::takeEvent(const QUuid &id, const Result<Listing> &listing)
{
    m_isReading = false;
    const bool isGone = !listing && listing.error().code == Problem::Code::NotFound;
    if (!listing && !isGone) {
        m_stale[id] = {};
        return fail(listing.error());
    }
    if (listing)
        expect(m_expected.value(id), *listing);
    QList<Listing> listings = m_listings;
    const auto known =
            std::ranges::find(listings, id, [](const Listing &each) { return each.event.id; });
    const bool isKnown = known != listings.end();
    if (isKnown && listing && listing->event.version < known->event.version && m_stale.contains(id))
        return readSoon(); // The data shown is newer.
    const bool isOurs = listing && isAskedFor(*listing);
    if (isKnown && isOurs && listing->event.revision == known->event.revision) {
        *known = *listing;
        succeed(listings);
    } else if (isKnown || (isOurs && !belongsOnUnreadPage(*listing))) {
        // It was added, removed or edited, so its position may have changed; only the server knows
        // where.
        m_isAllStale = true;
    }
    readSoon();
}

/// As far as it can be decided here; only the server knows whether it matches the search.
bool EventStore::isAskedFor(const Listing &listing) const
{
    const Event &event = listing.event;
    return (m_query.isAnyStatus
            || event.status == m_query.status.value_or(Event::Status::Published))
            && (!m_query.from || event.dateTime >= *m_query.from)
            && (!m_query.to || event.dateTime < *m_query.to);
}

bool EventStore::belongsOnUnreadPage(const Listing &listing) const
{
    if (!hasMore() || m_query.sort == EventQuery::Sort::Name) // The server's collation decides on
                                                              // names.
        return false;
    const Event &last = m_listings.last().event;
    const auto order = m_query.sort == EventQuery::Sort::Price
            ? listing.event.priceCents <=> last.priceCents
            : listing.event.dateTime <=> last.dateTime;
    return m_query.order == Qt::AscendingOrder ? order > 0 : order < 0;
}

void EventStore::succeed(const QList<Listing> &listings)
{
    const bool isNews =
            m_state != State::Ready || m_problem || m_isOutdated || listings != m_listings;
    m_state = State::Ready;
    m_isOutdated = false;
    m_problem.reset();
    m_listings = listings;
    if (isNews)
        emit changed();
}

/// Keeps the data, unless it belongs to another query, and tries again later.
void EventStore::fail(const Problem &problem)
{
    if (m_isInPass)
        m_isAllStale = true;
    m_isInPass = m_isFurther = false;
    m_pause.start(m_pace.failurePause);
    if (m_problem == problem)
        return;
    m_problem = problem;
    if (m_isOutdated)
        m_listings.clear();
    if (m_state == State::Reading || m_isOutdated)
        m_state = State::Failed;
    emit changed();
}

} // namespace Evently
