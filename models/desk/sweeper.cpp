// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/sweeper.h"

using namespace Qt::StringLiterals;

namespace Evently {

// The index of due rows uses lower(status), so that no other statement matches it.
static const Statement findDue{"find_due", R"(
    SELECT booking.event_id
      FROM bookings AS booking
     WHERE lower(booking.status) = 'held'
       AND booking.hold_expires_at <= clock_timestamp()
     UNION
    SELECT event.id
      FROM events AS event
     WHERE event.status = 'published'
       AND event.sales_until <= clock_timestamp()
       AND (event.held > 0
            OR coalesce(event.ends_at, event.starts_at + interval '6 hours') <= clock_timestamp())
     UNION
    SELECT event.id
      FROM events AS event
     WHERE event.next_boundary <= clock_timestamp()
       AND event.status = 'published'
     LIMIT 1000
)"};

Sweeper::Sweeper(const ConnectionInfo &info, std::chrono::milliseconds interval, Tick tick,
                 Sessions &sessions, std::shared_ptr<Circuit> circuit)
    : m_interval(interval)
    , m_tick(std::move(tick))
    , m_sessions(sessions)
    , m_circuit(std::move(circuit))
    , m_thread([this, info] { sweep(info); })
{
}

Sweeper::~Sweeper()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool Sweeper::pause()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_interval, [this] { return m_ending; });
    return !m_ending;
}

void Sweeper::sweep(const ConnectionInfo &info)
{
    Session session(info, Session::Purpose::Reads, m_circuit);
    const Sessions::Entry entry(m_sessions, session);
    while (pause()) {
        try {
            session.open();
            QList<QUuid> due;
            for (Rows rows = session.run(findDue); rows.next();)
                due << rows.id("event_id"_L1);
            for (const QUuid &event : due)
                m_tick(event);
        } catch (const DatabaseError &) {
            // The writers log it when the database can't be reached; what is due stays due.
        }
    }
}

} // namespace Evently
