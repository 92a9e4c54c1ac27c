// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/codetablemodel.h"

#include "models/words/dates.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/salewords.h"
#include "ui/words/sentences.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

CodeTableModel::CodeTableModel(ListStore<ListedCode> &store, const FollowedEvent &event,
                               QObject *parent)
    : StoreTableModel(store, columns, parent)
    , m_event(event)
{
    connect(&m_event, &Follower::changed, this, [this] { tellAllChanged(); });
}

bool isOver(const DiscountCode &code, Instant now)
{
    return (code.validUntil && *code.validUntil <= now)
            || (code.maxBookings && code.bookings >= *code.maxBookings);
}

QString CodeTableModel::textOf(const DiscountCode &code, int column) const
{
    const Event &event = m_event.listing()->event;
    const QLocale locale;
    const auto at = [&](Instant moment) { return dateText(moment, event.timeZone); };
    switch (column) {
    case Code: return code.code;
    case Effect: return effectText(code, event.currency);
    case Types: return typesText(code.types, event);
    case Used:
        return code.maxBookings
                ? tr("%1 of %2", "bookings, most bookings")
                          .arg(locale.toString(code.bookings), locale.toString(*code.maxBookings))
                : locale.toString(code.bookings);
    case Validity: {
        const Instant now = systemNow();
        if (code.validUntil && *code.validUntil <= now)
            return tr("Ended %1").arg(at(*code.validUntil));
        if (code.validFrom && *code.validFrom > now)
            return tr("From %1").arg(at(*code.validFrom));
        return code.validUntil ? tr("Until %1").arg(at(*code.validUntil)) : tr("No end");
    }
    case Where: return code.channels.isEmpty() ? tr("Everywhere") : channelsText(code.channels);
    default: return {};
    }
}

bool CodeTableModel::isNumber(int column) const
{
    return column == Used;
}

QVariant CodeTableModel::data(const QModelIndex &index, int role) const
{
    const ListedCode *listed = valueAt(index);
    if (!listed || !m_event.listing())
        return {};
    const DiscountCode code = listed->in(m_event.listing()->event.currency);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(code, column);
    case IsStrongRole: return column == Code;
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case ToneRole:
        return isOver(code, systemNow()) ? QVariant::fromValue(Theme::Colour::Muted) : QVariant();
    default: return {};
    }
}

QString CodeTableModel::headOf(int column) const
{
    switch (column) {
    case Code: return tr("Code");
    case Effect: return tr("Effect");
    case Types: return tr("Tickets");
    case Used: return tr("Used");
    case Validity: return tr("Valid");
    case Where: return tr("Where");
    default: return {};
    }
}

QString CodeTableModel::headTipOf(int column) const
{
    return column == Used ? tr("Bookings that are held or confirmed with this code") : QString();
}

} // namespace Evently
