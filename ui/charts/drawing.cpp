// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/drawing.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Evently {

using Colour = Theme::Colour;

Drawing::Drawing(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tip(new ChartTip(theme, this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

QString Drawing::readingText() const
{
    return m_place < 0 ? QString() : m_tip->reading().spoken();
}

int Drawing::neighbourOf(int place, Qt::Key arrow) const
{
    const bool isBack = arrow == Qt::Key_Left || arrow == Qt::Key_Up;
    return std::clamp(place + (isBack ? -1 : 1), 0, placeCount() - 1);
}

void Drawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawOn(painter, rect());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(Colour::Text), 1.5));
    if (m_place >= 0)
        painter.drawRoundedRect(placeOf(m_place).adjusted(-1, -1, 1, 1), 3, 3);
    painter.setPen(QPen(colour(Colour::Accent), 2));
    if (hasFocus())
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void Drawing::mouseMoveEvent(QMouseEvent *event)
{
    goTo(placeAt(event->position()));
}

void Drawing::leaveEvent(QEvent *)
{
    if (!hasFocus())
        goTo(-1);
}

void Drawing::keyPressEvent(QKeyEvent *event)
{
    const int last = placeCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (last < 0)
            break;
        return goTo(m_place < 0 ? 0 : neighbourOf(m_place, Qt::Key(event->key())));
    case Qt::Key_Home: return goTo(std::min(0, last));
    case Qt::Key_End: return goTo(last);
    case Qt::Key_Escape:
        if (m_place >= 0)
            return goTo(-1);
        break;
    }
    event->ignore();
}

void Drawing::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    goTo(-1);
}

void Drawing::goTo(int place)
{
    if (place == m_place)
        return;
    m_place = place;
    if (place < 0)
        m_tip->hide();
    else
        m_tip->say(readingOf(place), {placeOf(place).right(), placeOf(place).center().y()});
    update();
}

} // namespace Evently
