// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/channelchart.h"

#include "models/words/amounts.h"
#include "ui/words/salewords.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

static constexpr int barHeight = 10;

ChannelChart::ChannelChart(const Theme &theme, QWidget *parent)
    : Drawing(theme, parent)
{
    setAccessibleName(tr("Tickets by channel"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void ChannelChart::setChannels(const QList<Overview::Channel> &channels)
{
    m_channels = channels;
    QStringList words;
    for (int i = 0; i < placeCount(); ++i)
        words << readingOf(i).spoken();
    setAccessibleDescription(words.isEmpty() ? tr("No sales yet.") : words.join(u"; "_s));
    readNothing();
    updateGeometry();
    update();
}

qint64 ChannelChart::sum() const
{
    qint64 sum = 0;
    for (const Overview::Channel &channel : m_channels)
        sum += channel.tickets;
    return sum;
}

/// A line of text, the bar, a line of text.
qreal ChannelChart::contentHeight() const
{
    return QFontMetricsF(theme().font(Type::Strong)).height() + barHeight
            + QFontMetricsF(theme().font(Type::Caption)).height() + 2.0 * int(Theme::Tight);
}

/// Rows share the available height, but don't drift apart.
qreal ChannelChart::rowHeight(qreal height) const
{
    const qreal rows = std::max<qreal>(3, qreal(m_channels.size()));
    return std::clamp(height / rows, contentHeight() + int(Theme::Near),
                      contentHeight() + int(Theme::Far));
}

QSize ChannelChart::sizeHint() const
{
    return {320,
            int((contentHeight() + int(Theme::Apart)) * std::max<qsizetype>(3, m_channels.size()))};
}

QSize ChannelChart::minimumSizeHint() const
{
    return {200, int(rowHeight(0) * std::max<qsizetype>(3, m_channels.size()))};
}

int ChannelChart::placeCount() const
{
    return sum() == 0 ? 0 : int(m_channels.size());
}

int ChannelChart::placeAt(const QPointF &point) const
{
    const int place = int(point.y() / rowHeight(height()));
    return place >= 0 && place < placeCount() ? place : -1;
}

QRectF ChannelChart::placeOf(int place) const
{
    return barOf(place, rect());
}

Readout ChannelChart::readingOf(int place) const
{
    const QLocale locale;
    const Overview::Channel &channel = m_channels[place];
    return {.title = channelText(channel.channel),
            .lines = {{tr("Tickets"), locale.toString(channel.tickets), Colour::Accent},
                      {tr("Bookings"), locale.toString(channel.bookings)},
                      {tr("Share"),
                       percentText(100.0 * double(channel.tickets) / double(sum()), 1)}}};
}

/// The full-length (100 %) background of the bar.
QRectF ChannelChart::barOf(int place, const QRectF &target) const
{
    const qreal words = QFontMetricsF(theme().font(Type::Strong)).height() + int(Theme::Tight);
    return {target.left() + 2, target.top() + place * rowHeight(target.height()) + words,
            target.width() - 4, qreal(barHeight)};
}

void ChannelChart::drawOn(QPainter &painter, const QRectF &target) const
{
    painter.setFont(theme().font(Type::Body));
    if (placeCount() == 0) {
        painter.setPen(colour(Colour::Muted));
        painter.drawText(target, Qt::AlignCenter | Qt::TextWordWrap, tr("No sales yet."));
        return;
    }
    for (int place = 0; place < placeCount(); ++place) {
        const Overview::Channel &channel = m_channels[place];
        const double share = double(channel.tickets) / double(sum());
        const QRectF bar = barOf(place, target);
        const qreal top = target.top() + place * rowHeight(target.height());
        const QRectF words(bar.left(), top, bar.width(), bar.top() - top - int(Theme::Tight));
        painter.setPen(colour(Colour::Text));
        painter.setFont(theme().font(Type::Body));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, channelText(channel.channel));
        const QString percent = percentText(share * 100);
        painter.setFont(theme().font(Type::Strong));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, percent);
        painter.setFont(theme().font(Type::Caption));
        painter.setPen(colour(Colour::Muted));
        const QFontMetricsF small(painter.font());
        painter.drawText(
                QRectF(bar.left(), bar.bottom() + int(Theme::Tight), bar.width(), small.height()),
                Qt::AlignLeft | Qt::AlignVCenter,
                small.elidedText(tr("%1 · %2", "tickets, bookings")
                                         .arg(tr("%Ln ticket(s)", nullptr, int(channel.tickets)),
                                              tr("%Ln booking(s)", nullptr, int(channel.bookings))),
                                 Qt::ElideRight, bar.width()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Colour::Track));
        painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
        if (channel.tickets > 0) {
            painter.setBrush(colour(Colour::Accent));
            painter.drawRoundedRect(
                    QRectF(bar.topLeft(),
                           QSizeF(std::max<qreal>(barHeight, bar.width() * share), barHeight)),
                    barHeight / 2.0, barHeight / 2.0);
        }
    }
}

} // namespace Evently
