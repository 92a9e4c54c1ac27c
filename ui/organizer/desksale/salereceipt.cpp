// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/salereceipt.h"

#include "models/words/amounts.h"
#include "ui/desktop/openfile.h"
#include "ui/look/theme.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/printing/ticketsdialog.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/words/sentences.h"

#include <QAccessible>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

SaleReceipt::SaleReceipt(ApiClient &api, TicketDesk &tickets, const Theme &theme, QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_tickets(tickets)
    , m_theme(theme)
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_reference(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_amount(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_notice(new Notice(theme))
    , m_print(new QPushButton(tr("&Print again")))
    , m_undo(new QPushButton(tr("&Undo…")))
{
    m_words->setWordWrap(true);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_amount->setProperty("tone", u"accent"_s);
    m_undo->setProperty("rank", u"quiet"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_print);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Apart, Theme::Far, Theme::Apart);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_words);
    layout->addWidget(m_reference);
    layout->addWidget(m_amount);
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    hide();

    connect(m_print, &QPushButton::clicked, this, &SaleReceipt::print);
    connect(m_undo, &QPushButton::clicked, this, &SaleReceipt::undo);
    connect(&m_tickets, &TicketDesk::printed, this, &SaleReceipt::notePrinted);
    connect(&m_tickets, &TicketDesk::failed, this, &SaleReceipt::noteFailed);
    connect(&m_tickets, &TicketDesk::postponed, this, &SaleReceipt::notePostponed);
    connect(&m_tickets, &TicketDesk::saved, this, &SaleReceipt::noteSaved);
    connect(&m_tickets, &TicketDesk::notSaved, this, &SaleReceipt::noteNotSaved);
}

void SaleReceipt::open(const Booking &booking, const QString &payment)
{
    m_booking = booking;
    m_job.clear();
    m_key = newActionKey();
    const QString what =
            tr("%1 for %2", "tickets, event").arg(ticketsText(booking), booking.event.name);
    m_words->setText(booking.customer.name.isEmpty()
                             ? tr("Sold: %1", "what").arg(what)
                             : tr("Sold to %1: %2", "whom, what").arg(booking.customer.name, what));
    sayWithCaption(*m_reference, tr("Booking reference"), booking.reference);
    m_amount->setText(
            !payment.isEmpty() ? payment
                    : booking.totalCents() == 0
                    ? tr("Free")
                    : tr("To pay: %1").arg(priceText(booking.totalCents(), booking.currency)));
    m_undo->setEnabled(true);
    emit standingChanged(true);
    show();
    print();
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SaleReceipt::close()
{
    m_booking.reset();
    m_job.clear();
    m_words->clear();
    sayWithCaption(*m_reference, {}, {});
    m_notice->beSilent();
    emit standingChanged(false);
    hide();
}

void SaleReceipt::print()
{
    if (!m_booking || !m_job.isEmpty())
        return;
    m_notice->say(Notice::Kind::Information, tr("Printing…"));
    m_print->setEnabled(false);
    m_job = m_tickets.print(*m_booking);
}

/// The reference works like a ticket, so a sale is complete even without paper.
Notice::Link SaleReceipt::toTickets()
{
    return {tr("Show tickets"), [this] { showTickets(); }};
}

void SaleReceipt::showTickets()
{
    if (!m_booking)
        return;
    auto *dialog = new TicketsDialog(m_tickets, *m_booking, m_theme, window());
    connect(dialog, &TicketsDialog::printAsked, this, &SaleReceipt::print);
    dialog->open();
}

void SaleReceipt::notePrinted(const QString &job)
{
    if (isOver(job))
        m_notice->say(Notice::Kind::Success,
                      tr("%n ticket(s) sent to the printer.", nullptr, m_booking->quantity),
                      {toTickets()});
}

void SaleReceipt::noteFailed(const QString &job)
{
    if (isOver(job))
        m_notice->say(Notice::Kind::Warning,
                      tr("The tickets couldn't be printed. The booking reference above is as good "
                         "as a ticket."),
                      {toTickets()});
}

void SaleReceipt::notePostponed(const QString &job)
{
    if (isOver(job))
        m_notice->say(Notice::Kind::Information,
                      tr("Not printed yet. The booking reference above is as good as a ticket."),
                      {toTickets()});
}

void SaleReceipt::noteSaved(const QUuid &booking, const QString &file)
{
    if (m_booking && m_booking->id == booking)
        m_notice->say(Notice::Kind::Success, tr("Saved as %1.").arg(QFileInfo(file).fileName()),
                      {{tr("Open file"), [file] { openFile(file); }}, toTickets()});
}

void SaleReceipt::noteNotSaved(const QUuid &booking, const QString &file, const QString &why)
{
    if (m_booking && m_booking->id == booking)
        m_notice->say(
                Notice::Kind::Error,
                tr("%1 couldn't be saved: %2", "file, reason").arg(QFileInfo(file).fileName(), why),
                {toTickets()});
}

/// Whether @p job is the current one; if so, a new one may start.
bool SaleReceipt::isOver(const QString &job)
{
    if (!m_booking || m_job.isEmpty() || job != m_job)
        return false;
    m_job.clear();
    m_print->setEnabled(true);
    return true;
}

void SaleReceipt::undo()
{
    if (!m_booking)
        return;
    auto *question = new ConfirmDialog(
            m_theme,
            {.headline = tr("Undo this sale?"),
             .consequences = {tr("Booking %1 will be cancelled, and its %n seat(s) will go back on "
                                 "sale or to the waitlist.",
                                 nullptr, m_booking->quantity)
                                      .arg(m_booking->reference),
                              m_booking->paidCents == 0
                                      ? tr("Its tickets are void: take them back.")
                                      : tr("Its tickets are void: take them back, and refund %1.")
                                                .arg(amountText(m_booking->paidCents,
                                                                m_booking->currency))},
             .verb = tr("Undo the sale"),
             .tone = ConfirmDialog::Tone::Danger},
            window());
    connect(question, &QDialog::accepted, this, [this, id = m_booking->id] { cancel(id); });
    question->open();
}

void SaleReceipt::cancel(const QUuid &id)
{
    if (!m_booking || m_booking->id != id)
        return;
    m_undo->setEnabled(false);
    m_api.cancelBooking(id, m_key).then(this, &SaleReceipt::takeCancelled);
}

void SaleReceipt::takeCancelled(const Result<Booking> &outcome)
{
    if (!m_booking || (outcome && outcome->id != m_booking->id))
        return;
    if (!outcome) {
        m_undo->setEnabled(true);
        m_notice->say(Notice::Kind::Error, sentenceFor(outcome.error()));
        return;
    }
    m_words->setText(
            outcome->refundDueCents == 0
                    ? tr("Undone: this booking is cancelled, and its tickets are void.")
                    : tr("Undone: this booking is cancelled. Refund %1, then mark it as refunded "
                         "in the event's bookings.")
                              .arg(amountText(outcome->refundDueCents, outcome->currency)));
    m_amount->clear();
    m_print->setEnabled(false);
    m_notice->beSilent();
    m_job.clear();
    emit standingChanged(false);
    emit undone();
}

} // namespace Evently
