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

/// Answers about events that are the same for everybody, kept until what they show changes.
///
/// A read that begins after an acknowledged change shows it: the desk forgets an event here before
/// it acknowledges, an answer that was being read meanwhile is not kept, and nothing is given out
/// while the other processes' changes can't be heard. Any thread.
class EventCache
{
    Q_DISABLE_COPY_MOVE(EventCache)

public:
    /// What an answer consists of.
    struct Shown
    {
        QByteArray body{};
        EntityTag tag{}; ///< Of one event; a list has none.
    };

    /// @p bytesMax bodies are kept at most, and given out while @p hearing is up to date; without
    /// one, always.
    explicit EventCache(int bytesMax = 16 * 1024 * 1024, const Hearing *hearing = nullptr);

    /// One answer being read from the database, so that a change meanwhile is not missed.
    class Reading
    {
    public:
        /// Keeps @p shown for @p good at most, unless something changed since the reading began.
        void keep(const Shown &shown, std::chrono::milliseconds good);

    private:
        friend class EventCache;
        EventCache *m_cache = nullptr;
        QByteArray m_key;
        QUuid m_event;
        bool m_isStale = false; ///< Under the cache's mutex.
    };

    /// The answer about @p event, or under @p list about many, if it is known and still true.
    std::optional<Shown> find(const QUuid &event) { return recall(event.toRfc4122()); }
    std::optional<Shown> findList(const QByteArray &list) { return recall("list " + list); }

    /// To be called before the read's snapshot is taken.
    std::shared_ptr<Reading> begin(const QUuid &event) { return begin(event.toRfc4122(), event); }
    std::shared_ptr<Reading> beginList(const QByteArray &list) { return begin("list " + list, {}); }

    /// Forgets what @p changes may have changed. To be called before they are acknowledged.
    void forget(const QList<Change> &changes);

    /// Whether other processes' changes are heard. While they are not, nothing is kept.
    void setListening(bool isListening);

    /// How long @p event reads the same as at @p now if nobody changes it.
    static std::chrono::milliseconds goodFor(const Event &event, Instant now);

private:
    struct Kept
    {
        Shown shown;
        std::chrono::steady_clock::time_point until;
    };

    std::optional<Shown> recall(const QByteArray &key);
    std::shared_ptr<Reading> begin(const QByteArray &key, const QUuid &event);
    void keep(Reading &reading, const Shown &shown, std::chrono::milliseconds good);
    void dropLists();

    const Hearing *const m_hearing;
    std::mutex m_mutex;
    bool m_isListening = false;
    QCache<QByteArray, Kept> m_kept;
    QSet<QByteArray> m_lists; ///< Keys of lists in m_kept, or once there.
    std::vector<std::weak_ptr<Reading>> m_readings;
};

} // namespace Evently
