// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/organizer/confirm/consequencesdialog.h"

class QSpinBox;

namespace Evently {

/// Asks how many tickets of a booking to return, and states the consequences.
class GiveBack : public ConsequencesDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GiveBack)

public:
    GiveBack(const Theme &theme, const Booking &booking, QWidget *parent);

    int seats() const;

private:
    const Booking m_booking;
    QSpinBox *const m_seats;
};

} // namespace Evently
