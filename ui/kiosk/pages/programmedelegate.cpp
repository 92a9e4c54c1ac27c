// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/programmedelegate.h"

#include "models/words/amounts.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/fittedwords.h"
#include "ui/kiosk/parts/poster.h"
#include "ui/tables/eventlistmodel.h"
#include "ui/words/sentences.h"

#include <QListView>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Evently {

using Colour = Theme::Colour;
using Type = KioskLook::Type;

ProgrammeDelegate::ProgrammeDelegate(const KioskLook &look, QWidget *view)
    : QStyledItemDelegate(view)
    , m_look(look)
{
}

/// The first letter as readers see it, which may consist of several code points.
static QString initialOf(const QString &name)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    return name.left(letters.toNextBoundary()).toUpper();
}

static constexpr int leastLetters = 22; ///< In units of KioskLook.

/// The width of a card's text and the gap to its edges and picture.
int ProgrammeDelegate::wordsWidth(int cardWidth) const
{
    return cardWidth - 2 * m_look.px(10) - 3 * m_look.px(16) - posterWidth() - m_look.px(28);
}

int ProgrammeDelegate::posterWidth() const
{
    return m_look.px(m_look.isPortrait() || !m_look.hasLargeType() ? 180 : 140);
}

int ProgrammeDelegate::lineHeight() const
{
    return QFontMetrics(m_look.font(Type::Body)).lineSpacing();
}

/// Whether time, price and seats of @p listing fit into cards laid out by @p plan.
bool ProgrammeDelegate::fits(const Listing &listing, const Plan &plan, int width) const
{
    const int room = wordsWidth(width / plan.columns);
    const QFontMetrics body(m_look.font(Type::Body));
    const QFontMetrics strong(m_look.font(Type::Strong));
    const int price = strong.horizontalAdvance(fromPriceText(listing));
    const int seats = body.horizontalAdvance(seatsText(listing));
    const int time = body.horizontalAdvance(whenText(listing.event));
    const int last = plan.areSeatsApart ? std::max(price, seats) : price + m_look.px(16) + seats;
    return std::max(last, time) <= room;
}

ProgrammeDelegate::Plan ProgrammeDelegate::planFor(const QList<Listing> &listings, int width) const
{
    const bool isWide = width > m_look.px(m_look.hasLargeType() ? 1700 : 1300);
    constexpr Plan plans[] = {{2, false}, {2, true}, {1, false}, {1, true}};
    for (const Plan &plan : plans) {
        const bool fitAll = std::ranges::all_of(
                listings, [&](const Listing &listing) { return fits(listing, plan, width); });
        if (fitAll && (plan.columns == 1 || isWide))
            return plan;
    }
    return {.columns = 1, .areSeatsApart = true}; // Nothing fits, so the font gets smaller.
}

bool ProgrammeDelegate::follow(const QList<Listing> &listings, int width)
{
    const Plan plan = planFor(listings, width);
    return std::exchange(m_plan, plan) != plan;
}

QSize ProgrammeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : m_look.px(900);
    const int lines = nameHeight() + (m_plan.areSeatsApart ? 4 : 3) * lineHeight();
    return {width / m_plan.columns - 1, std::max(m_look.px(232), lines + m_look.px(64))};
}

void ProgrammeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Listing listing = index.data(EventListModel::ListingRole).value<Listing>();
    const int gap = m_look.px(10);
    // Aligned with the headline.
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
    const QRect poster(inner.topLeft(), QSize(posterWidth(), inner.height()));
    const QRect there = QStyle::visualRect(option.direction, inner, poster);
    if (listing.sales == Event::Sales::Closed)
        painter->setOpacity(0.45);
    Poster::drawGround(*painter, there, listing.event.name, m_look.px(16));
    painter->setPen(Qt::white);
    painter->setFont(m_look.font(Type::Display));
    painter->drawText(there, Qt::AlignCenter, initialOf(listing.event.name));
    painter->setOpacity(1);

    const QRect words = inner.adjusted(poster.width() + m_look.px(28), 0, -inset, 0);
    paintWords(*painter, QStyle::visualRect(option.direction, inner, words), listing);
    painter->restore();
}

/// Room for one line, or two smaller ones.
int ProgrammeDelegate::nameHeight() const
{
    return std::max(QFontMetrics(m_look.font(Type::Title)).lineSpacing(),
                    2 * QFontMetrics(m_look.font(Type::Strong)).lineSpacing() + m_look.px(4));
}

void ProgrammeDelegate::paintWords(QPainter &painter, const QRect &room,
                                   const Listing &listing) const
{
    const auto write = [&](const QRect &at, const QString &text, Type type, Colour colour,
                           Qt::Alignment alignment = Qt::AlignLeading) {
        painter.setPen(m_look.colour(colour));
        FittedWords::in(at.size(), text, m_look.font(type), m_look.px(leastLetters))
                .draw(painter, at, alignment | Qt::AlignVCenter);
    };
    const int next = lineHeight();
    const int whole = nameHeight() + (m_plan.areSeatsApart ? 4 : 3) * next;
    QRect at(room.left(), room.top() + (room.height() - whole) / 2, room.width(), nameHeight());
    write(at, listing.event.name, Type::Title, Colour::Text);
    at = QRect(room.left(), at.bottom() + 1, room.width(), next);
    write(at, whenText(listing.event), Type::Body, Colour::Text);
    at.translate(0, next);
    write(at, listing.event.venue, Type::Body, Colour::Muted);
    at.translate(0, next);

    const bool isOpen = listing.sales == Event::Sales::Open;
    const bool isFew = isOpen && listing.event.availableCapacity <= 10;
    const Colour tone = isFew                       ? Colour::Warning
            : isOpen                                ? Colour::Success
            : listing.sales == Event::Sales::Closed ? Colour::Muted
                                                    : Colour::Danger;
    const QString price = fromPriceText(listing);
    if (m_plan.areSeatsApart) {
        write(at, seatsText(listing), Type::Body, tone);
        at.translate(0, next);
        return write(at, price, Type::Strong, Colour::Text);
    }
    const int side =
            QFontMetrics(m_look.font(Type::Strong)).horizontalAdvance(price) + m_look.px(16);
    const QRect rest = at.adjusted(0, 0, -side, 0);
    write(QStyle::visualRect(painter.layoutDirection(), at, rest), seatsText(listing), Type::Body,
          tone);
    write(at, price, Type::Strong, Colour::Text, Qt::AlignTrailing);
}

} // namespace Evently
