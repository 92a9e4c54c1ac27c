// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/channelchart.h"

#include "ui/amounts.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

static constexpr int barHeight = 10;

QString channelText(Booking::Channel channel)
{
    switch (channel) {
    case Booking::Channel::Online: return ChannelChart::tr("Online");
    case Booking::Channel::Desk: return ChannelChart::tr("Desk");
    case Booking::Channel::Kiosk: return ChannelChart::tr("Kiosk");
    }
    Q_UNREACHABLE();
}

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
    setAccessibleDescription(words.isEmpty() ? tr("Nothing is sold yet.") : words.join(u"; "_s));
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

qreal ChannelChart::rowHeight() const
{
    return QFontMetricsF(theme().font(Type::Strong)).height() + int(Theme::Tight) + barHeight
            + int(Theme::Apart);
}

QSize ChannelChart::sizeHint() const
{
    return {320, int(rowHeight() * std::max<qsizetype>(3, m_channels.size()))};
}

QSize ChannelChart::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

int ChannelChart::placeCount() const
{
    return sum() == 0 ? 0 : int(m_channels.size());
}

int ChannelChart::placeAt(const QPointF &point) const
{
    const int place = int(point.y() / rowHeight());
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

/// The ground on which the bar lies, 100 % long.
QRectF ChannelChart::barOf(int place, const QRectF &target) const
{
    const qreal words = QFontMetricsF(theme().font(Type::Strong)).height() + int(Theme::Tight);
    return {target.left() + 2, target.top() + place * rowHeight() + words, target.width() - 4,
            qreal(barHeight)};
}

void ChannelChart::drawOn(QPainter &painter, const QRectF &target) const
{
    painter.setFont(theme().font(Type::Body));
    if (placeCount() == 0) {
        painter.setPen(colour(Colour::Muted));
        painter.drawText(target, Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing is sold yet."));
        return;
    }
    const QLocale locale;
    for (int place = 0; place < placeCount(); ++place) {
        const Overview::Channel &channel = m_channels[place];
        const double share = double(channel.tickets) / double(sum());
        const QRectF bar = barOf(place, target);
        const QRectF words(bar.left(), target.top() + place * rowHeight(), bar.width(),
                           bar.top() - target.top() - place * rowHeight() - int(Theme::Tight));
        painter.setPen(colour(Colour::Text));
        painter.setFont(theme().font(Type::Body));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, channelText(channel.channel));
        const QString percent = percentText(share * 100);
        painter.setFont(theme().font(Type::Strong));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, percent);
        const qreal percentWidth = QFontMetricsF(painter.font()).horizontalAdvance(percent);
        painter.setFont(theme().font(Type::Caption));
        painter.setPen(colour(Colour::Muted));
        painter.drawText(words.adjusted(0, 0, -percentWidth - int(Theme::Even), 0),
                         Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 tickets").arg(locale.toString(channel.tickets)));
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
