// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/bookingactions.h"

#include "models/words/amounts.h"
#include "ui/api/apiclient.h"
#include "ui/organizer/actions/giveback.h"
#include "ui/organizer/actions/moneydialogs.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/workspace.h"
#include "ui/words/bookingwords.h"
#include "ui/words/sentences.h"

#include <QPointer>

#include <algorithm>

namespace Evently {

bool isPossible(BookingAction action, const Booking &booking)
{
    switch (action) {
    case BookingAction::Confirm: return booking.status == Booking::Status::Held;
    case BookingAction::Cancel: return booking.isLive();
    case BookingAction::GiveBack:
        return booking.status == Booking::Status::Confirmed && booking.units() > 1;
    case BookingAction::Paid:
        return booking.status == Booking::Status::Confirmed && !booking.paidAt;
    case BookingAction::Refunded: return booking.refundDue();
    }
    Q_UNREACHABLE();
}

/// "K7Q4-M2XR of Ada Lovelace: 3 tickets, €75.00".
static QString briefOf(const Booking &booking)
{
    return BookingActions::tr("%1, %2: %3, %4.", "reference, name, tickets, amount")
            .arg(booking.reference, nameOf(booking.customer), ticketsText(booking),
                 priceText(booking.totalCents(), booking.currency));
}

static const TicketLine &lineOf(const QList<TicketLine> &lines, int type)
{
    const auto found = std::ranges::find(lines, type, &TicketLine::type);
    return found == lines.end() ? lines.first() : *found;
}

/// What the customer is owed when tickets worth @p more are returned of a paid booking.
static QString payOutText(const Booking &booking, qint64 more)
{
    const QString amount = amountText(more, booking.currency);
    if (booking.refundDueCents == 0)
        return BookingActions::tr("Refund %1 to the customer.").arg(amount);
    return BookingActions::tr(
                   "Refund %1 to the customer. Including what was already due, that's %2.")
            .arg(amount, amountText(more + booking.refundDueCents, booking.currency));
}

/// What follows if @p part of the tickets of @p booking are returned.
static QStringList sentencesAbout(const Booking &booking, const OrderLine &part)
{
    const QList<TicketLine> lines = booking.ticketLines();
    TicketLine back = lineOf(lines, part.type);
    const int kept = back.quantity - part.quantity;
    back.quantity = part.quantity;
    QStringList sentences;
    if (booking.lines.isEmpty()) {
        sentences << BookingActions::tr("The booking keeps %n tickets; the printed tickets with "
                                        "the highest numbers are void.",
                                        nullptr, kept);
    } else {
        const int last = back.firstTicket + (kept + back.quantity) * back.admits - 1;
        const int first = last - back.people() + 1;
        sentences << (first == last
                              ? BookingActions::tr("The printed ticket with number %1 is void.")
                                        .arg(last)
                              : BookingActions::tr("The printed tickets with numbers %1 to %2 are "
                                                   "void.")
                                        .arg(first)
                                        .arg(last));
    }
    if (booking.paidAt && back.totalCents() > 0)
        sentences << payOutText(booking, back.totalCents());
    return sentences;
}

Consequences consequencesOf(BookingAction action, const Booking &booking, const OrderLine &part)
{
    Consequences consequences{.sentences = {briefOf(booking)}};
    QStringList &sentences = consequences.sentences;
    const QString comeBack = BookingActions::tr(
            "The seats come back immediately and are offered to the waitlist first.");
    switch (action) {
    case BookingAction::Confirm:
        consequences.question = BookingActions::tr("Confirm this booking?");
        consequences.button = BookingActions::tr("&Confirm it");
        break;
    case BookingAction::Cancel:
        consequences.question = BookingActions::tr("Cancel this booking?");
        sentences << comeBack;
        if (booking.paidAt && booking.totalCents() > 0)
            sentences << payOutText(booking, booking.totalCents());
        sentences << BookingActions::tr(
                "This can't be undone: the seats may be taken by someone else.");
        consequences.button = BookingActions::tr("&Cancel the booking");
        consequences.keepButton = BookingActions::tr("&Keep the booking");
        consequences.isDangerous = true;
        break;
    case BookingAction::GiveBack:
        consequences.question = BookingActions::tr("Return %n tickets?", nullptr, part.quantity);
        sentences << comeBack << sentencesAbout(booking, part);
        consequences.button = BookingActions::tr("&Return %n tickets", nullptr, part.quantity);
        consequences.isDangerous = true;
        break;
    case BookingAction::Paid:
        consequences.question = BookingActions::tr("Mark this booking as paid?");
        sentences << BookingActions::tr("To pay: %1.")
                             .arg(amountText(booking.totalCents(), booking.currency))
                  << BookingActions::tr("Evently doesn't process payments. This only records that "
                                        "you received the money.");
        consequences.button = BookingActions::tr("&Mark as paid");
        break;
    case BookingAction::Refunded:
        consequences.question = BookingActions::tr("How much was refunded?");
        sentences << BookingActions::tr("Refund due: %1.")
                             .arg(amountText(booking.refundDueCents, booking.currency))
                  << BookingActions::tr("Evently doesn't process payments. This only records that "
                                        "you paid the customer back.");
        consequences.button = BookingActions::tr("&Record the refund");
        break;
    }
    return consequences;
}

BookingActions::BookingActions(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void BookingActions::ask(BookingAction action, const Booking &booking)
{
    if (!isPossible(action, booking))
        return;
    m_actionKey = newActionKey();
    m_choice.reset();
    if (action == BookingAction::Confirm)
        return perform(action, booking, {}, nullptr); // Cancelling undoes it.
    if (action == BookingAction::GiveBack)
        return askHowMany(booking);
    if (action == BookingAction::Paid)
        return askHowPaid(booking);
    if (action == BookingAction::Refunded)
        return askHowMuch(booking);
    auto *dialog = new ConsequencesDialog(m_workspace.theme, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this,
            [this, dialog, action, booking] { perform(action, booking, {}, dialog); });
    dialog->show(consequencesOf(action, booking));
    dialog->open();
}

void BookingActions::askHowMany(const Booking &booking)
{
    auto *dialog = new GiveBack(m_workspace.theme, booking, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, booking] {
        perform(BookingAction::GiveBack, booking, dialog->part(), dialog);
    });
    dialog->open();
}

void BookingActions::askHowPaid(const Booking &booking)
{
    auto *dialog = new PaidDialog(m_workspace.theme, booking, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, booking] {
        dialog->showBusy(tr("Saving…"));
        m_workspace.api.notePaid(booking.id, dialog->method(), keyFor(int(dialog->method())))
                .then(this, taker(BookingAction::Paid, booking, dialog));
    });
    dialog->open();
}

void BookingActions::askHowMuch(const Booking &booking)
{
    auto *dialog = new RefundDialog(m_workspace.theme, booking, &m_window);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, booking] {
        dialog->showBusy(tr("Saving…"));
        m_workspace.api.noteRefunded(booking, dialog->cents(), keyFor(dialog->cents()))
                .then(this, taker(BookingAction::Refunded, booking, dialog));
    });
    dialog->open();
}

/// The same choice again repeats the request with the same key; a different choice gets a new key.
QByteArray BookingActions::keyFor(qint64 choice)
{
    if (m_choice && m_choice != choice)
        m_actionKey = newActionKey();
    m_choice = choice;
    return m_actionKey;
}

/// Remembers the dialog: by the time the answer comes, the user may have closed it and opened
/// another.
std::function<void(const Result<Booking> &)>
BookingActions::taker(BookingAction action, const Booking &booking, ConsequencesDialog *dialog)
{
    return [this, action, reference = booking.reference,
            asked = QPointer<ConsequencesDialog>(dialog)](const Result<Booking> &outcome) {
        take(action, reference, asked, outcome);
    };
}

void BookingActions::perform(BookingAction action, const Booking &booking, const OrderLine &part,
                             ConsequencesDialog *dialog)
{
    if (dialog)
        dialog->showBusy(tr("Saving…"));
    ApiClient &api = m_workspace.api;
    const auto take = taker(action, booking, dialog);
    switch (action) {
    case BookingAction::Confirm:
        return api.confirmBooking(booking.id, m_actionKey).then(this, take);
    case BookingAction::Cancel: return api.cancelBooking(booking.id, m_actionKey).then(this, take);
    case BookingAction::GiveBack:
        return api.giveBack(booking.id, part, keyFor(part.type * 1000 + part.quantity))
                .then(this, take);
    case BookingAction::Paid:
    case BookingAction::Refunded: break; // These have their own dialogs.
    }
}

static QString dueText(const Booking &booking)
{
    return booking.refundDueCents == 0 ? QString()
                                       : u' '
                    % BookingActions::tr("Refund %1 to the customer.")
                              .arg(amountText(booking.refundDueCents, booking.currency));
}

static QString sentenceAfter(BookingAction action, const Booking &booking)
{
    switch (action) {
    case BookingAction::Confirm:
        return BookingActions::tr("%1 is confirmed.").arg(booking.reference);
    case BookingAction::Cancel:
        return BookingActions::tr("%1 is cancelled.").arg(booking.reference) % dueText(booking);
    case BookingAction::GiveBack:
        return BookingActions::tr("%1 now has %2.", "reference, tickets")
                       .arg(booking.reference, ticketsText(booking))
                % dueText(booking);
    case BookingAction::Paid: return BookingActions::tr("%1 is paid.").arg(booking.reference);
    case BookingAction::Refunded:
        return BookingActions::tr("%1: %2 refunded.", "reference, amount")
                       .arg(booking.reference, amountText(booking.refundedCents, booking.currency))
                % dueText(booking);
    }
    Q_UNREACHABLE();
}

void BookingActions::take(BookingAction action, const QString &reference,
                          ConsequencesDialog *dialog, const Result<Booking> &outcome)
{
    if (outcome) {
        if (dialog)
            dialog->accept();
        emit done(sentenceAfter(action, *outcome));
    } else if (dialog) {
        dialog->showProblem(sentenceFor(outcome.error()));
    } else {
        emit failed(tr("%1: %2", "what it is about, what went wrong")
                            .arg(reference, sentenceFor(outcome.error())));
    }
}

} // namespace Evently
