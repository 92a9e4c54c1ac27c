// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Evently {

class LiveFeed;

/// Decides when a list from the server is read, page by page, and reloaded after changes: one read
/// at a time, and at most four a second however much is announced. ListStore holds the data. GUI
/// thread.
class ListReader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListReader)

public:
    enum class State {
        Idle, ///< Not opened yet.
        Reading, ///< There is no data yet.
        Ready,
        Failed, ///< There is no data; problem() says why. Retries automatically.
    };

    /// The times between two reads. Tests use shorter ones.
    struct Pace
    {
        std::chrono::milliseconds pause{250};
        std::chrono::milliseconds failurePause{3'000};
        int pageSize = 50;
    };

    ListReader(const LiveFeed &feed, const Pace &pace, QObject *parent);

    State state() const { return m_state; }
    const std::optional<Problem> &problem() const { return m_problem; }
    bool hasMore() const { return !m_nextCursor.isEmpty(); }
    /// Whether the data belongs to an earlier question; the answer to this one is on its way.
    bool isOutdated() const { return m_isOutdated; }

    void refresh(); ///< Reloads all loaded pages as soon as possible.
    void readMore(); ///< Reads one more page, if there is one.
    void close(); ///< Clears the data and stops following.

signals:
    void changed();

protected:
    /// Loads the list and follows changes of @p event.
    void open(const QUuid &event);
    /// Asks another question about the same event; the old data stays until the answer has arrived.
    void askAnew();

    const QUuid &event() const { return m_event; }
    int pageSize() const { return m_pace.pageSize; }
    /// The pass continues after the loaded pages; otherwise it starts over.
    bool isFurther() const { return m_isFurther; }
    quint64 round() const { return m_round; } ///< Older rounds' answers are ignored.

    /// Requests the page at @p cursor, then calls taken() or failed() in the same round().
    virtual void ask(const QString &cursor) = 0;
    virtual void beginPass() = 0;
    virtual bool isPassLongEnough() const = 0; ///< The pass is as long as the current data.
    virtual bool publish() = 0; ///< Replaces the data by the pass. @return whether it changed.
    virtual void forget() = 0;

    void taken(const QString &nextCursor);
    void failed(const Problem &problem);

private:
    void readSoon();
    void read();

    const Pace m_pace;
    QTimer m_pause; ///< Runs from one read until the next is allowed.
    QUuid m_event;
    State m_state = State::Idle;
    std::optional<Problem> m_problem;
    QString m_nextCursor;
    QString m_passCursor;
    quint64 m_round = 0;
    bool m_isStale = false;
    bool m_wantsMore = false;
    bool m_isReading = false;
    bool m_isInPass = false; ///< A reload of several pages is in progress.
    bool m_isFurther = false;
    bool m_isOutdated = false;
};

} // namespace Evently
