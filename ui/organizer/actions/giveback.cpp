// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/giveback.h"

#include "ui/organizer/actions/bookingactions.h"

#include <QBoxLayout>
#include <QSpinBox>

namespace Evently {

GiveBack::GiveBack(const Theme &theme, const Booking &booking, QWidget *parent)
    : ConsequencesDialog(theme, parent)
    , m_booking(booking)
    , m_seats(new QSpinBox)
{
    m_seats->setRange(1, booking.quantity - 1);
    m_seats->setAccessibleName(tr("Tickets to return"));
    m_seats->setSuffix(tr(" of %1").arg(booking.quantity));
    static_cast<QBoxLayout *>(layout())->insertWidget(1, m_seats);
    const auto say = [this] {
        show(consequencesOf(BookingAction::GiveBack, m_booking, m_seats->value()));
    };
    connect(m_seats, &QSpinBox::valueChanged, this, say);
    say();
    m_seats->setFocus();
}

int GiveBack::seats() const
{
    return m_seats->value();
}

} // namespace Evently
