// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Evently {

using Colour = Theme::Colour;

Sparkline::Sparkline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setValues(const QList<qreal> &values)
{
    if (values == m_values)
        return;
    m_values = values;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal most = std::max(*std::ranges::max_element(m_values), 1e-9);
    const QRectF inside = QRectF(rect()).adjusted(3, 3, -3, -3);
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i)
        line << QPointF(inside.left() + inside.width() * qreal(i) / qreal(m_values.size() - 1),
                        inside.bottom() - inside.height() * std::max(0.0, m_values[i]) / most);
    QPainterPath ground;
    ground.addPolygon(line);
    ground.lineTo(inside.bottomRight());
    ground.lineTo(inside.bottomLeft());
    QColor soft = m_theme.colour(Colour::Accent);
    soft.setAlphaF(0.14F);
    painter.fillPath(ground, soft);
    painter.setPen(
            QPen(m_theme.colour(Colour::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Colour::Accent));
    painter.drawEllipse(line.last(), 2.5, 2.5);
}

} // namespace Evently
