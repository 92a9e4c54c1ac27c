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

/// One visitor's path from the programme to tickets or a place on the waitlist: its pages and their
/// order. GUI thread.
class WalkUp : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WalkUp)

public:
    /// The pages are children of @p window.
    WalkUp(KioskContext &context, QWidget *window);

    const QList<KioskPage *> &pages() const { return m_pages; }

    void begin(); ///< A visitor has arrived.
    /// Shows what @p code belongs to, on any page, unless a request of the visitor is in progress.
    void takeCode(const ScannedCode &code);
    /// Says that @p typed isn't a reference, if the visitor has nothing else on the screen.
    void takeUnknown(const QString &typed);
    /// The visitor has left: clears their data from all pages and returns the seats that they held.
    void forget();

signals:
    void pageWanted(Evently::KioskPage &page);
    void finished(); ///< The visitor has finished, or wants nothing.

private:
    /// The last request to the server.
    enum class Asked { Nothing, Seats, Sale, Place, Slip };

    void connectPages();
    void choose(const Listing &listing);
    void hold();
    void confirm();
    void join(const Order &order);
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
    void chooseAgain(const QString &notice);
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

    // The current visitor's choices.
    Listing m_listing;
    Order m_wanted;
    Asked m_asked = Asked::Nothing;
    KioskPage *m_shown = nullptr;
    std::optional<Problem> m_problem;
    ScannedCode m_code; ///< Being looked up.
    quint64 m_visit = 0; ///< Identifies answers for an earlier visitor, which are ignored.
};

} // namespace Evently
