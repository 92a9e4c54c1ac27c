// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/sessions.h"

namespace Evently {

Sessions::Entry::Entry(Sessions &sessions, Session &session)
    : m_sessions(sessions)
    , m_session(session)
{
    const std::scoped_lock lock(m_sessions.m_mutex);
    m_sessions.m_all.insert(&session);
}

Sessions::Entry::~Entry()
{
    const std::scoped_lock lock(m_sessions.m_mutex);
    m_sessions.m_all.erase(&m_session);
}

void Sessions::cutOffStuck()
{
    const std::scoped_lock lock(m_mutex);
    for (Session *session : m_all)
        session->cutOffIfStuck();
}

} // namespace Evently
