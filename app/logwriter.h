// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/logrecord.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Evently {

/// Writes records to a descriptor from a thread of its own, so that whoever answers requests waits
/// for no disk and no terminal: what comes within a moment goes out in one write(), in the order in
/// which it came.
class LogWriter
{
    Q_DISABLE_COPY_MOVE(LogWriter)

public:
    LogWriter(int descriptor, LogFormat format);
    ~LogWriter(); ///< Writes what is left.

    /// Takes a record; any thread. Where the reader is so slow that too many wait, records are left
    /// out and counted instead.
    void add(LogRecord record);
    /// Returns once all that was added before is written; any thread.
    void flush();

    static constexpr size_t waitingMax = 50'000; ///< Records.

private:
    void work();
    void write(const std::vector<LogRecord> &records, quint64 leftOut) const;

    const int m_descriptor;
    const LogFormat m_format;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::vector<LogRecord> m_waiting;
    quint64 m_added = 0; ///< Records, ever, as the next two.
    quint64 m_done = 0;
    quint64 m_leftOut = 0; ///< Since it was last said.
    bool m_isUrgent = false; ///< Somebody waits in flush().
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Evently
