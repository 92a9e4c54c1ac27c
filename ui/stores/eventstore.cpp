// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/eventstore.h"

namespace Evently {

EventStore::EventStore(ApiClient &api, const LiveFeed &feed, QObject *parent)
    : EventStore(api, feed, Pace{}, parent)
{
}

EventStore::EventStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent)
    : ListStore(feed, pace, parent)
    , m_api(api)
{
}

const Listing *EventStore::find(const QUuid &id) const
{
    const auto it = std::ranges::find(listings(), id,
                                      [](const Listing &listing) { return listing.event.id; });
    return it == listings().cend() ? nullptr : &*it;
}

void EventStore::open()
{
    ListStore::open({}, question());
}

void EventStore::ask(const EventQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    ListStore::ask(question());
}

EventStore::Ask EventStore::question() const
{
    return [this](const PageAt &at) { return m_api.events(m_query, at); };
}

void EventStore::follow(const Change &change)
{
    want(change.id, {.version = change.version});
    readSoon();
}

void EventStore::read()
{
    m_expected = std::exchange(m_stale, {}); // Changes from here on are announced separately.
    ListStore::read();
}

/// Reads a single event, unless reading all of them takes fewer requests.
bool EventStore::readPart()
{
    if (ListStore::readPart())
        return true;
    forgetWhatIsKnown();
    if (isStale() || m_stale.isEmpty())
        return false;
    if (m_stale.size() > pagesRead()) {
        read();
        return true;
    }
    const QUuid id = m_stale.cbegin().key();
    request(
            m_api.event(id),
            [this, stale = m_stale.take(id)](const Listing &listing) {
                return take(stale, listing);
            },
            [this, id] { return takeNone(id); });
    return true;
}

void EventStore::abandon()
{
    ListStore::abandon();
    m_stale.clear();
    m_expected.clear();
}

/// A read in progress may have brought changes announced in the meantime; those are dropped here.
void EventStore::forgetWhatIsKnown()
{
    for (const Listing &listing : listings()) {
        const auto it = m_stale.constFind(listing.event.id);
        if (it != m_stale.cend() && it->version > 0 && it->version <= listing.event.version)
            m_stale.erase(it);
    }
}

void EventStore::check(const QList<Listing> &listings)
{
    for (const Listing &listing : listings)
        expect(m_expected.value(listing.event.id), listing);
    m_expected.clear();
}

/// The answer may come from another process than the announcement and not have the change yet.
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

/// An event that was added, removed or edited may belong elsewhere in the list; only the server
/// knows where.
bool EventStore::take(const Stale &stale, const Listing &listing)
{
    expect(stale, listing);
    const Event &event = listing.event;
    const Listing *known = find(event.id);
    if (known && event.version < known->event.version && m_stale.contains(event.id))
        return false; // The data shown is newer.
    const bool isOurs = isAskedFor(listing);
    if (known && isOurs && event.revision == known->event.revision) {
        QList<Listing> listings = rows();
        listings[known - rows().constData()] = listing;
        return show(listings);
    }
    if (known || (isOurs && !belongsOnUnreadPage(listing)))
        markStale();
    return false;
}

bool EventStore::takeNone(const QUuid &id)
{
    if (find(id))
        markStale();
    return false;
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
    // The server's collation decides on names.
    if (!hasMore() || m_query.sort == EventQuery::Sort::Name)
        return false;
    const Event &last = listings().last().event;
    const auto order = m_query.sort == EventQuery::Sort::Price
            ? listing.event.priceCents <=> last.priceCents
            : listing.event.dateTime <=> last.dateTime;
    return m_query.order == Qt::AscendingOrder ? order > 0 : order < 0;
}

} // namespace Evently
