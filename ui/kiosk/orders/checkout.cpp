// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/orders/checkout.h"

#include "models/values/id.h"
#include "ui/kiosk/orders/settlement.h"
#include "ui/printing/ticketprinter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Stage = KioskOrder::Stage;

bool isPassing(const Problem &problem)
{
    using Code = Problem::Code;
    return problem.code == Code::Unreachable || problem.code == Code::Overloaded
            || problem.code == Code::DatabaseUnavailable || problem.code == Code::OutcomeUnknown
            || problem.code == Code::RateLimited || problem.code == Code::RequestTimeout
            || problem.code == Code::Internal;
}

/// An answer may be late, or arrive only at a retry after an outage. If both clocks agree, the
/// booking's creation time is used; if not, all that is known is that it lies between request and
/// answer.
Instant heldSince(const Booking &held, Instant asked, Instant answered)
{
    return std::clamp(held.createdAt, std::min(asked, answered), answered);
}

Checkout::Checkout(ApiClient &api, OrderJournal &journal, TicketPrinter &printer,
                   Settlement &settlement, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_journal(journal)
    , m_printer(printer)
    , m_settlement(settlement)
{
    connect(&m_printer, &TicketPrinter::printed, this, &Checkout::notePrinted);
    connect(&m_printer, &TicketPrinter::failed, this, &Checkout::noteFailed);
}

/// Records the next stage in the journal, then sends its request.
void Checkout::begin(Stage stage, const std::function<void(KioskOrder &)> &fill)
{
    KioskOrder order = m_order;
    if (order.id.isNull())
        order.id = newId();
    order.stage = stage;
    order.since = systemNow();
    order.key = newActionKey();
    fill(order);
    if (!m_journal.write(order)) {
        emit refused(
                {.code = Problem::Code::Forbidden, .error = u"The journal can't be written."_s});
        return;
    }
    m_order = order;
    m_settlement.leaveAlone(m_order.id);
    send();
}

void Checkout::hold(const Order &order)
{
    leave();
    begin(Stage::Holding, [&](KioskOrder &each) { each.order = order; });
}

void Checkout::confirm()
{
    if (m_order.stage == Stage::Held && !m_isBusy)
        begin(Stage::Confirming, [](KioskOrder &) {});
}

void Checkout::accept(const QString &entryReference)
{
    leave();
    begin(Stage::Accepting, [&](KioskOrder &each) { each.entryReference = entryReference; });
}

void Checkout::join(const Order &order)
{
    leave();
    begin(Stage::Joining, [&](KioskOrder &each) { each.order = order; });
}

void Checkout::retry()
{
    if (!m_order.id.isNull() && !m_isBusy)
        send();
}

void Checkout::send()
{
    m_isBusy = true;
    const auto takeBooking = [this, round = m_round](const Result<Booking> &booking) {
        if (round == m_round)
            take(booking);
    };
    switch (m_order.stage) {
    case Stage::Holding:
        m_api.holdBooking(*m_order.order, m_order.key).then(this, takeBooking);
        break;
    case Stage::Confirming:
        m_api.confirmBooking(m_order.booking->id, m_order.key).then(this, takeBooking);
        break;
    case Stage::Accepting:
        m_api.acceptOffer(m_order.entryReference, m_order.key).then(this, takeBooking);
        break;
    case Stage::Joining:
        m_api.joinWaitlist(*m_order.order, m_order.key)
                .then(this, [this, round = m_round](const Result<WaitlistEntry> &entry) {
                    if (round == m_round)
                        takeEntry(entry);
                });
        break;
    case Stage::Held:
    case Stage::Abandoned:
    case Stage::Sold:
    case Stage::Printing:
    case Stage::Unprinted: m_isBusy = false; break;
    }
}

void Checkout::take(const Result<Booking> &booking)
{
    m_isBusy = false;
    if (!booking)
        return refuse(booking.error());
    const bool isSold = m_order.stage != Stage::Holding;
    m_order.stage = isSold ? Stage::Sold : Stage::Held;
    const Instant now = systemNow();
    m_heldSince = Evently::heldSince(*booking, m_order.since, now);
    m_order.since = now;
    m_order.order.reset(); // Along with the customer's name.
    m_order.entryReference.clear();
    m_order.booking = *booking;
    // If this write fails, the older record still leads to the same booking.
    (void)m_journal.write(m_order);
    if (isSold)
        emit confirmed(*booking);
    else
        emit held(*booking);
}

void Checkout::takeEntry(const Result<WaitlistEntry> &entry)
{
    m_isBusy = false;
    if (!entry)
        return refuse(entry.error());
    m_journal.remove(m_order.id);
    m_order = {};
    emit joined(*entry);
}

void Checkout::refuse(const Problem &problem)
{
    if (!isPassing(problem)) {
        m_journal.remove(m_order.id);
        m_order = {};
    }
    emit refused(problem);
}

void Checkout::print(const QString &name)
{
    if (!m_order.booking)
        return;
    // The first job's name must be derivable after a restart. Extra sets are only printed while the
    // visitor is present.
    m_job = m_prints == 0 ? m_order.job() : m_order.job() % u'-' % QString::number(m_prints + 1);
    ++m_prints;
    if (m_order.stage == Stage::Sold || m_order.stage == Stage::Unprinted) {
        m_order.stage = Stage::Printing;
        m_order.since = systemNow();
        (void)m_journal.write(m_order);
    }
    const auto printed = m_isOut ? Ticket::Printed::Again : Ticket::Printed::First;
    m_printer.print(Ticket::of(*m_order.booking, name, printed), m_job);
}

void Checkout::print(const WaitlistSlip &slip)
{
    m_slipJob = u"evently-slip-"_s % toText(newId());
    m_printer.print(slip, m_slipJob);
}

void Checkout::notePrinted(const QString &job)
{
    if (job != m_job || m_order.id.isNull())
        return;
    m_isOut = true;
    m_journal.remove(m_order.id);
    emit printed();
}

void Checkout::noteFailed(const QString &job)
{
    if (job == m_slipJob)
        emit slipUnprinted();
    if (job != m_job || m_order.id.isNull())
        return;
    if (m_journal.find(m_order.id)) { // Otherwise an earlier set was printed, and this was an extra
                                      // one.
        m_order.stage = Stage::Unprinted;
        (void)m_journal.write(m_order);
    }
    emit unprinted();
}

void Checkout::leave()
{
    const QUuid id = m_order.id;
    if (m_order.stage == Stage::Confirming && !id.isNull()) {
        // No one is there to take tickets, so the seats are returned, sold or not.
        m_order.stage = Stage::Held;
        (void)m_journal.write(m_order);
    } else if (m_order.stage == Stage::Accepting && !id.isNull()) {
        m_order.stage = Stage::Abandoned; // The offer remains for the holder of the slip.
        (void)m_journal.write(m_order);
    }
    ++m_round;
    m_order = {};
    m_job.clear();
    m_slipJob.clear();
    m_prints = 0;
    m_isOut = false;
    m_isBusy = false;
    if (!id.isNull())
        m_settlement.settle(id);
}

} // namespace Evently
