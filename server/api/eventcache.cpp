// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/eventcache.h"

using namespace std::chrono;

namespace Evently {

static constexpr int listsMax = 1000;

EventCache::EventCache(int bytesMax, const Hearing *hearing)
    : m_hearing(hearing)
    , m_kept(bytesMax)
{
}

std::optional<EventCache::Shown> EventCache::recall(const QByteArray &key)
{
    if (m_hearing && !m_hearing->isUpToDate())
        return {};
    const std::scoped_lock lock(m_mutex);
    const Kept *kept = m_kept.object(key);
    if (!kept)
        return {};
    if (steady_clock::now() >= kept->until) {
        m_kept.remove(key);
        return {};
    }
    return kept->shown;
}

std::shared_ptr<EventCache::Reading> EventCache::begin(const QByteArray &key, const QUuid &event)
{
    const auto reading = std::make_shared<Reading>();
    reading->m_cache = this;
    reading->m_key = key;
    reading->m_event = event;
    const std::scoped_lock lock(m_mutex);
    reading->m_isStale = !m_isListening;
    std::erase_if(m_readings, [](const auto &other) { return other.expired(); });
    m_readings.push_back(reading);
    return reading;
}

void EventCache::Reading::keep(const Shown &shown, milliseconds good)
{
    m_cache->keep(*this, shown, good);
}

void EventCache::keep(Reading &reading, const Shown &shown, milliseconds good)
{
    const std::scoped_lock lock(m_mutex);
    if (reading.m_isStale || good <= milliseconds::zero())
        return;
    if (reading.m_event.isNull()) {
        if (m_lists.size() >= listsMax) // Anyone may request any list.
            dropLists();
        m_lists << reading.m_key;
    }
    // An entry costs about 200 bytes besides its body.
    m_kept.insert(reading.m_key, new Kept{shown, steady_clock::now() + good},
                  int(shown.body.size()) + 200);
}

void EventCache::dropLists()
{
    for (const QByteArray &list : std::as_const(m_lists))
        m_kept.remove(list);
    m_lists.clear();
}

void EventCache::forget(const QList<Change> &changes)
{
    const std::scoped_lock lock(m_mutex);
    for (const Change &change : changes) {
        if (change.type != Change::Type::Event)
            continue;
        for (const Eyes eyes : {Eyes::Everyone, Eyes::Kiosk, Eyes::Organizer})
            m_kept.remove(keyOf(change.id, eyes));
        dropLists();
        for (const auto &weak : m_readings) {
            const auto reading = weak.lock();
            if (reading && (reading->m_event.isNull() || reading->m_event == change.id))
                reading->m_isStale = true;
        }
    }
}

void EventCache::setListening(bool isListening)
{
    const std::scoped_lock lock(m_mutex);
    m_isListening = isListening;
    m_kept.clear();
    m_lists.clear();
    for (const auto &weak : m_readings) {
        if (const auto reading = weak.lock())
            reading->m_isStale = true;
    }
}

milliseconds EventCache::goodFor(const Event &event, Instant now)
{
    milliseconds good = hours(24);
    for (const Instant boundary :
         {event.salesUntil, event.overAt(), event.nextBoundary(now).value_or(event.overAt())}) {
        if (boundary > now)
            good = std::min(good, boundary - now);
    }
    return good;
}

} // namespace Evently
