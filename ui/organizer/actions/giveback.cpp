// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/giveback.h"

#include "ui/organizer/actions/bookingactions.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSpinBox>

namespace Evently {

GiveBack::GiveBack(const Theme &theme, const Booking &booking, QWidget *parent)
    : ConsequencesDialog(theme, parent)
    , m_booking(booking)
    , m_type(new QComboBox)
    , m_count(new QSpinBox)
{
    for (const TicketLine &line : booking.ticketLines())
        m_type->addItem(line.name, line.type);
    m_type->setAccessibleName(tr("Ticket type"));
    m_type->setVisible(m_type->count() > 1);
    m_count->setAccessibleName(tr("Tickets to return"));
    limit();
    auto *box = static_cast<QBoxLayout *>(layout());
    box->insertWidget(1, m_type);
    box->insertWidget(2, m_count);
    const auto say = [this] { show(consequencesOf(BookingAction::GiveBack, m_booking, part())); };
    connect(m_type, &QComboBox::currentIndexChanged, this, [this, say] {
        limit();
        say();
    });
    connect(m_count, &QSpinBox::valueChanged, this, say);
    say();
    (m_type->count() > 1 ? static_cast<QWidget *>(m_type) : m_count)->setFocus();
}

/// All tickets of a kind may be returned if others are kept.
void GiveBack::limit()
{
    const QList<TicketLine> lines = m_booking.ticketLines();
    const int units = lines[m_type->currentIndex()].quantity;
    m_count->setRange(1, lines.size() > 1 ? units : units - 1);
    m_count->setSuffix(tr(" of %1").arg(units));
}

OrderLine GiveBack::part() const
{
    return {.type = m_type->currentData().toInt(), .quantity = m_count->value()};
}

} // namespace Evently
