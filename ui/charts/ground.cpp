// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/ground.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

/// The space around everything for the focus ring.
static constexpr int ringRoom = 6;

void GroundDrawing::layOut(const QRect &room)
{
    m_room = room;
    const QFontMetrics metrics(m_theme.font(Type::Caption));
    int left = 0;
    if (m_ground.upText) {
        for (const double value : m_ground.up.values())
            left = std::max(left, metrics.horizontalAdvance(m_ground.upText(value)));
    }
    const bool hasUnder = std::ranges::any_of(
            m_ground.marks, [](const Ground::Mark &mark) { return !mark.under.isEmpty(); });
    const int keys = m_ground.keys.size() > 1 ? metrics.height() + int(Theme::Even) : 0;
    const int top = keys + metrics.height() / 2 + 2;
    const int bottom = metrics.height() * (hasUnder ? 2 : 1) + int(Theme::Near);
    m_plot = m_room.adjusted(ringRoom + left + int(Theme::Near), ringRoom + top, -int(Theme::Even),
                             -ringRoom - bottom);
}

QPointF GroundDrawing::placeOf(qreal at, qreal height) const
{
    const qreal across = (at - m_ground.from) / std::max(m_ground.to - m_ground.from, 1e-9);
    return {m_plot.left() + across * m_plot.width(),
            m_plot.bottom() - height / m_ground.up.end() * m_plot.height()};
}

void GroundDrawing::drawNumbers(QPainter &painter) const
{
    if (!m_ground.nothing.isEmpty() || !m_ground.upText)
        return;
    const QFontMetrics metrics(m_theme.font(Type::Caption));
    painter.setFont(m_theme.font(Type::Caption));
    for (const double value : m_ground.up.values()) {
        const qreal y = std::round(placeOf(0, value).y()) + 0.5;
        painter.setPen(QPen(colour(value > 0 ? Colour::Line : Colour::FieldLine), 1));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(colour(Colour::Muted));
        painter.drawText(QRectF(ringRoom, y - metrics.height() / 2.0,
                                m_plot.left() - int(Theme::Near) - ringRoom, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_ground.upText(value));
    }
}

void GroundDrawing::drawWords(QPainter &painter) const
{
    if (!m_ground.nothing.isEmpty())
        return drawNothing(painter);
    painter.setFont(m_theme.font(Type::Caption));
    drawMarks(painter);
    drawNow(painter);
    drawKeys(painter);
}

void GroundDrawing::drawNothing(QPainter &painter) const
{
    painter.setFont(m_theme.font(Type::Body));
    painter.setPen(colour(Colour::Muted));
    painter.drawText(m_room, Qt::AlignCenter | Qt::TextWordWrap, m_ground.nothing);
}

void GroundDrawing::drawStop(QPainter &painter, const Ground::Stop &stop) const
{
    const QPointF place = placeOf(stop.at, stop.height);
    painter.setPen(QPen(colour(Colour::FieldLine), 1));
    painter.drawLine(QPointF(place.x(), m_plot.top()), QPointF(place.x(), m_plot.bottom()));
    painter.setPen(QPen(colour(Colour::Surface), 2));
    painter.setBrush(colour(Colour::Accent));
    painter.drawEllipse(place, 5, 5);
}

/// Every n-th of them, so that labels never touch.
QList<qsizetype> GroundDrawing::marksThatFit(const QFontMetrics &metrics) const
{
    const QList<Ground::Mark> &marks = m_ground.marks;
    qreal widest = 0;
    for (const Ground::Mark &mark : marks) {
        widest = std::max({widest, qreal(metrics.horizontalAdvance(mark.text)),
                           qreal(metrics.horizontalAdvance(mark.under))});
    }
    QList<qsizetype> fitting;
    if (marks.isEmpty())
        return fitting;
    const qreal room = marks.size() > 1
            ? std::abs(placeOf(marks[1].at, 0).x() - placeOf(marks[0].at, 0).x())
            : m_plot.width();
    const auto every = std::max<qsizetype>(
            1, qsizetype(std::ceil((widest + int(Theme::Apart)) / std::max(room, 0.1))));
    for (qsizetype i = 0; i < marks.size(); i += every)
        fitting << i;
    return fitting;
}

void GroundDrawing::drawMarks(QPainter &painter) const
{
    const QFontMetrics metrics(painter.font());
    painter.setPen(colour(Colour::Muted));
    QString under;
    for (const qsizetype i : marksThatFit(metrics)) {
        const Ground::Mark &mark = m_ground.marks[i];
        const qreal width = std::max(metrics.horizontalAdvance(mark.text),
                                     metrics.horizontalAdvance(mark.under))
                + 2;
        const qreal middle = placeOf(mark.at, 0).x();
        const qreal left =
                std::clamp(middle - width / 2, 0.0, std::max(0.0, m_room.width() - width));
        QRectF line(left, m_plot.bottom() + int(Theme::Near) - 2, width, metrics.height());
        painter.drawText(line, Qt::AlignCenter, mark.text);
        if (mark.under != under) {
            under = mark.under;
            line.translate(0, metrics.height());
            painter.drawText(line, Qt::AlignCenter, under);
        }
    }
}

void GroundDrawing::drawNow(QPainter &painter) const
{
    if (!m_ground.now || *m_ground.now <= m_ground.from || *m_ground.now >= m_ground.to)
        return;
    const QFontMetrics metrics(painter.font());
    const QPointF place = placeOf(*m_ground.now, 0);
    painter.setPen(QPen(colour(Colour::FieldLine), 1, Qt::DotLine));
    painter.drawLine(QPointF(place.x(), m_plot.top()), place);
    const int width = metrics.horizontalAdvance(m_ground.nowText);
    const bool fitsRight = place.x() + width + int(Theme::Tight) < m_plot.right();
    painter.setPen(colour(Colour::Muted));
    painter.drawText(QPointF(fitsRight ? place.x() + int(Theme::Tight)
                                       : place.x() - int(Theme::Tight) - width,
                             m_plot.bottom() - int(Theme::Near)),
                     m_ground.nowText);
}

void GroundDrawing::drawKeys(QPainter &painter) const
{
    if (m_ground.keys.size() < 2)
        return;
    const QFontMetrics metrics(painter.font());
    qreal left = m_plot.left();
    const qreal middle = ringRoom + metrics.height() / 2.0;
    for (const Ground::Key &key : m_ground.keys) {
        if (key.shape == Ground::Key::Shape::Box) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(key.colour));
            painter.drawRoundedRect(QRectF(left, middle - 5, 10, 10), 2, 2);
            left += 10;
        } else {
            const auto dashes =
                    key.shape == Ground::Key::Shape::Dashes ? Qt::DashLine : Qt::SolidLine;
            painter.setPen(QPen(colour(key.colour), 2, dashes));
            painter.drawLine(QPointF(left, middle), QPointF(left + 18, middle));
            left += 18;
        }
        left += 6;
        painter.setPen(colour(Colour::Muted));
        const QString text =
                metrics.elidedText(key.text, Qt::ElideRight, int(m_plot.right() - left));
        painter.drawText(QPointF(left, ringRoom + metrics.ascent()), text);
        left += metrics.horizontalAdvance(text) + int(Theme::Apart);
    }
}

} // namespace Evently
