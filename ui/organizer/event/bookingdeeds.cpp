// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/bookingdeeds.h"

#include "ui/api/apiclient.h"
#include "ui/bookingwords.h"
#include "ui/organizer/event/consequencesdialog.h"
#include "ui/organizer/event/giveback.h"
#include "ui/organizer/workspace.h"
#include "ui/sentences.h"

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
    return BookingDeeds::tr("%1 of %2: %3, %4.", "reference, name, tickets, amount")
            .arg(booking.reference, nameOf(booking.customer),
                 BookingDeeds::tr("%n tickets", nullptr, booking.quantity),
                 priceText(booking.totalCents(), booking.currency));
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
            sentences << BookingDeeds::tr("It is paid, so it will be marked as due for a refund.");
        sentences << BookingDeeds::tr("This can't be undone: they may not be free any more.");
        consequences.button = BookingDeeds::tr("&Cancel the booking");
        consequences.isDangerous = true;
        break;
    case BookingDeed::GiveBack:
        consequences.question = BookingDeeds::tr("Give %n tickets back?", nullptr, seats);
        sentences << comeBack
                  << BookingDeeds::tr("The booking keeps %n tickets; the printed tickets with the "
                                      "highest numbers are void.",
                                      nullptr, booking.quantity - seats);
        consequences.button = BookingDeeds::tr("&Give them back");
        consequences.isDangerous = true;
        break;
    case BookingDeed::Paid:
        consequences.question = BookingDeeds::tr("Is this booking paid?");
        sentences << BookingDeeds::tr("Evently moves no money: this notes that you have it.");
        consequences.button = BookingDeeds::tr("&Yes, it is paid");
        break;
    case BookingDeed::Refunded:
        consequences.question = BookingDeeds::tr("Has the money been given back?");
        sentences << BookingDeeds::tr("Evently moves no money: this notes that you gave it back.");
        consequences.button = BookingDeeds::tr("&Yes, it has");
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
    if (deed == BookingDeed::Confirm)
        return perform(deed, booking, 0, nullptr); // Cancelling undoes it.
    if (deed == BookingDeed::GiveBack)
        return askHowMany(booking);
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

void BookingDeeds::perform(BookingDeed deed, const Booking &booking, int seats,
                           ConsequencesDialog *dialog)
{
    if (dialog)
        dialog->showBusy(tr("One moment…"));
    ApiClient &api = m_workspace.api;
    // Whoever doesn't wait may have another dialog before them when the answer comes.
    const auto take =
            [this, deed, reference = booking.reference,
             asked = QPointer<ConsequencesDialog>(dialog)](const Result<Booking> &outcome) {
                this->take(deed, reference, asked, outcome);
            };
    switch (deed) {
    case BookingDeed::Confirm: return api.confirmBooking(booking.id, m_actionKey).then(this, take);
    case BookingDeed::Cancel: return api.cancelBooking(booking.id, m_actionKey).then(this, take);
    case BookingDeed::GiveBack:
        return api.giveBack(booking.id, seats, m_actionKey).then(this, take);
    case BookingDeed::Paid: return api.notePaid(booking.id, m_actionKey).then(this, take);
    case BookingDeed::Refunded: return api.noteRefunded(booking.id, m_actionKey).then(this, take);
    }
}

static QString sentenceAfter(BookingDeed deed, const Booking &booking)
{
    switch (deed) {
    case BookingDeed::Confirm: return BookingDeeds::tr("%1 is confirmed.").arg(booking.reference);
    case BookingDeed::Cancel: return BookingDeeds::tr("%1 is cancelled.").arg(booking.reference);
    case BookingDeed::GiveBack:
        return BookingDeeds::tr("%1 has %2 now.", "reference, tickets")
                .arg(booking.reference, BookingDeeds::tr("%n tickets", nullptr, booking.quantity));
    case BookingDeed::Paid: return BookingDeeds::tr("%1 is paid.").arg(booking.reference);
    case BookingDeed::Refunded:
        return BookingDeeds::tr("The money of %1 was given back.").arg(booking.reference);
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
