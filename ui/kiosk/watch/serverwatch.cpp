// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/watch/serverwatch.h"

namespace Evently {

ServerWatch::ServerWatch(ApiClient &api, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connection(connection)
{
    m_tick.setInterval(askEvery);
    m_silence.setInterval(silence);
    m_silence.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &ServerWatch::ask);
    connect(&m_silence, &QTimer::timeout, this, [this] { set(true); });
    connect(&m_connection, &Connection::reachChanged, this, [this](Connection::Reach reach) {
        set(reach == Connection::Reach::Away || m_isStranger);
    });
    m_tick.start();
}

void ServerWatch::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_silence.start();
    m_api.health().then(this, [this](const Result<Health> &health) {
        m_isAsking = false;
        m_silence.stop();
        m_isStranger = !health && health.error().code == Problem::Code::Internal;
        set(m_isStranger || (!health && health.error().code == Problem::Code::Unreachable));
    });
}

void ServerWatch::set(bool isAway)
{
    if (std::exchange(m_isAway, isAway) != isAway)
        emit changed(isAway);
}

} // namespace Evently
