// SPDX-License-Identifier: GPL-3.0-only
#include "app/log/logwriter.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <limits.h>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

/// How long records are collected before they are written together.
static constexpr auto moment = 20ms;
/// The shortest interval between two lines about left-out records.
static constexpr auto gapsEvery = 10s;
/// How long a stalled reader can delay the program's end.
static constexpr auto lastPatience = 2s;

LogWriter::LogWriter(int descriptor, LogFormat format, int lightPerSecond)
    : m_descriptor(descriptor)
    , m_format(format)
    , m_lightPerSecond(lightPerSecond)
    , m_thread([this] { work(); })
{
}

LogWriter::~LogWriter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_endBy = Clock::now() + lastPatience;
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

/// Checks for room, and counts the record as left out if there is none; the lock is held.
bool LogWriter::isRoomFor(const LogRecord &record)
{
    if (!record.mayBeLeftOut && m_waiting.size() < waitingMax)
        return true;
    const auto now = Clock::now();
    if (now - m_secondBegan >= 1s) {
        m_secondBegan = now;
        m_lightInSecond = 0;
    }
    if (record.mayBeLeftOut && m_waiting.size() < lightWaitingMax
        && m_lightInSecond < m_lightPerSecond) {
        ++m_lightInSecond;
        return true;
    }
    if (!m_gaps.isAny())
        m_gapsSince = now;
    ++(record.mayBeLeftOut ? m_gaps.light : m_gaps.others);
    return false;
}

void LogWriter::add(LogRecord record)
{
    const std::scoped_lock lock(m_mutex);
    const bool wasQuiet = m_waiting.empty() && !m_gaps.isAny();
    if (isRoomFor(record)) {
        ++m_added;
        m_waiting.push_back(std::move(record));
    }
    if (wasQuiet || m_waiting.size() == 1)
        m_wake.notify_one();
}

void LogWriter::flush(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    if (m_isStuck)
        return;
    m_isUrgent = true;
    m_wake.notify_one();
    m_isStuck =
            !m_written.wait_for(lock, patience, [this, all = m_added] { return m_done >= all; });
}

/// Returns when there is something to write, or when it is time to end.
void LogWriter::waitForRecords(std::unique_lock<std::mutex> &lock)
{
    const auto isDue = [this] {
        return m_isEnding || !m_waiting.empty()
                || (m_gaps.isAny() && Clock::now() - m_gapsSince >= gapsEvery);
    };
    while (!isDue()) {
        if (m_gaps.isAny())
            m_wake.wait_until(lock, m_gapsSince + gapsEvery);
        else
            m_wake.wait(lock);
    }
    m_wake.wait_for(lock, moment, [this] { return m_isEnding || m_isUrgent; });
}

void LogWriter::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding || !m_waiting.empty() || m_gaps.isAny()) {
        waitForRecords(lock);
        const auto records = std::exchange(m_waiting, {});
        const bool areGapsDue =
                m_isEnding || m_gaps.others > 0 || Clock::now() - m_gapsSince >= gapsEvery;
        const Gaps gaps = areGapsDue ? std::exchange(m_gaps, {}) : Gaps{};
        const quint64 all = m_added;
        m_isUrgent = false;
        lock.unlock();
        write(linesOf(records, gaps));
        lock.lock();
        m_done = all;
        m_isStuck = false;
        m_written.notify_all();
    }
}

QByteArray LogWriter::linesOf(const std::vector<LogRecord> &records, const Gaps &gaps) const
{
    QByteArray lines;
    for (const LogRecord &record : records)
        lines += record.toLine(m_format);
    if (gaps.light > 0) {
        const LogRecord gap{
                .category = "evently.requests",
                .message =
                        u"%1 more requests were answered; they are not listed."_s.arg(gaps.light)};
        lines += gap.toLine(m_format);
    }
    if (gaps.others > 0) {
        const LogRecord gap{.type = QtCriticalMsg,
                            .message = u"%1 records are missing here: they could not be written in "
                                       "time."_s.arg(gaps.others)};
        lines += gap.toLine(m_format);
    }
    return lines;
}

bool LogWriter::isOutOfTime() const
{
    return m_isEnding && Clock::now() >= m_endBy;
}

/// @return false if the program ends and the reader is still stalled.
bool LogWriter::waitForReader() const
{
    for (pollfd reader{m_descriptor, POLLOUT, 0}; ::poll(&reader, 1, 100) <= 0;) {
        if (isOutOfTime())
            return false;
    }
    return true; // It reads, or it is gone, which write() will report.
}

void LogWriter::write(const QByteArray &lines) const
{
    for (qsizetype gone = 0; gone < lines.size();) {
        if (!waitForReader())
            return;
        // Small enough that a pipe that accepts any of it accepts all of it, so write() can't
        // block.
        const qsizetype next = std::min<qsizetype>(PIPE_BUF, lines.size() - gone);
        const ssize_t size = ::write(m_descriptor, lines.constData() + gone, size_t(next));
        if (size > 0) {
            gone += size;
        } else if (errno == ENOSPC || errno == EDQUOT || errno == EIO) {
            if (isOutOfTime())
                return;
            std::this_thread::sleep_for(100ms); // A full disk may have room again later.
        } else if (errno != EINTR && errno != EAGAIN) {
            return; // The reader is gone.
        }
    }
}

} // namespace Evently
