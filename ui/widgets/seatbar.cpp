// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/seatbar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Evently {

void paintSeats(QPainter &painter, const QRectF &rect, const Event &event, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.fillPath(shape, theme.colour(Theme::Colour::Track));
    painter.setClipPath(shape, Qt::IntersectClip);
    const qreal seat = rect.width() / std::max(event.totalCapacity, 1);
    const qreal sold = seat * event.confirmedCapacity;
    const qreal held = seat * event.heldCapacity;
    painter.fillRect(QRectF(rect.left(), rect.top(), sold, rect.height()),
                     theme.colour(Theme::Colour::Accent));
    painter.fillRect(QRectF(rect.left() + sold, rect.top(), held, rect.height()),
                     theme.colour(Theme::Colour::Held));
    painter.restore();
}

SeatBar::SeatBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SeatBar::show(const Event &event)
{
    const bool isSame = event.totalCapacity == m_event.totalCapacity
            && event.confirmedCapacity == m_event.confirmedCapacity
            && event.heldCapacity == m_event.heldCapacity;
    m_event = event;
    if (isSame)
        return;
    const QLocale locale;
    setAccessibleName(tr("%1 sold, %2 held, %3 free of %4")
                              .arg(locale.toString(event.confirmedCapacity),
                                   locale.toString(event.heldCapacity),
                                   locale.toString(event.availableCapacity),
                                   locale.toString(event.totalCapacity)));
    update();
}

QSize SeatBar::sizeHint() const
{
    return {160, Thickness};
}

void SeatBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSeats(painter, rect(), m_event, m_theme);
}

} // namespace Evently
