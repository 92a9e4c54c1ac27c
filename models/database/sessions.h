// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <mutex>
#include <set>

namespace Evently {

/// The sessions of several threads, for a watchdog that looks after them. Any thread.
class Sessions
{
    Q_DISABLE_COPY_MOVE(Sessions)

public:
    Sessions() = default;

    /// Registers @p session for the lifetime of this object.
    class Entry
    {
        Q_DISABLE_COPY_MOVE(Entry)

    public:
        Entry(Sessions &sessions, Session &session);
        ~Entry();

    private:
        Sessions &m_sessions;
        Session &m_session;
    };

    /// Calls Session::cutOffIfStuck() for each.
    void cutOffStuck();

private:
    std::mutex m_mutex;
    std::set<Session *> m_all;
};

} // namespace Evently
