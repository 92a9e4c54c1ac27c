// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/watch/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace Evently {

IdleWatch::IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds grace,
                     QObject *parent)
    : QObject(parent)
    , m_grace(grace)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idle);
    m_gone.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_gone.start(m_grace);
        emit asks();
    });
    connect(&m_gone, &QTimer::timeout, this, [this] {
        stop();
        emit isGone();
    });
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::start()
{
    m_gone.stop();
    m_idle.start();
}

void IdleWatch::stop()
{
    m_idle.stop();
    m_gone.stop();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::KeyPress:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
        // While the question is shown, only an answer counts: its page calls start().
        if (m_idle.isActive())
            m_idle.start();
        break;
    default: break;
    }
    return false;
}

} // namespace Evently
