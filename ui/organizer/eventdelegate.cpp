// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/eventdelegate.h"

#include "models/values/zone.h"
#include "ui/sentences.h"
#include "ui/stores/eventlistmodel.h"

#include <QPainter>
#include <QPainterPath>

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

namespace {

constexpr int barHeight = 8;
constexpr int dayWidth = 56;
constexpr int seatsWidth = 220;
constexpr int seatsWidthMin = 190;

Colour colourOf(Event::Sales sales)
{
    switch (sales) {
    case Event::Sales::Open: return Colour::Muted;
    case Event::Sales::Waitlist: return Colour::Warning;
    case Event::Sales::SoldOut: return Colour::Danger;
    case Event::Sales::Closed: return Colour::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

EventDelegate::EventDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int EventDelegate::lineHeight(Type type) const
{
    return QFontMetrics(m_theme.font(type)).height();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {dayWidth + seatsWidth + 200,
            lineHeight(Type::Strong) + lineHeight(Type::Caption) + Theme::Tight + 2 * Theme::Apart};
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Listing listing = index.data(EventListModel::ListingRole).value<Listing>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);

    const QRect row = option.rect.adjusted(Theme::Apart, Theme::Even, -Theme::Apart, -Theme::Even);
    const QRect day(row.left(), row.top(), dayWidth, row.height());
    const int seats = std::clamp(row.width() / 3, seatsWidthMin, seatsWidth);
    const QRect right(row.right() - seats + 1, row.top(), seats, row.height());
    const QRect middle(QPoint(day.right() + Theme::Apart, row.top()),
                       QPoint(right.left() - Theme::Far, row.bottom()));
    paintDay(*painter, day, listing.event);
    paintWords(*painter, middle, listing.event);
    paintSeats(*painter, right, listing);
    painter->restore();
}

void EventDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QRectF ground = QRectF(option.rect).adjusted(2, 2, -2, -2);
    painter.setPen(hasFocus ? QPen(m_theme.colour(Colour::Accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(isSelected          ? QBrush(m_theme.colour(Colour::AccentSoft))
                             : isHovered ? QBrush(m_theme.colour(Colour::Hover))
                                         : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(ground, Theme::Radius, Theme::Radius);
}

/// The day on the wall at the event: the number large, the month above it.
void EventDelegate::paintDay(QPainter &painter, const QRect &rect, const Event &event) const
{
    const QDate date = localDate(event.dateTime, event.timeZone);
    const QLocale locale;
    const int month = lineHeight(Type::Caption);
    paintLine(painter, {rect.left(), rect.top(), rect.width(), month},
              locale.toString(date, QStringLiteral("MMM")).toUpper(), Type::Caption, Colour::Accent,
              Qt::AlignHCenter);
    paintLine(painter, {rect.left(), rect.top() + month, rect.width(), rect.height() - month},
              locale.toString(date.day()), Type::Title, Colour::Text, Qt::AlignHCenter);
}

void EventDelegate::paintWords(QPainter &painter, const QRect &rect, const Event &event) const
{
    const int first = lineHeight(Type::Strong);
    const int second = lineHeight(Type::Caption);
    const int top = rect.top() + (rect.height() - first - second - Theme::Tight) / 2;
    paintLine(painter, {rect.left(), top, rect.width(), first}, event.name, Type::Strong,
              Colour::Text);
    const QString where = tr("%1 · %2", "time · place")
                                  .arg(dateText(event.dateTime, event.timeZone), event.venue);
    paintLine(painter, {rect.left(), top + first + Theme::Tight, rect.width(), second}, where,
              Type::Caption, Colour::Muted);
}

void EventDelegate::paintSeats(QPainter &painter, const QRect &rect, const Listing &listing) const
{
    const Event &event = listing.event;
    const int line = lineHeight(Type::Strong);
    const int top = rect.top() + (rect.height() - line - Theme::Near - barHeight) / 2;
    const QRect words(rect.left(), top, rect.width(), line);
    const QString price = priceText(event.priceCents, event.currency);
    const int priceWidth = QFontMetrics(m_theme.font(Type::Strong)).horizontalAdvance(price);
    paintLine(painter, words.adjusted(0, 0, -priceWidth - Theme::Near, 0), availabilityOf(listing),
              Type::Caption, colourOf(listing.sales));
    paintLine(painter, words, price, Type::Strong, Colour::Text, Qt::AlignRight);
    paintBar(painter, QRectF(rect.left(), top + line + Theme::Near, rect.width(), barHeight),
             event);
}

/// Sold, then held, then what is free.
void EventDelegate::paintBar(QPainter &painter, const QRectF &rect, const Event &event) const
{
    QPainterPath shape;
    shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.fillPath(shape, m_theme.colour(Colour::Track));
    painter.save();
    painter.setClipPath(shape);
    const qreal seat = rect.width() / std::max(event.totalCapacity, 1);
    const qreal sold = seat * event.confirmedCapacity;
    const qreal held = seat * event.heldCapacity;
    painter.fillRect(QRectF(rect.left(), rect.top(), sold, rect.height()),
                     m_theme.colour(Colour::Accent));
    painter.fillRect(QRectF(rect.left() + sold, rect.top(), held, rect.height()),
                     m_theme.colour(Colour::Held));
    painter.restore();
}

void EventDelegate::paintLine(QPainter &painter, const QRect &rect, const QString &text, Type type,
                              Colour colour, Qt::Alignment alignment) const
{
    painter.setFont(m_theme.font(type));
    painter.setPen(m_theme.colour(colour));
    const QString line = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width(),
                                                          Qt::TextSingleLine);
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, line);
}

} // namespace Evently
