// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/scannedcode.h"
#include "ui/kiosk/context/kioskcontext.h"
#include "ui/kiosk/orders/checkout.h"
#include "ui/kiosk/pages/paymentstep.h"

namespace Evently {

class FindSlipPage;
class GuestPage;
class KioskPage;
class MessagePage;
class PayPage;
class ProgrammePage;
class ReviewPage;
class SeatsPage;
class SlipPage;
class TicketPage;

/// One visitor's way from the programme to the ticket, or to a place in the waitlist: its pages,
/// and which one comes next. GUI thread.
class WalkUp : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WalkUp)

public:
    /// The pages are children of @p window.
    WalkUp(KioskContext &context, QWidget *window);

    const QList<KioskPage *> &pages() const { return m_pages; }

    void begin(); ///< Somebody is there.
    /// Shows what @p code is of, wherever the visitor is, unless something of theirs is under way.
    void takeCode(const ScannedCode &code);
    /// Says that @p typed is no reference, where nothing else is at hand.
    void takeUnknown(const QString &typed);
    /// They are gone: nothing of them is left in any page, and what they held is given back.
    void forget();

signals:
    void pageWanted(Evently::KioskPage &page);
    void finished(); ///< They have what they came for, or want nothing.

private:
    /// What was asked of the server last.
    enum class Asked { Nothing, Seats, Sale, Place, Slip };

    void connectPages();
    void choose(const Listing &listing);
    void hold();
    void confirm();
    void join(int seats);
    void findSlip(const QString &reference);
    void lookUp(const ScannedCode &code);
    void lookUpTicket(const ScannedCode &code);
    void takeSlip(const ScannedCode &code, const Result<WaitlistEntry> &entry);
    void takeTicket(const ScannedCode &code, const Result<Booking> &booking);
    bool isOf(quint64 visit, const ScannedCode &code) const;
    void showTicket(const Booking &sold);
    void showJoined(const WaitlistEntry &entry);
    void showSlip(const WaitlistEntry &entry, bool isNew);
    void follow();
    void refuse(const Problem &problem);
    bool offersAnotherWay(const Problem &problem);
    void showTrouble(const Problem &problem);
    void tryAgain();
    void leaveTrouble();
    void showProgramme();

    KioskContext &m_context;
    PayAtDesk m_payment;
    Checkout m_checkout;
    QTimer m_again;

    ProgrammePage *const m_programme;
    SeatsPage *const m_seats;
    GuestPage *const m_guest;
    ReviewPage *const m_review;
    PayPage *const m_pay;
    TicketPage *const m_ticket;
    SeatsPage *const m_wait;
    SlipPage *const m_slip;
    FindSlipPage *const m_findSlip;
    MessagePage *const m_trouble;
    const QList<KioskPage *> m_pages;

    // What this visitor wants.
    Listing m_listing;
    int m_wanted = 1;
    Asked m_asked = Asked::Nothing;
    KioskPage *m_shown = nullptr;
    std::optional<Problem> m_problem;
    ScannedCode m_code; ///< Which is looked up.
    quint64 m_visit = 0; ///< Answers for an earlier visitor come too late.
};

} // namespace Evently
