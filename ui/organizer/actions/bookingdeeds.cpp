// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/bookingdeeds.h"

#include "ui/api/apiclient.h"
#include "ui/organizer/actions/giveback.h"
#include "ui/organizer/actions/moneydialogs.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/workspace.h"
#include "ui/words/amounts.h"
#include "ui/words/bookingwords.h"
#include "ui/words/sentences.h"

#include <QPointer>

namespace Evently {

bool isPossible(BookingDeed deed, const Booking &booking)
{
    switch (deed) {
    case BookingDeed::Confirm: return booking.status == Booking::Status::Held;
    case BookingDeed::Cancel: return booking.isLive();
    case BookingDeed::GiveBack:
        return booking.status == Booking::Status::Confirmed && booking.quantity > 1;
    case BookingDeed::Paid: return booking.status == Booking::Status::Confirmed && !booking.paidAt;
    case BookingDeed::Refunded: return booking.refundDue();
    }
    Q_UNREACHABLE();
}

/// "K7Q4-M2XR of Ada Lovelace: 3 tickets, €75.00".
static QString briefOf(const Booking &booking)
{
    return BookingDeeds::tr("%1, %2: %3, %4.", "reference, name, tickets, amount")
            .arg(booking.reference, nameOf(booking.customer),
                 BookingDeeds::tr("%n tickets", nullptr, booking.quantity),
                 priceText(booking.totalCents(), booking.currency));
}

/// What the customer is owed when @p seats of a paid booking come back.
static QString payOutText(const Booking &booking, int seats)
{
    const qint64 more = booking.unitPriceCents * seats;
    const QString amount = amountText(more, booking.currency);
    if (booking.refundDueCents == 0)
        return BookingDeeds::tr("Pay out %1 to the customer.").arg(amount);
    return BookingDeeds::tr("Pay out %1 to the customer; with what is due already, that is %2.")
            .arg(amount, amountText(more + booking.refundDueCents, booking.currency));
}

Consequences consequencesOf(BookingDeed deed, const Booking &booking, int seats)
{
    Consequences consequences{.sentences = {briefOf(booking)}};
    QStringList &sentences = consequences.sentences;
    const QString comeBack = BookingDeeds::tr("The seats come back at once and are offered to the "
                                              "waitlist first.");
    switch (deed) {
    case BookingDeed::Confirm:
        consequences.question = BookingDeeds::tr("Confirm this booking?");
        consequences.button = BookingDeeds::tr("&Confirm it");
        break;
    case BookingDeed::Cancel:
        consequences.question = BookingDeeds::tr("Cancel this booking?");
        sentences << comeBack;
        if (booking.paidAt && booking.totalCents() > 0)
            sentences << payOutText(booking, booking.quantity);
        sentences << BookingDeeds::tr(
                "This can't be undone: the seats may be taken by someone else.");
        consequences.button = BookingDeeds::tr("&Cancel the booking");
        consequences.keepButton = BookingDeeds::tr("&Keep the booking");
        consequences.isDangerous = true;
        break;
    case BookingDeed::GiveBack:
        consequences.question = BookingDeeds::tr("Give %n tickets back?", nullptr, seats);
        sentences << comeBack
                  << BookingDeeds::tr("The booking keeps %n tickets; the printed tickets with the "
                                      "highest numbers are void.",
                                      nullptr, booking.quantity - seats);
        if (booking.paidAt && booking.unitPriceCents > 0)
            sentences << payOutText(booking, seats);
        consequences.button = BookingDeeds::tr("&Give them back");
        consequences.isDangerous = true;
        break;
    case BookingDeed::Paid:
        consequences.question = BookingDeeds::tr("Is this booking paid?");
        sentences << BookingDeeds::tr("To pay: %1.")
                             .arg(amountText(booking.totalCents(), booking.currency))
                  << BookingDeeds::tr("Evently doesn't process payments. This only records that "
                                      "you received the money.");
        consequences.button = BookingDeeds::tr("&Yes, it is paid");
        break;
    case BookingDeed::Refunded:
        consequences.question = BookingDeeds::tr("How much was refunded?");
        sentences << BookingDeeds::tr("Refund due: %1.")
                             .arg(amountText(booking.refundDueCents, booking.currency))
                  << BookingDeeds::tr("Evently doesn't process payments. This only records that "
                                      "you paid the customer back.");
        consequences.button = BookingDeeds::tr("&Record the refund");
        break;
    }
    return consequences;
}

BookingDeeds::BookingDeeds(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void BookingDeeds::ask(BookingDeed deed, const Booking &booking)
{
    if (!isPossible(deed, booking))
        return;
    m_actionKey = newActionKey();
    m_choice.reset();
    if (deed == BookingDeed::Confirm)
        return perform(deed, booking, 0, nullptr); // Cancelling undoes it.
    if (deed == BookingDeed::GiveBack)
        return askHowMany(booking);
    if (deed == BookingDeed::Paid)
        return askHowPaid(booking);
    if (deed == BookingDeed::Refunded)
        return askHowMuch(booking);
    auto *dialog = new ConsequencesDialog(m_workspace.theme, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this,
            [this, dialog, deed, booking] { perform(deed, booking, 0, dialog); });
    dialog->show(consequencesOf(deed, booking));
    dialog->open();
}

void BookingDeeds::askHowMany(const Booking &booking)
{
    auto *dialog = new GiveBack(m_workspace.theme, booking, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, booking] {
        perform(BookingDeed::GiveBack, booking, dialog->seats(), dialog);
    });
    dialog->open();
}

void BookingDeeds::askHowPaid(const Booking &booking)
{
    auto *dialog = new PaidDialog(m_workspace.theme, booking, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, booking] {
        dialog->showBusy(tr("Saving…"));
        m_workspace.api.notePaid(booking.id, dialog->method(), keyFor(int(dialog->method())))
                .then(this, taker(BookingDeed::Paid, booking, dialog));
    });
    dialog->open();
}

void BookingDeeds::askHowMuch(const Booking &booking)
{
    auto *dialog = new RefundDialog(m_workspace.theme, booking, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, booking] {
        dialog->showBusy(tr("Saving…"));
        m_workspace.api.noteRefunded(booking, dialog->cents(), keyFor(dialog->cents()))
                .then(this, taker(BookingDeed::Refunded, booking, dialog));
    });
    dialog->open();
}

/// The same choice again is the same request; another one is another.
QByteArray BookingDeeds::keyFor(qint64 choice)
{
    if (m_choice && m_choice != choice)
        m_actionKey = newActionKey();
    m_choice = choice;
    return m_actionKey;
}

/// Whoever doesn't wait may have another dialog before them when the answer comes.
std::function<void(const Result<Booking> &)>
BookingDeeds::taker(BookingDeed deed, const Booking &booking, ConsequencesDialog *dialog)
{
    return [this, deed, reference = booking.reference,
            asked = QPointer<ConsequencesDialog>(dialog)](const Result<Booking> &outcome) {
        take(deed, reference, asked, outcome);
    };
}

void BookingDeeds::perform(BookingDeed deed, const Booking &booking, int seats,
                           ConsequencesDialog *dialog)
{
    if (dialog)
        dialog->showBusy(tr("Saving…"));
    ApiClient &api = m_workspace.api;
    const auto take = taker(deed, booking, dialog);
    switch (deed) {
    case BookingDeed::Confirm: return api.confirmBooking(booking.id, m_actionKey).then(this, take);
    case BookingDeed::Cancel: return api.cancelBooking(booking.id, m_actionKey).then(this, take);
    case BookingDeed::GiveBack:
        return api.giveBack(booking.id, seats, m_actionKey).then(this, take);
    case BookingDeed::Paid:
    case BookingDeed::Refunded: break; // Asked about more closely.
    }
}

static QString dueText(const Booking &booking)
{
    return booking.refundDueCents == 0 ? QString()
                                       : u' '
                    % BookingDeeds::tr("Pay out %1 to the customer.")
                              .arg(amountText(booking.refundDueCents, booking.currency));
}

static QString sentenceAfter(BookingDeed deed, const Booking &booking)
{
    switch (deed) {
    case BookingDeed::Confirm: return BookingDeeds::tr("%1 is confirmed.").arg(booking.reference);
    case BookingDeed::Cancel:
        return BookingDeeds::tr("%1 is cancelled.").arg(booking.reference) % dueText(booking);
    case BookingDeed::GiveBack:
        return BookingDeeds::tr("%1 has %2 now.", "reference, tickets")
                       .arg(booking.reference,
                            BookingDeeds::tr("%n tickets", nullptr, booking.quantity))
                % dueText(booking);
    case BookingDeed::Paid: return BookingDeeds::tr("%1 is paid.").arg(booking.reference);
    case BookingDeed::Refunded:
        return BookingDeeds::tr("%1: %2 refunded.", "reference, amount")
                       .arg(booking.reference, amountText(booking.refundedCents, booking.currency))
                % dueText(booking);
    }
    Q_UNREACHABLE();
}

void BookingDeeds::take(BookingDeed deed, const QString &reference, ConsequencesDialog *dialog,
                        const Result<Booking> &outcome)
{
    if (outcome) {
        if (dialog)
            dialog->accept();
        emit done(sentenceAfter(deed, *outcome));
    } else if (dialog) {
        dialog->showProblem(sentenceFor(outcome.error()));
    } else {
        emit failed(tr("%1: %2", "what it is about, what went wrong")
                            .arg(reference, sentenceFor(outcome.error())));
    }
}

} // namespace Evently
