// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/watch/serverwatch.h"

namespace Evently {

static constexpr int askEveryMs = 500;
static constexpr int silenceMs = 1'200;

ServerWatch::ServerWatch(ApiClient &api, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connection(connection)
{
    m_tick.setInterval(askEveryMs);
    connect(&m_tick, &QTimer::timeout, this, &ServerWatch::tick);
    connect(&m_connection, &Connection::reachChanged, this,
            [this](Connection::Reach reach) { set(reach == Connection::Reach::Away); });
    m_tick.start();
}

void ServerWatch::tick()
{
    if (m_asked.isValid()) {
        if (m_asked.hasExpired(silenceMs))
            set(true);
        return;
    }
    m_asked.start();
    m_api.health().then(this, [this](const Result<Health> &health) {
        m_asked.invalidate();
        set(!health && health.error().code == Problem::Code::Unreachable);
    });
}

void ServerWatch::set(bool isAway)
{
    if (std::exchange(m_isAway, isAway) != isAway)
        emit changed(isAway);
}

} // namespace Evently
