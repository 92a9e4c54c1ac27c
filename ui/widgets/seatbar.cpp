// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/seatbar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Evently {

SeatCounts SeatCounts::of(const Event &event)
{
    return {.sold = event.confirmedCapacity,
            .held = event.heldCapacity,
            .total = event.totalCapacity};
}

void paintSeats(QPainter &painter, const QRectF &rect, const SeatCounts &seats, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.fillPath(shape, theme.colour(Theme::Colour::Track));
    painter.setClipPath(shape, Qt::IntersectClip);
    const qreal seat = rect.width() / std::max(seats.total, 1);
    const qreal sold = seat * seats.sold;
    const qreal held = seat * seats.held;
    painter.fillRect(QRectF(rect.left(), rect.top(), sold, rect.height()),
                     theme.colour(Theme::Colour::Accent));
    // A thin gap separates the two, whose colours look similar to many people, and a single held
    // seat in a thousand is still visible.
    if (seats.held > 0) {
        const qreal thread = seats.sold > 0 ? 1 : 0;
        const qreal width = std::max<qreal>(held - thread, 2);
        const qreal left = std::min(rect.left() + sold + thread, rect.right() - width);
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()),
                         theme.colour(Theme::Colour::Held));
    }
    painter.restore();
}

SeatBar::SeatBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SeatBar::show(const SeatCounts &seats)
{
    if (std::exchange(m_seats, seats) == seats)
        return;
    const QLocale locale;
    setAccessibleName(tr("%1 sold, %2 held, %3 free of %4")
                              .arg(locale.toString(seats.sold), locale.toString(seats.held),
                                   locale.toString(seats.total - seats.sold - seats.held),
                                   locale.toString(seats.total)));
    update();
}

void SeatBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSeats(painter, rect(), m_seats, m_theme);
}

} // namespace Evently
