// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <functional>
#include <thread>

namespace Evently {

/// Captures, line by line, what libraries write to standard error without using Qt's messages
/// (libpq before we have set up a connection, the C library before it aborts), during the lifetime
/// of this object.
class StrayOutput
{
    Q_DISABLE_COPY_MOVE(StrayOutput)

public:
    /// Calls @p take with each line, on a separate thread.
    explicit StrayOutput(std::function<void(const QByteArray &line)> take);
    ~StrayOutput(); ///< After the last line; restores standard error.

private:
    void read();

    const std::function<void(const QByteArray &line)> m_take;
    int m_original = -1; ///< The original standard error.
    int m_source = -1; ///< The read end of the pipe that replaces standard error.
    std::thread m_thread;
};

} // namespace Evently
