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

/// Writes records to a descriptor from its own thread, so that threads that answer requests never
/// wait for a disk or a terminal. Records that arrive at about the same time are written together,
/// in order.
///
/// Records that may be left out never displace others: their number per second is limited, and none
/// are written while much is waiting. The number of left-out records is written now and then.
class LogWriter
{
    Q_DISABLE_COPY_MOVE(LogWriter)

public:
    static constexpr int noLimit = std::numeric_limits<int>::max();

    /// At most @p lightPerSecond records that may be left out are written per second.
    LogWriter(int descriptor, LogFormat format, int lightPerSecond = noLimit);
    ~LogWriter(); ///< Writes what is left, unless its reader is stalled.

    /// Adds a record without waiting; any thread.
    void add(LogRecord record);

    /// Returns once everything added before has been written; any thread. If the reader is stalled,
    /// returns after @p patience, and from then on at once until the reader continues.
    void flush(std::chrono::milliseconds patience = std::chrono::milliseconds(250));

    static constexpr size_t lightWaitingMax = 10'000; ///< Records.
    static constexpr size_t waitingMax = 200'000;

private:
    using Clock = std::chrono::steady_clock;

    struct Gaps
    {
        quint64 light = 0; ///< Records that could be left out and were.
        quint64 others = 0; ///< Records that should not have been left out.
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
    quint64 m_added = 0; ///< Records in total, like the next.
    quint64 m_done = 0;
    Gaps m_gaps; ///< Since they were last written.
    Clock::time_point m_gapsSince{}; ///< When the first of them occurred.
    Clock::time_point m_secondBegan{};
    int m_lightInSecond = 0;
    bool m_isUrgent = false; ///< Whether flush() is waiting.
    bool m_isStuck = false; ///< Whether flush() has waited in vain.
    std::atomic<bool> m_isEnding = false;
    Clock::time_point m_endBy{}; ///< Set before m_isEnding.
    std::thread m_thread;
};

} // namespace Evently
