// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/change.h"
#include "ui/api/pending.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace Evently {

class LiveFeed;

/// Keeps data from the server up to date: reads it when opened, again soon after a change, and
/// again after a failure. Subclasses say what to request and hold the answers. GUI thread.
///
/// It pauses after each answer. Changes that are announced during the pause are read together
/// afterwards. Answers to an earlier question are ignored.
class Follower : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Follower)

public:
    enum class State {
        Idle, ///< Not opened yet.
        Reading, ///< There is no data yet.
        Ready,
        Failed, ///< There is no data; problem() says why. Retries automatically.
    };

    /// Tests use shorter times.
    struct Pace
    {
        std::chrono::milliseconds pause{250}; ///< After an answer.
        std::chrono::milliseconds failurePause{3'000};
        std::chrono::milliseconds staleAfter{60'000}; ///< Sales close and days end by time alone.
        int pageSize = 100; ///< For lists.
    };

    /// Whose changes are followed.
    struct Subject
    {
        Change::Type type = Change::Type::Event;
        QUuid id{}; ///< Null: all of that type.
    };

    State state() const { return m_state; }
    /// Why the last read failed, which means that the data may be out of date; nothing if it
    /// succeeded.
    const std::optional<Problem> &problem() const { return m_problem; }
    /// Whether the data belongs to an earlier question; the answer to this one is on its way.
    bool isOutdated() const { return m_isOutdated; }

    void refresh(); ///< Reads everything again as soon as possible.
    void close(); ///< Clears the data and stops following.

signals:
    void changed(); ///< The data or its state changed.

protected:
    Follower(const LiveFeed &feed, const Pace &pace, QObject *parent);

    /// How often an answer may be older than what was announced, because it came from another
    /// process, before the announcement is considered wrong. At the usual pace, that is two
    /// seconds, twice a process's maximum lag.
    static constexpr int readsInVainMax = 8;

    const Pace &pace() const { return m_pace; }
    const Subject &subject() const { return m_subject; }
    quint64 question() const { return m_question; } ///< Differs for each question.
    bool isStale() const { return m_isStale; } ///< Everything has to be read again.
    void markStale() { m_isStale = true; }

    void open(const Subject &subject); ///< Reads everything and follows changes.
    void askAnother(); ///< The question changed. The old data stays until the answer has arrived.
    void readSoon(); ///< Calls readPart() and perhaps read() when the pause is over,
    void hurry(); ///< or at once, because someone is waiting, unless reading fails.

    /// Requests everything.
    virtual void read() = 0;
    /// Requests less, if that is enough for now, or the next part. Otherwise returns false.
    virtual bool readPart() { return false; }
    virtual void forget() = 0; ///< Clears the data.
    virtual void abandon() { } ///< What was read in part won't be finished.
    virtual void follow(const Change &) { readAgain(); } ///< A change of the subject.
    void readAgain(); ///< Reads everything when the pause is over.

    /// Calls @p take with the answer to the current question; it returns whether that was news.
    /// That there is no such thing is a failure, too, unless @p takeNone is given.
    template <typename Value, typename Take>
    void request(const Pending<Value> &pending, Take take, std::function<bool()> takeNone = {})
    {
        ++m_requests;
        pending.then(this, [=, this, asked = m_question](const Result<Value> &answer) {
            if (asked != m_question)
                return;
            if (answer)
                finish(take(*answer));
            else if (takeNone && answer.error().code == Problem::Code::NotFound)
                finish(takeNone());
            else
                finish(false, answer.error());
        });
    }

    /// Puts @p value into @p data. @return whether it is news.
    template <typename Data, typename Value>
    static bool replace(Data &data, const Value &value)
    {
        const bool isNews = !(data == value);
        data = value;
        return isNews;
    }

private:
    void dropRequests();
    void finish(bool isNews, const std::optional<Problem> &problem = {});
    bool succeed();
    bool fail(const Problem &problem);

    const Pace m_pace;
    QTimer m_pause;
    QTimer m_staleness;
    Subject m_subject;
    State m_state = State::Idle;
    std::optional<Problem> m_problem;
    bool m_isOutdated = false;
    bool m_isStale = false;
    bool m_isAwaited = false;

    quint64 m_question = 0;
    int m_requests = 0; ///< In flight.
    bool m_isNews = false; ///< An answer was news,
    std::optional<Problem> m_refusal; ///< or a problem, since there was nothing in flight.
};

/// For totals, which cost the server more than a list.
inline constexpr Follower::Pace paceOfTotals{.pause = std::chrono::seconds(3),
                                             .failurePause = std::chrono::seconds(5)};

} // namespace Evently
