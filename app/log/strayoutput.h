// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <functional>
#include <thread>

namespace Evently {

/// Takes what libraries write to standard error past Qt's messages (libpq before a connection is
/// ours, the C library before it aborts), line by line, while this lives.
class StrayOutput
{
    Q_DISABLE_COPY_MOVE(StrayOutput)

public:
    /// Calls @p take with each line, on a thread of its own.
    explicit StrayOutput(std::function<void(const QByteArray &line)> take);
    ~StrayOutput(); ///< After the last line; standard error is then what it was before.

private:
    void read();

    const std::function<void(const QByteArray &line)> m_take;
    int m_original = -1; ///< Where standard error went before.
    int m_source = -1; ///< The read end of the pipe that standard error is now.
    std::thread m_thread;
};

} // namespace Evently
