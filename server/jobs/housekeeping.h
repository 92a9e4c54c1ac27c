// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/workers.h"

namespace Evently {

/// Deletes what is no longer needed, a little at a time, through the writers.
class Housekeeping
{
    Q_DISABLE_COPY_MOVE(Housekeeping)

public:
    explicit Housekeeping(Workers &writers);
    ~Housekeeping();

private:
    void keep();
    void clearOnce();

    Workers &m_writers;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace Evently
