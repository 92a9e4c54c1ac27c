// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/programmedelegate.h"

#include "ui/kiosk/kioskwords.h"
#include "ui/kiosk/parts/poster.h"
#include "ui/sentences.h"
#include "ui/stores/eventlistmodel.h"

#include <QListView>
#include <QPainter>

namespace Evently {

using Colour = Theme::Colour;
using Type = KioskLook::Type;

ProgrammeDelegate::ProgrammeDelegate(const KioskLook &look, QWidget *view)
    : QStyledItemDelegate(view)
    , m_look(look)
{
}

QSize ProgrammeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : m_look.px(900);
    const int columns = width > m_look.px(m_look.hasLargeType() ? 1700 : 1300) ? 2 : 1;
    const int lines = nameHeight() + 3 * QFontMetrics(m_look.font(Type::Body)).lineSpacing();
    return {width / columns - 1, std::max(m_look.px(232), lines + m_look.px(64))};
}

void ProgrammeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Listing listing = index.data(EventListModel::ListingRole).value<Listing>();
    const int gap = m_look.px(10);
    // They begin and end where the headline does.
    const bool isFirst = option.rect.left() < gap;
    const bool isLast = option.rect.right() > option.widget->width() - 3 * gap;
    const QRect card = option.rect.adjusted(isFirst ? 1 : gap, gap, isLast ? -1 : -gap, -gap);
    const qreal radius = m_look.px(24);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = m_look.hasKeys() && (option.state & QStyle::State_HasFocus);
    painter->setPen(QPen(m_look.colour(hasFocus ? Colour::Accent : Colour::Line),
                         m_look.px(hasFocus ? 4 : 2)));
    painter->setBrush(m_look.colour(Colour::Surface));
    painter->drawRoundedRect(card, radius, radius);

    const int inset = m_look.px(16);
    const QRect inner = card.adjusted(inset, inset, -inset, -inset);
    const QRect poster(inner.topLeft(), QSize(inner.height(), inner.height()));
    const QRect there = QStyle::visualRect(option.direction, inner, poster);
    if (listing.sales == Event::Sales::Closed)
        painter->setOpacity(0.45);
    Poster::drawGround(*painter, there, listing.event.name, m_look.px(16));
    painter->setPen(Qt::white);
    painter->setFont(m_look.font(Type::Display));
    painter->drawText(there, Qt::AlignCenter, listing.event.name.left(1).toUpper());
    painter->setOpacity(1);

    const QRect words = inner.adjusted(poster.width() + m_look.px(28), 0, -inset, 0);
    paintWords(*painter, QStyle::visualRect(option.direction, inner, words), listing);
    painter->restore();
}

/// Room for one line, or for two smaller ones.
int ProgrammeDelegate::nameHeight() const
{
    return std::max(QFontMetrics(m_look.font(Type::Title)).lineSpacing(),
                    2 * QFontMetrics(m_look.font(Type::Strong)).lineSpacing() + m_look.px(4));
}

void ProgrammeDelegate::paintName(QPainter &painter, const QRect &room, const QString &name) const
{
    painter.setPen(m_look.colour(Colour::Text));
    painter.setFont(m_look.font(Type::Title));
    const int flags = int(Qt::AlignLeading | Qt::AlignVCenter);
    if (painter.fontMetrics().horizontalAdvance(name) <= room.width()) {
        painter.drawText(room, flags | Qt::TextSingleLine, name);
        return;
    }
    painter.setFont(m_look.font(Type::Strong));
    const QFontMetrics letters = painter.fontMetrics();
    QString words = name;
    while (!words.isEmpty()
           && letters.boundingRect(room, flags | Qt::TextWordWrap, words).height() > room.height())
        words = words.chopped(words.endsWith(u'…') ? 2 : 1).trimmed() % u'…';
    painter.drawText(room, flags | Qt::TextWordWrap, words);
}

void ProgrammeDelegate::paintWords(QPainter &painter, const QRect &room,
                                   const Listing &listing) const
{
    const auto line = [&](const QRect &at, const QString &text, Type type, Colour colour,
                          Qt::Alignment alignment = Qt::AlignLeading) {
        painter.setFont(m_look.font(type));
        painter.setPen(m_look.colour(colour));
        painter.drawText(at, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
    };
    const int first = nameHeight();
    const int next = QFontMetrics(m_look.font(Type::Body)).lineSpacing();
    QRect at(room.left(), room.top() + (room.height() - first - 3 * next) / 2, room.width(), first);
    paintName(painter, at, listing.event.name);
    at = QRect(room.left(), at.bottom() + 1, room.width(), next);
    line(at, whenText(listing.event), Type::Body, Colour::Text);
    at.translate(0, next);
    line(at, listing.event.venue, Type::Body, Colour::Muted);
    at.translate(0, next);

    const QString price = priceText(listing.event.priceCents, listing.event.currency);
    painter.setFont(m_look.font(Type::Strong));
    const int side = painter.fontMetrics().horizontalAdvance(price) + m_look.px(16);
    line(at, price, Type::Strong, Colour::Text, Qt::AlignTrailing);
    const bool isOpen = listing.sales == Event::Sales::Open;
    const bool isFew = isOpen && listing.event.availableCapacity <= 10;
    const QRect rest = painter.layoutDirection() == Qt::RightToLeft ? at.adjusted(side, 0, 0, 0)
                                                                    : at.adjusted(0, 0, -side, 0);
    line(rest, seatsText(listing), Type::Body,
         isFew                                           ? Colour::Warning
                 : isOpen                                ? Colour::Success
                 : listing.sales == Event::Sales::Closed ? Colour::Muted
                                                         : Colour::Danger);
}

} // namespace Evently
