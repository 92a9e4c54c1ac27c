// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/ticketpage.h"

#include "models/tickets/ticket.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "models/words/linewords.h"
#include "ui/widgets/codeview.h"

using namespace Qt::StringLiterals;

namespace Evently {

TicketPage::TicketPage(KioskContext &context)
    : KioskPage(context)
    , m_code(new CodeView)
    , m_what(kioskLabel(u"strong"_s))
    , m_referenceLabel(kioskLabel(u"body"_s, u"muted"_s))
    , m_reference(kioskLabel(u"headline"_s, u"accent"_s))
    , m_pay(kioskLabel(u"title"_s))
    , m_again(addAction(TapButton::Rank::Plain))
    , m_done(addAction(TapButton::Rank::Primary))
{
    setPicture(m_code);
    for (QLabel *label : {m_what, m_referenceLabel, m_reference, m_pay})
        body()->addWidget(label);
    m_reference->setWordWrap(false); // It is read out and typed as one word.
    body()->addStretch(1);
    setWayBack(m_done);

    connect(m_again, &TapButton::clicked, this, &TicketPage::printAsked);
    connect(m_done, &TapButton::clicked, this, &TicketPage::finished);
}

void TicketPage::open(const Booking &sold)
{
    m_sold = sold;
    m_paper = Paper::OnItsWay;
    retranslate();
}

void TicketPage::setPaper(Paper paper)
{
    m_paper = paper;
    retranslate();
}

void TicketPage::wipe()
{
    m_sold.reset();
    m_code->setText({});
    m_reference->setText({});
    m_reference->setAccessibleName({});
    m_what->setText({});
    m_pay->setText({});
}

void TicketPage::retranslate()
{
    if (!m_sold)
        return;
    const Booking &sold = *m_sold;
    switch (m_paper) {
    case Paper::OnItsWay:
    case Paper::Out:
        setHeadline(tr("Enjoy the show!"));
        setLead(m_paper == Paper::Out
                        ? tr("Your %n ticket(s) come out below. Please take them.", nullptr,
                             sold.quantity)
                        : tr("Your %n ticket(s) are being printed.", nullptr, sold.quantity));
        break;
    case Paper::Missing:
        setHeadline(tr("Your seats are booked"));
        setLead(tr("There's a problem with the printer, and staff have been notified. Take a photo "
                   "of this page or write the reference down: it's as good as a ticket."));
        break;
    }
    m_what->setText(
            tr("%1, %2", "an event's name, its time")
                    .arg(sold.event.name, dateText(sold.event.dateTime, sold.event.timeZone))
            % (sold.lines.isEmpty() ? QString() : u'\n' % linesText(sold.lines)));
    m_referenceLabel->setText(tr("Your reference"));
    m_reference->setText(sold.reference);
    m_reference->setAccessibleName(tr("Your reference: %1").arg(sold.reference));
    m_code->setText(Ticket::of(sold).first().code());
    const QString sum = priceText(sold.totalCents(), sold.currency);
    m_pay->setText(sold.totalCents() == 0 ? tr("Nothing to pay")
                           : sold.paidAt
                           ? tr("%1, paid", "an amount of money").arg(sum)
                           : tr("%1, pay at the box office", "an amount of money").arg(sum));
    m_again->setText(tr("Print again"));
    m_again->setEnabled(m_paper != Paper::OnItsWay);
    m_done->setText(tr("Done"));
}

} // namespace Evently
