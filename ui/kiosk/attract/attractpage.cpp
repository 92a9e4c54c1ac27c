// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/attract/attractpage.h"

#include <QMouseEvent>

namespace Evently {

AttractPage::AttractPage(KioskContext &context)
    : KioskPage(context)
    , m_begin(addAction(TapButton::Rank::Primary))
{
    connect(m_begin, &TapButton::clicked, this, &AttractPage::touched);
    retranslate();
}

void AttractPage::retranslate()
{
    setHeadline(tr("Tickets"));
    setLead(tr("Choose an event, take your ticket. It takes twenty seconds, and needs no name."));
    m_begin->setText(tr("Touch to begin"));
}

/// Wherever somebody touches, they mean to begin.
void AttractPage::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    emit touched();
}

} // namespace Evently
