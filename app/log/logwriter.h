// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/log/logrecord.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

namespace Evently {

/// Writes records to a descriptor from a thread of its own, so that whoever answers requests waits
/// for no disk and no terminal: what comes within a moment goes out together, in the order in which
/// it came.
///
/// Records that may be left out never displace others: there are so many a second at most, and none
/// while much waits to be written. How many were left out is written now and then.
class LogWriter
{
    Q_DISABLE_COPY_MOVE(LogWriter)

public:
    static constexpr int noLimit = std::numeric_limits<int>::max();

    /// @p lightPerSecond records that may be left out are written in a second.
    LogWriter(int descriptor, LogFormat format, int lightPerSecond = noLimit);
    ~LogWriter(); ///< Writes what is left, unless its reader keeps it from that.

    /// Takes a record and never waits; any thread.
    void add(LogRecord record);

    /// Returns once all that was added before is written; any thread. Where the reader does not
    /// read, it returns after @p patience, and from then on at once until the reader reads again.
    void flush(std::chrono::milliseconds patience = std::chrono::milliseconds(250));

    static constexpr size_t lightWaitingMax = 10'000; ///< Records.
    static constexpr size_t waitingMax = 200'000;

private:
    using Clock = std::chrono::steady_clock;

    struct Gaps
    {
        quint64 light = 0; ///< Records that could be left out, and were;
        quint64 others = 0; ///< those that should not have been.
        bool isAny() const { return light > 0 || others > 0; }
    };

    bool isRoomFor(const LogRecord &record);
    void waitForRecords(std::unique_lock<std::mutex> &lock);
    void work();
    QByteArray linesOf(const std::vector<LogRecord> &records, const Gaps &gaps) const;
    void write(const QByteArray &lines) const;
    bool waitForReader() const;
    bool isOutOfTime() const;

    const int m_descriptor;
    const LogFormat m_format;
    const int m_lightPerSecond;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::vector<LogRecord> m_waiting;
    quint64 m_added = 0; ///< Records, ever, as the next.
    quint64 m_done = 0;
    Gaps m_gaps; ///< Since they were last written,
    Clock::time_point m_gapsSince{}; ///< from when on.
    Clock::time_point m_secondBegan{};
    int m_lightInSecond = 0;
    bool m_isUrgent = false; ///< flush() is waiting.
    bool m_isStuck = false; ///< flush() waited in vain.
    std::atomic<bool> m_isEnding = false;
    Clock::time_point m_endBy{}; ///< Set before m_isEnding.
    std::thread m_thread;
};

} // namespace Evently
