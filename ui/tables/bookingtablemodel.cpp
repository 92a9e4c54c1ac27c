// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/bookingtablemodel.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "models/words/linewords.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/bookingwords.h"
#include "ui/words/eventwords.h"

namespace Evently {

BookingTableModel::BookingTableModel(ListStore<Booking> &store, QObject *parent)
    : StoreTableModel(store, columns, parent)
{
}

static QString textOf(const Booking &booking, int column)
{
    switch (column) {
    case BookingTableModel::Reference: return booking.reference;
    case BookingTableModel::Who: return nameOf(booking.customer);
    case BookingTableModel::Tickets: return QLocale().toString(booking.quantity);
    case BookingTableModel::Amount: return priceText(booking.totalCents(), booking.currency);
    case BookingTableModel::Status: return statusText(booking.status);
    case BookingTableModel::Money: return moneyText(booking);
    case BookingTableModel::When: return dayText(booking.createdAt, booking.event.timeZone);
    default: return {};
    }
}

static QString detailOf(const Booking &booking, int column)
{
    const QString &zone = booking.event.timeZone;
    switch (column) {
    case BookingTableModel::Reference: return sourceText(booking);
    case BookingTableModel::Who: {
        QStringList parts{linesText(booking.lines)};
        if (!booking.customer.name.isEmpty())
            parts << booking.customer.email;
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case BookingTableModel::Status:
        if (booking.status == Booking::Status::Held && booking.holdExpiresAt)
            return BookingTableModel::tr("until %1", "a time")
                    .arg(timeText(*booking.holdExpiresAt, zone));
        return booking.cancelledAt ? dayText(*booking.cancelledAt, zone) : QString();
    case BookingTableModel::Money: return moneyDetail(booking);
    case BookingTableModel::When: return timeText(booking.createdAt, zone);
    default: return {};
    }
}

/// Everything about its payments, including what is due to whom.
static QString ledgerOf(const Booking &booking)
{
    const auto amount = [&](qint64 cents) { return amountText(cents, booking.currency); };
    QStringList parts{BookingTableModel::tr("Price: %1").arg(amount(booking.totalCents()))};
    if (booking.paidAt)
        parts << BookingTableModel::tr("Paid: %1, %2", "an amount, a date")
                         .arg(amount(booking.paidCents),
                              dateText(*booking.paidAt, booking.event.timeZone));
    if (booking.refundDueCents > 0)
        parts << BookingTableModel::tr("Refund due: %1").arg(amount(booking.refundDueCents));
    if (booking.refundedCents > 0)
        parts << BookingTableModel::tr("Refunded: %1").arg(amount(booking.refundedCents));
    return parts.join(QStringLiteral("; "));
}

/// Who booked, and what, in full length.
static QString everythingOf(const Booking &booking)
{
    QStringList parts{nameOf(booking.customer), booking.customer.email, linesText(booking.lines)};
    if (!booking.code.isEmpty())
        parts << BookingTableModel::tr("Code: %1").arg(booking.code);
    parts.removeAll(QString());
    return parts.join(u'\n');
}

bool BookingTableModel::isNumber(int column) const
{
    return column == Tickets || column == Amount;
}

QVariant BookingTableModel::data(const QModelIndex &index, int role) const
{
    const Booking *booking = valueAt(index);
    if (!booking)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*booking, column);
    case DetailRole: return detailOf(*booking, column);
    case IsStrongRole: return column == Reference;
    case Qt::ToolTipRole:
        if (column == Money)
            return plainToolTip(ledgerOf(*booking));
        return column == Who ? plainToolTip(everythingOf(*booking)) : QVariant();
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case ToneRole:
        if (column == Status)
            return QVariant::fromValue(toneOf(booking->status));
        if (column == Money)
            return QVariant::fromValue(moneyTone(*booking));
        return booking->isLive() ? QVariant() : QVariant::fromValue(Theme::Colour::Muted);
    default: return {};
    }
}

QString BookingTableModel::headOf(int column) const
{
    switch (column) {
    case Reference: return tr("Reference");
    case Who: return tr("Name");
    case Tickets: return tr("Tickets");
    case Amount: return tr("Amount");
    case Status: return tr("Status");
    case Money: return tr("Payment");
    case When: return tr("Booked");
    default: return {};
    }
}

} // namespace Evently
