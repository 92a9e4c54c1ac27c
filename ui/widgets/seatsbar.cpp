// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/seatsbar.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Evently {

using Colour = Theme::Colour;

SeatsBar::SeatsBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SeatsBar::setSeats(int sold, int held, int total)
{
    if (sold == m_sold && held == m_held && total == m_total)
        return;
    m_sold = sold;
    m_held = held;
    m_total = std::max(total, 1);
    update();
}

void SeatsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    QPainterPath shape;
    shape.addRoundedRect(whole, whole.height() / 2, whole.height() / 2);
    painter.setClipPath(shape);
    painter.fillRect(whole, m_theme.colour(Colour::Track));
    const qreal sold = whole.width() * m_sold / m_total;
    const qreal held = whole.width() * m_held / m_total;
    painter.fillRect(QRectF(0, 0, sold, whole.height()), m_theme.colour(Colour::Accent));
    painter.fillRect(QRectF(sold, 0, held, whole.height()), m_theme.colour(Colour::Held));
}

} // namespace Evently
