// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Evently {

class LiveFeed;

/// When a list of the server is read, page by page, and read again as things change: one read at a
/// time, and at most four a second however much is announced. What a page holds is a ListStore's.
/// GUI thread.
class ListReader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListReader)

public:
    enum class State {
        Idle, ///< Nobody has asked yet.
        Reading, ///< There is nothing to show yet.
        Ready,
        Failed, ///< There is nothing to show, and problem() says why. Tries again by itself.
    };

    /// Between two reads. Tests may be in more of a hurry.
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
    /// Whether what there is answers an earlier question; the answer to this one is on its way.
    bool isOutdated() const { return m_isOutdated; }

    void refresh(); ///< Reads all again that was read before, as soon as may be.
    void readMore(); ///< Reads one page more, if there is one.
    void close(); ///< Forgets everything and follows no more.

signals:
    void changed();

protected:
    /// Begins to read and to follow what changes of @p event.
    void open(const QUuid &event);
    /// Another question about the same event: what there is stays until the answer is here.
    void askAnew();

    const QUuid &event() const { return m_event; }
    int pageSize() const { return m_pace.pageSize; }
    /// The pass goes on behind what there is; otherwise it begins anew.
    bool isFurther() const { return m_isFurther; }
    quint64 round() const { return m_round; } ///< Answers to earlier rounds come too late.

    /// Asks for the page from @p cursor on, and calls taken() or failed() in the same round().
    virtual void ask(const QString &cursor) = 0;
    virtual void beginPass() = 0;
    virtual bool isPassLongEnough() const = 0; ///< As long as what there is.
    virtual bool publish() = 0; ///< The pass is what there is now. @return whether it differs.
    virtual void forget() = 0;

    void taken(const QString &nextCursor);
    void failed(const Problem &problem);

private:
    void readSoon();
    void read();

    const Pace m_pace;
    QTimer m_pause; ///< Runs from one read to when the next may be.
    QUuid m_event;
    State m_state = State::Idle;
    std::optional<Problem> m_problem;
    QString m_nextCursor;
    QString m_passCursor;
    quint64 m_round = 0;
    bool m_isStale = false;
    bool m_wantsMore = false;
    bool m_isReading = false;
    bool m_isInPass = false; ///< Between the first page and the last of reading all again.
    bool m_isFurther = false;
    bool m_isOutdated = false;
};

} // namespace Evently
