// SPDX-License-Identifier: GPL-3.0-only
#include "app/logwriter.h"

#include <cerrno>
#include <chrono>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

/// How long records gather before they are written together.
static constexpr auto moment = 20ms;

LogWriter::LogWriter(int descriptor, LogFormat format)
    : m_descriptor(descriptor)
    , m_format(format)
    , m_thread([this] { work(); })
{
}

LogWriter::~LogWriter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LogWriter::add(LogRecord record)
{
    const std::scoped_lock lock(m_mutex);
    ++m_added;
    if (m_waiting.size() >= waitingMax) {
        ++m_leftOut;
        return;
    }
    m_waiting.push_back(std::move(record));
    if (m_waiting.size() == 1)
        m_wake.notify_one();
}

void LogWriter::flush()
{
    std::unique_lock lock(m_mutex);
    m_isUrgent = true;
    m_wake.notify_one();
    m_written.wait(lock, [this, all = m_added] { return m_done >= all; });
}

void LogWriter::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding || !m_waiting.empty()) {
        m_wake.wait(lock, [this] { return m_isEnding || m_isUrgent || !m_waiting.empty(); });
        m_wake.wait_for(lock, moment, [this] { return m_isEnding || m_isUrgent; });
        const auto records = std::exchange(m_waiting, {});
        const quint64 leftOut = std::exchange(m_leftOut, 0);
        const quint64 all = m_added;
        m_isUrgent = false;
        lock.unlock();
        write(records, leftOut);
        lock.lock();
        m_done = all;
        m_written.notify_all();
    }
}

void LogWriter::write(const std::vector<LogRecord> &records, quint64 leftOut) const
{
    QByteArray lines;
    for (const LogRecord &record : records)
        lines += record.toLine(m_format);
    if (leftOut > 0) {
        const LogRecord gap{.type = QtWarningMsg,
                            .message = u"%1 records were left out here."_s.arg(leftOut)};
        lines += gap.toLine(m_format);
    }
    for (qsizetype gone = 0; gone < lines.size();) {
        const ssize_t size =
                ::write(m_descriptor, lines.constData() + gone, size_t(lines.size() - gone));
        if (size > 0)
            gone += size;
        else if (errno != EINTR)
            return; // Nobody reads any more.
    }
}

} // namespace Evently
