// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/organizer/confirm/consequencesdialog.h"

class QComboBox;
class QSpinBox;

namespace Evently {

/// Asks how many tickets of a booking to return, and of which kind if it has several, and states
/// the consequences.
class GiveBack : public ConsequencesDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GiveBack)

public:
    GiveBack(const Theme &theme, const Booking &booking, QWidget *parent);

    OrderLine part() const;

private:
    void limit();

    const Booking m_booking;
    QComboBox *const m_type; ///< Hidden if there is only one.
    QSpinBox *const m_count;
};

} // namespace Evently
