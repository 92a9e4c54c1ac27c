// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/walkup.h"

#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/pages/findslippage.h"
#include "ui/kiosk/pages/guestpage.h"
#include "ui/kiosk/pages/messagepage.h"
#include "ui/kiosk/pages/paypage.h"
#include "ui/kiosk/pages/programmepage.h"
#include "ui/kiosk/pages/reviewpage.h"
#include "ui/kiosk/pages/seatspage.h"
#include "ui/kiosk/pages/slippage.h"
#include "ui/kiosk/pages/ticketpage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

using Code = Problem::Code;

WalkUp::WalkUp(KioskContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_checkout(context.api, context.journal, context.printer, context.settlement)
    , m_programme(new ProgrammePage(context))
    , m_seats(new SeatsPage(context, SeatsPage::For::Booking))
    , m_guest(new GuestPage(context))
    , m_review(new ReviewPage(context))
    , m_pay(new PayPage(context, m_payment))
    , m_ticket(new TicketPage(context))
    , m_wait(new SeatsPage(context, SeatsPage::For::Waiting))
    , m_slip(new SlipPage(context))
    , m_findSlip(new FindSlipPage(context))
    , m_trouble(new MessagePage(context, MessagePage::Server::Needed))
    , m_pages{m_programme, m_seats, m_guest, m_review,   m_pay,
              m_ticket,    m_wait,  m_slip,  m_findSlip, m_trouble}
{
    for (KioskPage *page : m_pages) {
        page->setParent(window);
        page->hide();
    }
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WalkUp::tryAgain);
    connect(&context.events, &EventStore::changed, this, &WalkUp::follow);
    connect(&m_checkout, &Checkout::held, this, [this](const Booking &booking) {
        m_pay->open(booking, m_checkout.heldSince(), m_review->sumCents());
        emit pageWanted(*m_pay);
    });
    connect(&m_checkout, &Checkout::confirmed, this, &WalkUp::showTicket);
    connect(&m_checkout, &Checkout::joined, this, &WalkUp::showJoined);
    connect(&m_checkout, &Checkout::refused, this, &WalkUp::refuse);
    connect(&m_checkout, &Checkout::printed, this,
            [this] { m_ticket->setPaper(TicketPage::Paper::Out); });
    connect(&m_checkout, &Checkout::unprinted, this,
            [this] { m_ticket->setPaper(TicketPage::Paper::Missing); });
    connect(&m_checkout, &Checkout::slipUnprinted, m_slip, &SlipPage::sayUnprinted);
    connect(this, &WalkUp::pageWanted, this, [this](KioskPage &page) { m_shown = &page; });
    connectPages();
}

void WalkUp::connectPages()
{
    connect(m_programme, &ProgrammePage::chosen, this, &WalkUp::choose);
    connect(m_programme, &ProgrammePage::slipShown, this, [this] { emit pageWanted(*m_findSlip); });
    connect(m_programme, &ProgrammePage::left, this, &WalkUp::finished);
    connect(m_seats, &SeatsPage::left, this, &WalkUp::showProgramme);
    connect(m_seats, &SeatsPage::chosen, this, [this](const Order &order) {
        m_wanted = order;
        emit pageWanted(*m_guest);
    });
    connect(m_guest, &GuestPage::left, this, [this] { emit pageWanted(*m_seats); });
    connect(m_guest, &GuestPage::finished, this, [this] {
        m_review->open(m_listing, m_wanted, m_guest->guest());
        emit pageWanted(*m_review);
    });
    connect(m_review, &ReviewPage::left, this, [this] { emit pageWanted(*m_guest); });
    connect(m_review, &ReviewPage::agreed, this, &WalkUp::hold);
    connect(m_pay, &PayPage::paid, this, &WalkUp::confirm);
    connect(m_pay, &PayPage::left, this, &WalkUp::finished);
    connect(m_pay, &PayPage::lapsed, this, [this] {
        if (m_asked != Asked::Sale) // During a sale, only the server knows whether it was in time.
            refuse({.code = Code::HoldExpired, .error = u"The hold has lapsed."_s});
    });
    connect(m_ticket, &TicketPage::printAsked, this, [this] {
        m_ticket->setPaper(TicketPage::Paper::OnItsWay);
        m_checkout.print(m_guest->guest().name);
    });
    connect(m_ticket, &TicketPage::finished, this, &WalkUp::finished);
    connect(m_wait, &SeatsPage::left, this, &WalkUp::showProgramme);
    connect(m_wait, &SeatsPage::chosen, this, &WalkUp::join);
    connect(m_findSlip, &FindSlipPage::left, this, &WalkUp::showProgramme);
    connect(m_findSlip, &FindSlipPage::typed, this, &WalkUp::findSlip);
    connect(m_slip, &SlipPage::othersAsked, this, &WalkUp::showProgramme);
    connect(m_slip, &SlipPage::finished, this, &WalkUp::finished);
    connect(m_slip, &SlipPage::accepted, this, [this](const QString &reference) {
        m_asked = Asked::Sale;
        m_slip->setBusy(true);
        m_checkout.accept(reference);
    });
    connect(m_trouble, &MessagePage::acted, this, &WalkUp::leaveTrouble);
    connect(m_trouble, &MessagePage::otherwise, this, &WalkUp::finished);
}

void WalkUp::begin()
{
    showProgramme();
}

void WalkUp::forget()
{
    ++m_visit;
    m_again.stop();
    m_checkout.leave();
    for (KioskPage *page : m_pages)
        page->wipe();
    m_listing = {};
    m_wanted = {};
    m_asked = Asked::Nothing;
    m_shown = nullptr;
    m_problem.reset();
    m_code = {};
}

void WalkUp::showProgramme()
{
    m_checkout.leave();
    m_programme->toTop();
    emit pageWanted(*m_programme);
}

void WalkUp::choose(const Listing &listing)
{
    m_listing = listing;
    m_wanted = {};
    SeatsPage *page = listing.sales == Event::Sales::Open ? m_seats : m_wait;
    page->open(listing);
    emit pageWanted(*page);
}

/// Keeps pages up to date while the visitor decides: seats may go, prices may change, and events
/// may be cancelled.
void WalkUp::follow()
{
    const bool isChoosing =
            m_shown == m_seats || m_shown == m_wait || m_shown == m_guest || m_shown == m_review;
    const Listing *listing = m_context.events.find(m_listing.event.id);
    const bool isGone = listing ? listing->sales == Event::Sales::Closed
                                : m_context.events.state() == EventStore::State::Ready;
    if (isChoosing && isGone)
        return refuse({.code = Code::SalesClosed, .error = u"The event is off sale."_s});
    if (!listing)
        return;
    m_listing = *listing;
    m_seats->follow(*listing);
    m_wait->follow(*listing);
    m_review->follow(*listing);
    if (m_shown == m_seats && listing->sales != Event::Sales::Open)
        refuse({.code = Code::SoldOut, .error = u"The event is sold out."_s});
}

void WalkUp::hold()
{
    m_asked = Asked::Seats;
    m_review->setBusy(true);
    Order order = m_wanted;
    order.customer = m_guest->guest();
    m_checkout.hold(order);
}

void WalkUp::confirm()
{
    m_asked = Asked::Sale;
    m_checkout.confirm();
}

void WalkUp::join(const Order &order)
{
    m_asked = Asked::Place;
    m_wanted = order;
    m_wait->setBusy(true);
    m_checkout.join(order);
}

void WalkUp::showTicket(const Booking &sold)
{
    m_again.stop();
    m_pay->wipe();
    m_ticket->open(sold);
    emit pageWanted(*m_ticket);
    m_checkout.print(m_guest->guest().name);
}

void WalkUp::showJoined(const WaitlistEntry &entry)
{
    showSlip(entry, true);
    m_checkout.print(WaitlistSlip::of(entry, m_listing.event));
}

void WalkUp::showSlip(const WaitlistEntry &entry, bool isNew)
{
    m_again.stop();
    const Listing *listing = m_context.events.find(entry.eventId);
    m_slip->open(entry, listing ? std::optional(listing->event) : std::nullopt, isNew);
    emit pageWanted(*m_slip);
}

void WalkUp::takeCode(const ScannedCode &code)
{
    const bool isRetrying =
            m_shown == m_trouble && m_problem && isPassing(*m_problem) && m_asked != Asked::Slip;
    if (m_checkout.isBusy() || isRetrying)
        return; // The visitor's own request comes first.
    m_again.stop();
    m_checkout.leave();
    m_findSlip->fill(code.reference);
    emit pageWanted(*m_findSlip);
    lookUp(code);
}

void WalkUp::takeUnknown(const QString &typed)
{
    if (m_shown && m_shown != m_programme && m_shown != m_findSlip)
        return;
    m_findSlip->fill(typed);
    m_findSlip->sayUnreadable();
    emit pageWanted(*m_findSlip);
}

void WalkUp::findSlip(const QString &reference)
{
    lookUp({.kind = ScannedCode::Kind::Reference, .reference = reference});
}

bool WalkUp::isOf(quint64 visit, const ScannedCode &code) const
{
    return visit == m_visit && code == m_code;
}

void WalkUp::lookUp(const ScannedCode &code)
{
    m_asked = Asked::Slip;
    m_code = code;
    m_findSlip->setBusy(true);
    if (code.kind == ScannedCode::Kind::Ticket)
        return lookUpTicket(code);
    m_context.api.entry(code.reference)
            .then(this, [this, code, visit = m_visit](const Result<WaitlistEntry> &entry) {
                if (isOf(visit, code))
                    takeSlip(code, entry);
            });
}

void WalkUp::lookUpTicket(const ScannedCode &code)
{
    m_context.api.booking(code.reference)
            .then(this, [this, code, visit = m_visit](const Result<Booking> &booking) {
                if (isOf(visit, code))
                    takeTicket(code, booking);
            });
}

/// A visitor without a slip may have typed the reference of a ticket.
void WalkUp::takeSlip(const ScannedCode &code, const Result<WaitlistEntry> &entry)
{
    if (!entry && entry.error().code == Code::NotFound)
        return lookUpTicket(code);
    m_findSlip->setBusy(false);
    if (entry)
        showSlip(*entry, false);
    else
        refuse(entry.error());
}

/// A kiosk can look up only its own bookings; for others, it knows only what the code says.
void WalkUp::takeTicket(const ScannedCode &code, const Result<Booking> &booking)
{
    m_findSlip->setBusy(false);
    const bool isUnknown = !booking && booking.error().code == Code::NotFound;
    if (!booking && (!isUnknown || code.kind != ScannedCode::Kind::Ticket))
        return refuse(booking.error());
    m_again.stop();
    m_problem.reset();
    m_trouble->say([found = booking ? std::optional(*booking) : std::nullopt] {
        return ticketMessage(found);
    });
    emit pageWanted(*m_trouble);
}

void WalkUp::refuse(const Problem &problem)
{
    m_review->setBusy(false);
    m_wait->setBusy(false);
    m_slip->setBusy(false);
    if (!isPassing(problem))
        m_pay->wipe();
    if (!offersAnotherWay(problem))
        showTrouble(problem);
}

void WalkUp::chooseAgain(const QString &notice)
{
    m_seats->open(m_listing, notice, m_wanted);
    emit pageWanted(*m_seats);
}

/// Whether another page helps more than a message.
bool WalkUp::offersAnotherWay(const Problem &problem)
{
    const bool isOfQuota = problem.wall.isDouble();
    const bool isAboutTickets =
            !problem.fields.isEmpty() && problem.fields.first().field.startsWith(u"lines");
    switch (problem.code) {
    case Code::NotEnoughLeft:
        chooseAgain(isOfQuota
                            ? tr("Sorry, there aren't that many seats left: %1.", "a kind of seats")
                                      .arg(problem.wallName)
                            : tr("Sorry, there aren't that many seats left."));
        return true;
    case Code::LimitPerBooking:
    case Code::LimitPerUser:
        chooseAgain(tr("That's more than one visitor can have for this event."));
        return true;
    case Code::LimitPerType:
    case Code::TypeNotOnSale:
        chooseAgain(tr("These tickets can't be sold like this. Please choose again."));
        return true;
    case Code::SoldOut:
    case Code::WaitlistAhead:
        if (isOfQuota && m_asked == Asked::Seats) { // Others may be left.
            chooseAgain(tr("Sorry, these have just sold out: %1.", "a kind of seats")
                                .arg(problem.wallName));
            return true;
        }
        m_listing.sales = Event::Sales::SoldOut;
        m_wait->open(m_listing, tr("Sorry, the last seats have just been taken."), m_wanted);
        emit pageWanted(*m_wait);
        return true;
    case Code::TicketsAvailable:
        chooseAgain(tr("Good news: seats are available now, so there's no need to wait."));
        return true;
    case Code::LargerThanEvent:
        m_wait->open(m_listing, tr("This event doesn't have that many seats."));
        emit pageWanted(*m_wait);
        return true;
    case Code::NotFound:
        if (m_asked != Asked::Slip)
            return false;
        m_findSlip->say(tr("We can't find that slip. Please check the reference."));
        return true;
    case Code::Invalid:
        if (isAboutTickets) {
            chooseAgain(tr("These tickets can't be sold like this. Please choose again."));
            return true;
        }
        m_guest->say(tr("This name can't be used. Please check it, or leave it empty."));
        emit pageWanted(*m_guest);
        return true;
    default: return false;
    }
}

void WalkUp::showTrouble(const Problem &problem)
{
    m_problem = problem;
    m_trouble->say([problem] { return messageFor(problem); });
    emit pageWanted(*m_trouble);
    if (isPassing(problem))
        m_again.start(std::max<std::chrono::milliseconds>(
                3s, std::chrono::seconds(problem.retryAfterSeconds)));
}

/// Repeats the request with the same key.
void WalkUp::tryAgain()
{
    m_again.stop();
    if (m_asked == Asked::Slip)
        lookUp(m_code);
    else
        m_checkout.retry();
}

void WalkUp::leaveTrouble()
{
    if (m_problem && isPassing(*m_problem))
        tryAgain();
    else
        showProgramme();
}

} // namespace Evently
