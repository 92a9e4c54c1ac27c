// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/follower.h"

#include "ui/api/livefeed.h"

#include <utility>

namespace Evently {

Follower::Follower(const LiveFeed &feed, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    m_staleness.setInterval(m_pace.staleAfter);

    connect(&m_pause, &QTimer::timeout, this, &Follower::readSoon);
    connect(&m_staleness, &QTimer::timeout, this, &Follower::readAgain);
    connect(&feed, &LiveFeed::resync, this, &Follower::refresh);
    connect(&feed, &LiveFeed::changed, this, [this](const Change &change) {
        const bool isOurs = change.type == m_subject.type
                && (m_subject.id.isNull() || change.id == m_subject.id);
        if (isOurs && m_state != State::Idle)
            follow(change);
    });
}

void Follower::open(const Subject &subject)
{
    close();
    m_subject = subject;
    m_state = State::Reading;
    m_staleness.start();
    emit changed();
    refresh();
}

void Follower::close()
{
    if (m_state == State::Idle)
        return;
    dropRequests();
    m_pause.stop();
    m_staleness.stop();
    m_subject = {};
    m_state = State::Idle;
    m_problem.reset();
    m_isOutdated = m_isStale = false;
    forget();
    emit changed();
}

void Follower::askAnother()
{
    if (m_state == State::Idle)
        return;
    dropRequests();
    m_pause.stop();
    m_isOutdated = true;
    if (m_state == State::Failed)
        m_state = State::Reading;
    emit changed();
    refresh();
}

void Follower::refresh()
{
    if (m_problem)
        m_pause.stop(); // The caller has reason to expect success.
    readAgain();
}

void Follower::readAgain()
{
    markStale();
    readSoon();
}

void Follower::hurry()
{
    m_isAwaited = true;
    readSoon();
}

void Follower::readSoon()
{
    const bool mayRead = !m_pause.isActive() || (m_isAwaited && !m_problem);
    if (m_state == State::Idle || m_requests > 0 || !mayRead)
        return;
    m_isAwaited = false;
    if (!readPart() && std::exchange(m_isStale, false))
        read();
}

void Follower::dropRequests()
{
    ++m_question;
    m_requests = 0;
    m_isNews = m_isAwaited = false;
    m_refusal.reset();
    abandon();
}

/// Requests that are sent together are complete when the last is answered.
void Follower::finish(bool isNews, const std::optional<Problem> &problem)
{
    m_isNews = m_isNews || isNews;
    if (problem)
        m_refusal = problem;
    if (--m_requests > 0)
        return;
    const auto refusal = std::exchange(m_refusal, {});
    const bool isElse = refusal ? fail(*refusal) : succeed();
    if (std::exchange(m_isNews, false) || isElse)
        emit changed();
    readSoon();
}

/// @return whether the state changed.
bool Follower::succeed()
{
    m_pause.start(m_pace.pause);
    const bool isElse = m_state != State::Ready || m_problem || m_isOutdated;
    m_state = State::Ready;
    m_problem.reset();
    m_isOutdated = false;
    return isElse;
}

/// Keeps the data, unless it belongs to another question, and tries again later.
/// @return whether the state changed.
bool Follower::fail(const Problem &problem)
{
    abandon();
    markStale();
    m_pause.start(m_pace.failurePause);
    bool isElse = replace(m_problem, problem);
    if (m_state != State::Ready || m_isOutdated) {
        forget();
        isElse = replace(m_state, State::Failed) || isElse;
    }
    return isElse;
}

} // namespace Evently
