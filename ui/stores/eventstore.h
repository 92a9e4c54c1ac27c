// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"

#include <QHash>

namespace Evently {

/// The server's last data on events that match a query, in its order. Widgets read it; only answers
/// change it. GUI thread.
///
/// It reads at most four times a second, however much is announced: single events if few changed,
/// otherwise all loaded pages again.
class EventStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventStore)

public:
    enum class State {
        Idle, ///< Not opened yet.
        Reading, ///< Reading for the first time; there is no data yet.
        Ready,
        Failed, ///< There is no data; problem() says why. Retries automatically.
    };

    /// The times between two reads. Tests use shorter ones.
    struct Pace
    {
        std::chrono::milliseconds pause{250};
        std::chrono::milliseconds failurePause{
                3'000}; ///< Before a read that failed is tried again.
        std::chrono::milliseconds staleAfter{60'000}; ///< Sales may also close by time.
        int pageSize = 100;
    };

    EventStore(ApiClient &api, const LiveFeed &feed, QObject *parent = nullptr);
    EventStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr);

    State state() const { return m_state; }
    const EventQuery &query() const { return m_query; }
    /// Whether listings() still belong to an earlier query(); the answer to this one is on its way.
    bool isOutdated() const { return m_isOutdated; }
    const QList<Listing> &listings() const { return m_listings; }
    const Listing *find(const QUuid &id) const; ///< Null if it isn't loaded.
    /// Why the last read failed, which means that listings() may be out of date; nothing if it
    /// succeeded.
    const std::optional<Problem> &problem() const { return m_problem; }
    bool hasMore() const { return !m_nextCursor.isEmpty(); }

    void open(); ///< Loads the events and follows changes.
    /// Changes the query or the order. The old data stays until the new data has arrived.
    void ask(const EventQuery &query);
    void close(); ///< Clears the data and stops following.
    void refresh(); ///< Reloads all loaded pages as soon as possible.
    void readMore(); ///< Reads one more page, if there is one.

signals:
    void changed(); ///< state(), query(), listings() or problem() changed.

private:
    struct Stale
    {
        qint64 version = 0; ///< The minimum version to wait for; 0: any.
        int readsInVain = 0; ///< Answers so far that were older.
    };

    void follow(const Change &change);
    void readSoon();
    void read();
    void readFurther();
    void readPage(const QString &cursor);
    void readEvent(const QUuid &id);
    void takePage(const Result<Page<Listing>> &page);
    void addToPass(const QList<Listing> &page);
    void takeEvent(const QUuid &id, const Result<Listing> &listing);
    void fail(const Problem &problem);
    void succeed(const QList<Listing> &listings);
    void forgetWhatIsKnown();
    void expect(const Stale &stale, const Listing &listing);
    void want(const QUuid &id, const Stale &stale);
    bool isAskedFor(const Listing &listing) const;
    bool belongsOnUnreadPage(const Listing &listing) const;
    int pagesRead() const;

    ApiClient &m_api;
    const Pace m_pace;
    QTimer m_pause; ///< Runs from one read until the next is allowed.
    QTimer m_staleness;

    State m_state = State::Idle;
    EventQuery m_query;
    bool m_isOutdated = false;
    QList<Listing> m_listings;
    QString m_nextCursor;
    std::optional<Problem> m_problem;

    // What needs to be read:
    QHash<QUuid, Stale> m_stale; ///< Single events.
    bool m_isAllStale = false;
    bool m_wantsMore = false;

    // The current read:
    quint64 m_round = 0; ///< Identifies answers to earlier rounds, which are ignored.
    bool m_isReading = false;
    bool m_isInPass = false; ///< A reload of several pages is in progress.
    bool m_isFurther = false; ///< It reads further pages after the loaded ones.
    QList<Listing> m_pass; ///< Its pages so far,
    QHash<QUuid, Stale> m_expected; ///< and the versions that they should contain.
    QString m_passCursor;
};

} // namespace Evently
