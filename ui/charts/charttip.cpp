// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/charttip.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

static constexpr int dotSize = 8;

QString Readout::spoken() const
{
    QStringList words{title};
    for (const Line &line : lines)
        words << (line.value.isEmpty() ? line.name : line.name % u' ' % line.value);
    words.removeAll({});
    return words.join(u", "_s);
}

ChartTip::ChartTip(const Theme &theme, QWidget *chart)
    : QWidget(chart)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ChartTip::say(const Readout &reading, const QPointF &place)
{
    m_reading = reading;
    setAccessibleName(reading.spoken());
    resize(sizeFor(reading));
    const QRect inside = parentWidget()->rect();
    const bool fitsRight = place.x() + int(Theme::Even) + width() <= inside.right();
    const int left = fitsRight ? int(place.x()) + int(Theme::Even)
                               : int(place.x()) - int(Theme::Even) - width();
    const int top = int(place.y()) - height() / 2;
    move(std::clamp(left, 0, std::max(0, inside.width() - width())),
         std::clamp(top, 0, std::max(0, inside.height() - height())));
    show();
    raise();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QSize ChartTip::sizeFor(const Readout &reading) const
{
    const QFontMetrics strong(m_theme.font(Type::Strong));
    const QFontMetrics plain(m_theme.font(Type::Caption));
    constexpr int rounding = 2; // Otherwise a missing fraction of a pixel would elide the text.
    int width = strong.horizontalAdvance(reading.title) + rounding;
    for (const Readout::Line &line : reading.lines) {
        width = std::max(width,
                         dotSize + int(Theme::Near) + plain.horizontalAdvance(line.name)
                                 + int(Theme::Far) + strong.horizontalAdvance(line.value)
                                 + rounding);
    }
    const int widest = std::max(160, parentWidget()->width() - 2 * int(Theme::Even));
    return {std::min(width + 2 * int(Theme::Even), widest),
            strong.height() + int(reading.lines.size()) * (strong.height() + 2)
                    + 2 * int(Theme::Near)};
}

void ChartTip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(Colour::FieldLine));
    painter.setBrush(m_theme.colour(Colour::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QFontMetrics strong(m_theme.font(Type::Strong));
    const QRect inside = rect().adjusted(int(Theme::Even), int(Theme::Near), -int(Theme::Even),
                                         -int(Theme::Near));
    painter.setFont(m_theme.font(Type::Strong));
    painter.setPen(m_theme.colour(Colour::Text));
    painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), strong.height())),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     strong.elidedText(m_reading.title, Qt::ElideRight, inside.width()));
    int top = inside.top() + strong.height() + 2;
    for (const Readout::Line &line : m_reading.lines) {
        const QRect row(inside.left(), top, inside.width(), strong.height());
        int left = row.left();
        if (line.colour) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(*line.colour));
            painter.drawRoundedRect(
                    QRectF(left, row.center().y() - dotSize / 2 + 1, dotSize, dotSize), 2, 2);
            left += dotSize + int(Theme::Near);
        }
        painter.setFont(m_theme.font(Type::Strong));
        painter.setPen(m_theme.colour(Colour::Text));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.value);
        const int room =
                row.right() - left - strong.horizontalAdvance(line.value) - int(Theme::Near);
        painter.setFont(m_theme.font(Type::Caption));
        painter.setPen(m_theme.colour(Colour::Muted));
        painter.drawText(QRect(left, row.top(), row.right() - left, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font())
                                 .elidedText(line.name, Qt::ElideRight,
                                             line.value.isEmpty() ? row.right() - left : room));
        top += strong.height() + 2;
    }
}

} // namespace Evently
