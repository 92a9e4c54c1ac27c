// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/events/eventrowdelegate.h"

#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/rowroles.h"
#include "ui/widgets/seatbar.h"

namespace Evently {

static Theme::Colour colourOf(Event::Sales sales)
{
    switch (sales) {
    case Event::Sales::Open: return Theme::Colour::Text;
    case Event::Sales::Waitlist: return Theme::Colour::Warning;
    case Event::Sales::SoldOut: return Theme::Colour::Danger;
    case Event::Sales::Closed: return Theme::Colour::Muted;
    }
    Q_UNREACHABLE();
}

void EventRowDelegate::paintCell(QPainter &painter, const QRect &rect,
                                 const QModelIndex &index) const
{
    const QVariant seats = index.data(SeatsRole);
    if (!seats.isValid())
        return RowDelegate::paintCell(painter, rect, index);
    const Listing listing = seats.value<Listing>();
    const int line = lineHeight(Theme::Type::Caption);
    const int top = rect.top() + (rect.height() - line - Theme::Tight - SeatBar::Thickness) / 2;
    paintLine(painter, {rect.left(), top, rect.width(), line}, index.data().toString(),
              Theme::Type::Caption, colourOf(listing.sales));
    paintSeats(painter,
               QRectF(rect.left(), top + line + Theme::Tight, rect.width(), SeatBar::Thickness),
               SeatCounts::of(listing.event), theme());
}

} // namespace Evently
