// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"

#include <QHash>

namespace Evently {

/// What the server last said of the events on sale, in its order. Widgets read it; only answers
/// change it. GUI thread.
///
/// It reads at most four times a second, however much is announced: one event by itself where few
/// changed, otherwise the pages that were read before once more.
class EventStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventStore)

public:
    enum class State {
        Idle, ///< Nobody has asked yet.
        Reading, ///< For the first time; there is nothing to show yet.
        Ready,
        Failed, ///< There is nothing to show, and problem() says why. Tries again by itself.
    };

    /// Between two reads. Tests may be in more of a hurry.
    struct Pace
    {
        std::chrono::milliseconds pause{250};
        std::chrono::milliseconds failurePause{
                3'000}; ///< Before a read that failed is tried again.
        std::chrono::milliseconds staleAfter{60'000}; ///< Sales also close by the clock alone.
        int pageSize = 100;
    };

    EventStore(ApiClient &api, const LiveFeed &feed, QObject *parent = nullptr);
    EventStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr);

    State state() const { return m_state; }
    const EventQuery &query() const { return m_query; }
    /// Whether listings() still answer an earlier query(); the answer to this one is on its way.
    bool isOutdated() const { return m_isOutdated; }
    const QList<Listing> &listings() const { return m_listings; }
    const Listing *find(const QUuid &id) const; ///< Null if it isn't here.
    /// Why the last read failed, so that listings() may be old; nothing when it didn't.
    const std::optional<Problem> &problem() const { return m_problem; }
    bool hasMore() const { return !m_nextCursor.isEmpty(); }

    void open(); ///< Begins to read, and to follow what changes.
    /// Wants other events, or in another order, from now on. Until they are here, the ones that are
    /// stay.
    void ask(const EventQuery &query);
    void close(); ///< Forgets everything and follows no more.
    void refresh(); ///< Reads all again that was read before, as soon as may be.
    void readMore(); ///< Reads one page more, if there is one.

signals:
    void changed(); ///< state(), query(), listings() or problem() differ from before.

private:
    struct Stale
    {
        qint64 version = 0; ///< This one or a later one; 0 is whatever there is.
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
    QTimer m_pause; ///< Runs from one read to when the next may be.
    QTimer m_staleness;

    State m_state = State::Idle;
    EventQuery m_query;
    bool m_isOutdated = false;
    QList<Listing> m_listings;
    QString m_nextCursor;
    std::optional<Problem> m_problem;

    // What is to be read:
    QHash<QUuid, Stale> m_stale; ///< These, each by itself.
    bool m_isAllStale = false;
    bool m_wantsMore = false;

    // What is being read:
    quint64 m_round = 0; ///< Answers to earlier rounds come too late.
    bool m_isReading = false;
    bool m_isInPass = false; ///< Between the first and the last page of reading all again.
    bool m_isFurther = false; ///< The pass goes on behind what there is.
    QList<Listing> m_pass; ///< Its pages so far,
    QHash<QUuid, Stale> m_expected; ///< and what they should hold.
    QString m_passCursor;
};

} // namespace Evently
