// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/watch/heartbeat.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

Heartbeat::Heartbeat(ApiClient &api, Connection &connection, Spooler &spooler, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connection(connection)
    , m_spooler(spooler)
{
    m_tick.setInterval(30s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_spooler.look();
        beat();
    });
    connect(&m_spooler, &Spooler::stateChanged, this, &Heartbeat::beat);
    connect(&m_connection, &Connection::tokensChanged, this, &Heartbeat::beat);
    m_tick.start();
    m_spooler.look();
}

QString Heartbeat::wordFor(Spooler::State state)
{
    switch (state) {
    case Spooler::State::Unknown: return u"unknown"_s;
    case Spooler::State::Ready: return u"ready"_s;
    case Spooler::State::NeedsPaper: return u"out of paper"_s;
    case Spooler::State::Away: return u"not available"_s;
    }
    Q_UNREACHABLE();
}

void Heartbeat::beat()
{
    if (!m_connection.tokens().isEmpty()) {
        m_api.heartbeat(QStringLiteral(EVENTLY_VERSION), wordFor(m_spooler.state()))
                .then(this, [](const Result<Nothing> &) {}); // The next one reports again.
    }
}

} // namespace Evently
