// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/rounds.h"

namespace Evently {

Rounds::Rounds(const LiveFeed &feed, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    m_staleness.setInterval(m_pace.staleAfter);

    connect(&feed, &LiveFeed::changed, this, &Rounds::follow);
    connect(&feed, &LiveFeed::resync, this, &Rounds::refresh);
    connect(&m_pause, &QTimer::timeout, this, &Rounds::begin);
    connect(&m_staleness, &QTimer::timeout, this, &Rounds::refresh);
}

void Rounds::open()
{
    close();
    m_isOpen = true;
    m_staleness.start();
    refresh();
}

void Rounds::close()
{
    ++m_number;
    m_isOpen = m_isUnderWay = m_isStale = false;
    m_pause.stop();
    m_staleness.stop();
}

void Rounds::refresh()
{
    m_isStale = true;
    beginSoon();
}

void Rounds::follow(const Change &change)
{
    if (change.type == Change::Type::Event)
        refresh();
}

void Rounds::beginSoon()
{
    if (m_isOpen && !m_isUnderWay && !m_pause.isActive())
        begin();
}

void Rounds::begin()
{
    if (!m_isOpen || m_isUnderWay || !m_isStale)
        return;
    m_isStale = false;
    m_isUnderWay = true;
    ++m_number;
    emit due();
}

void Rounds::finish(bool isSuccess)
{
    m_isUnderWay = false;
    if (!m_isOpen)
        return;
    m_isStale = m_isStale || !isSuccess;
    m_pause.start(isSuccess ? m_pace.pause : m_pace.failurePause);
}

} // namespace Evently
