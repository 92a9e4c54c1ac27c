// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <mutex>
#include <set>

namespace Evently {

/// The sessions of several threads, for one that watches over them. Any thread.
class Sessions
{
    Q_DISABLE_COPY_MOVE(Sessions)

public:
    Sessions() = default;

    /// Makes @p session known for as long as this lives.
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

    /// Session::cutOffIfStuck() for each.
    void cutOffStuck();

private:
    std::mutex m_mutex;
    std::set<Session *> m_all;
};

} // namespace Evently
