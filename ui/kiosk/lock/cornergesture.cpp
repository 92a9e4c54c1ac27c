// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/lock/cornergesture.h"

namespace Evently {

CornerGesture::CornerGesture(QObject *parent)
    : QObject(parent)
{
}

void CornerGesture::touch(const QPointF &position)
{
    if (position.x() >= cornerSize || position.y() >= cornerSize) {
        m_touches = 0;
        return;
    }
    if (m_touches == 0 || m_deadline.hasExpired()) {
        m_touches = 0;
        m_deadline = QDeadlineTimer(within);
    }
    if (++m_touches < touches)
        return;
    m_touches = 0;
    emit made();
}

} // namespace Evently
