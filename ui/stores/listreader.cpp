// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/listreader.h"

#include "ui/api/livefeed.h"

#include <utility>

namespace Evently {

ListReader::ListReader(const LiveFeed &feed, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ListReader::read);
    connect(&feed, &LiveFeed::resync, this, &ListReader::refresh);
    connect(&feed, &LiveFeed::changed, this, [this](const Change &change) {
        if (change.type == Change::Type::Event && change.id == m_event)
            refresh();
    });
}

void ListReader::open(const QUuid &event)
{
    close();
    m_event = event;
    m_state = State::Reading;
    emit changed();
    refresh();
}

void ListReader::close()
{
    ++m_round;
    m_pause.stop();
    m_event = {};
    m_state = State::Idle;
    m_problem.reset();
    m_nextCursor.clear();
    m_isStale = m_wantsMore = m_isReading = m_isInPass = m_isFurther = m_isOutdated = false;
    forget();
    emit changed();
}

void ListReader::askAnew()
{
    if (m_state == State::Idle)
        return;
    ++m_round;
    m_wantsMore = m_isReading = m_isInPass = m_isFurther = false;
    m_isOutdated = true;
    m_pause.stop();
    emit changed();
    refresh();
}

void ListReader::refresh()
{
    m_isStale = true;
    if (m_problem)
        m_pause.stop(); // The caller has reason to expect success.
    readSoon();
}

void ListReader::readMore()
{
    m_wantsMore = hasMore() && !m_isFurther && !m_isOutdated;
    readSoon();
}

/// Reads at once if the last read is long enough ago, otherwise as soon as that is so. More rows,
/// when requested, are read at once, unless reading fails.
void ListReader::readSoon()
{
    const bool isAwaited = m_wantsMore && !m_problem;
    if (m_state != State::Idle && !m_isReading && (isAwaited || !m_pause.isActive()))
        read();
}

void ListReader::read()
{
    if (m_state == State::Idle || m_isReading)
        return;
    if (m_wantsMore && m_isInPass) { // Changes are read right afterwards.
        m_isInPass = false;
        m_isStale = true;
    }
    if (!m_isInPass) {
        m_isFurther = std::exchange(m_wantsMore, false);
        if (!m_isStale && !m_isFurther)
            return;
        m_isInPass = true;
        m_passCursor = m_isFurther ? m_nextCursor : QString();
        if (!m_isFurther)
            m_isStale = false;
        beginPass();
    }
    m_isReading = true;
    m_pause.start(m_pace.pause);
    ask(m_passCursor);
}

void ListReader::taken(const QString &nextCursor)
{
    m_isReading = false;
    m_passCursor = nextCursor;
    if (m_isOutdated || isPassLongEnough() || nextCursor.isEmpty()) {
        m_isInPass = m_isFurther = false;
        const bool wasElse = m_state != State::Ready || m_problem || m_isOutdated
                || m_nextCursor.isEmpty() != nextCursor.isEmpty();
        m_nextCursor = nextCursor;
        m_state = State::Ready;
        m_problem.reset();
        m_isOutdated = false;
        if (publish() || wasElse)
            emit changed();
    }
    readSoon();
}

/// Keeps the data, unless it belongs to another question, and tries again later.
void ListReader::failed(const Problem &problem)
{
    m_isReading = m_isInPass = m_isFurther = false;
    m_isStale = true;
    m_pause.start(m_pace.failurePause);
    if (m_isOutdated)
        forget();
    if (m_state == State::Reading || m_isOutdated)
        m_state = State::Failed;
    if (m_problem == problem && !m_isOutdated)
        return;
    m_problem = problem;
    emit changed();
}

} // namespace Evently
