// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/paymentstep.h"

#include "ui/words/sentences.h"

namespace Evently {

QString PayAtDesk::headline(const Booking &booking) const
{
    return booking.totalCents() == 0
            ? tr("Your seats are kept")
            : tr("%1, to pay at the desk", "an amount of money")
                      .arg(priceText(booking.totalCents(), booking.currency));
}

QString PayAtDesk::explanation(const Booking &booking) const
{
    return booking.totalCents() == 0
            ? tr("They cost nothing. Take your tickets while the clock runs.")
            : tr("Take your tickets now, while the clock runs. Show them at the desk and pay "
                 "there, in cash or by card.");
}

QString PayAtDesk::action(const Booking &booking) const
{
    return tr("Print %n ticket(s)", nullptr, booking.quantity);
}

} // namespace Evently
