// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/hearing.h"
#include "models/values/change.h"
#include "models/values/event.h"
#include "server/api/entitytag.h"

#include <QCache>
#include <QSet>

#include <chrono>
#include <memory>
#include <mutex>

namespace Evently {

/// Caches responses about events that are the same for everyone, until what they show changes.
///
/// A read that begins after a change was acknowledged shows that change: the desk removes the event
/// from this cache before it acknowledges, a response that was being read at that time is not
/// cached, and nothing is returned while changes of other processes can't be received. Any thread.
class EventCache
{
    Q_DISABLE_COPY_MOVE(EventCache)

public:
    /// The parts of a response.
    struct Shown
    {
        QByteArray body{};
        EntityTag tag{}; ///< Of an event; lists have none.
    };

    /// At most @p bytesMax of bodies are kept. They are returned only while @p hearing is up to
    /// date; without one, always.
    explicit EventCache(int bytesMax = 16 * 1024 * 1024, const Hearing *hearing = nullptr);

    /// Marks a response as being read from the database, so that a change in the meantime is
    /// noticed.
    class Reading
    {
    public:
        /// Caches @p shown for at most @p good, unless something changed since the reading began.
        void keep(const Shown &shown, std::chrono::milliseconds good);

    private:
        friend class EventCache;
        EventCache *m_cache = nullptr;
        QByteArray m_key;
        QUuid m_event;
        bool m_isStale = false; ///< Protected by the cache's mutex.
    };

    /// Who reads an event, because it looks different to organizers and in different channels.
    enum class Eyes : char { Everyone = 'e', Kiosk = 'k', Organizer = 'o' };

    /// The response about @p event, or stored under @p list about many, if it is cached and still
    /// valid.
    std::optional<Shown> find(const QUuid &event, Eyes eyes = Eyes::Everyone)
    {
        return recall(keyOf(event, eyes));
    }
    std::optional<Shown> findList(const QByteArray &list) { return recall("list " + list); }

    /// To be called before the snapshot of the read is taken.
    std::shared_ptr<Reading> begin(const QUuid &event, Eyes eyes = Eyes::Everyone)
    {
        return begin(keyOf(event, eyes), event);
    }
    std::shared_ptr<Reading> beginList(const QByteArray &list) { return begin("list " + list, {}); }

    /// Removes what @p changes may affect. To be called before they are acknowledged.
    void forget(const QList<Change> &changes);

    /// Whether changes of other processes are being received. While they aren't, nothing is cached.
    void setListening(bool isListening);

    /// How long @p event looks the same as at @p now if no one changes it.
    static std::chrono::milliseconds goodFor(const Event &event, Instant now);

private:
    struct Kept
    {
        Shown shown;
        std::chrono::steady_clock::time_point until;
    };

    static QByteArray keyOf(const QUuid &event, Eyes eyes)
    {
        return event.toRfc4122() + char(eyes);
    }
    std::optional<Shown> recall(const QByteArray &key);
    std::shared_ptr<Reading> begin(const QByteArray &key, const QUuid &event);
    void keep(Reading &reading, const Shown &shown, std::chrono::milliseconds good);
    void dropLists();

    const Hearing *const m_hearing;
    std::mutex m_mutex;
    bool m_isListening = false;
    QCache<QByteArray, Kept> m_kept;
    QSet<QByteArray> m_lists; ///< Keys of lists that are or were in m_kept.
    std::vector<std::weak_ptr<Reading>> m_readings;
};

} // namespace Evently
