// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/paymentstep.h"

#include "models/words/amounts.h"

namespace Evently {

QString PayAtDesk::headline(const Booking &booking) const
{
    return booking.totalCents() == 0
            ? tr("Your seats are reserved")
            : tr("%1, pay at the box office", "an amount of money")
                      .arg(priceText(booking.totalCents(), booking.currency));
}

QString PayAtDesk::explanation(const Booking &booking) const
{
    return booking.totalCents() == 0
            ? tr("They're free. Print your tickets before the time runs out.")
            : tr("Print your tickets now, before the time runs out. Show them at the box office "
                 "and pay there, in cash or by card.");
}

QString PayAtDesk::action(const Booking &booking) const
{
    return tr("Print %n ticket(s)", nullptr, booking.quantity);
}

} // namespace Evently
