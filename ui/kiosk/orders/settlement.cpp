// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/orders/settlement.h"

#include "models/values/id.h"
#include "ui/kiosk/orders/checkout.h"
#include "ui/printing/ticketprinter.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

using Stage = KioskOrder::Stage;

/// Whether a retry would get the same answer.
static bool isForGood(const Problem &problem)
{
    return problem.code != Problem::Code::Unauthenticated && !isPassing(problem);
}

/// Whether the visitor may still be there.
static bool isYoung(const KioskOrder &order)
{
    const auto age = systemNow() - order.since;
    return age >= 0s && age < Settlement::stillHere;
}

Settlement::Settlement(ApiClient &api, OrderJournal &journal, TicketPrinter &printer,
                       QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_journal(journal)
    , m_printer(printer)
{
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &Settlement::settleAll);
    const auto named = [this](const QString &job) -> std::optional<KioskOrder> {
        for (const KioskOrder &order : m_journal.orders()) {
            // The name of a reprint job is the first job's name with a number appended.
            const bool isIts = job == order.job() || job.startsWith(order.job() % u'-');
            if (isIts && order.id != m_others)
                return order;
        }
        return {};
    };
    connect(&m_printer, &TicketPrinter::printed, this, [this, named](const QString &job) {
        if (const auto order = named(job))
            m_journal.remove(order->id);
    });
    connect(&m_printer, &TicketPrinter::failed, this, [this, named](const QString &job) {
        if (const auto order = named(job))
            keepForStaff(*order);
    });
}

void Settlement::start()
{
    m_again.start();
    for (KioskOrder order : m_journal.orders()) {
        if (order.stage != Stage::Printing)
            continue;
        // The print queue may or may not have received it; if that can't be determined, staff
        // check.
        const auto isKnown = m_printer.spooler().knows(order.job());
        if (isKnown == true)
            m_journal.remove(order.id);
        else if (isKnown == false)
            printOrKeep(order);
        else
            keepForStaff(order);
    }
    settleAll();
}

void Settlement::settle(const QUuid &id)
{
    if (m_others == id)
        m_others = {};
    if (const auto order = m_journal.find(id))
        go(*order);
}

void Settlement::settleAll()
{
    for (const KioskOrder &order : m_journal.orders()) {
        if (order.id != m_others)
            go(order);
    }
}

void Settlement::go(const KioskOrder &order)
{
    if (m_underWay.contains(order.id))
        return;
    // With a key that the server has forgotten, the request would be carried out a second time.
    const bool isForgotten = systemNow() - order.since > keysLast;
    switch (order.stage) {
    case Stage::Holding:
        if (isForgotten || !order.order)
            return m_journal.remove(order.id); // The hold expired long ago.
        return ask(m_api.holdBooking(*order.order, order.key), order.id,
                   [this, order](const Booking &booking) {
                       KioskOrder held = order;
                       held.stage = Stage::Held;
                       held.order.reset();
                       held.booking = booking;
                       release(held);
                   });
    case Stage::Held: return release(order);
    case Stage::Confirming:
        return ask(m_api.confirmBooking(order.booking->id, order.key), order.id,
                   [this, order](const Booking &booking) { sell(order, booking); });
    case Stage::Accepting:
    case Stage::Abandoned:
        return ask(m_api.entry(order.entryReference), order.id,
                   [this, order](const WaitlistEntry &entry) { endAccepting(order, entry); });
    case Stage::Joining:
        if (isForgotten || !order.order)
            return m_journal.remove(order.id);
        // No one was told the reference, so no one could ever use the entry.
        return ask(m_api.joinWaitlist(*order.order, order.key), order.id,
                   [this, order](const WaitlistEntry &entry) {
                       ask(m_api.leaveWaitlist(toText(entry.id), order.key + "-leave"), order.id,
                           [this, order](const Nothing &) { m_journal.remove(order.id); });
                   });
    case Stage::Sold: return printOrKeep(order);
    case Stage::Printing:
    case Stage::Unprinted: return;
    }
}

/// Calls @p then with an answer. A permanent refusal ends the order; any other is retried later.
template <typename Value, typename Then>
void Settlement::ask(const Pending<Value> &pending, const QUuid &id, Then then)
{
    m_underWay.insert(id);
    pending.then(this, [this, id, then](const Result<Value> &answer) {
        m_underWay.remove(id);
        if (answer)
            then(*answer);
        else if (isForGood(answer.error()))
            m_journal.remove(id);
    });
}

void Settlement::release(const KioskOrder &order)
{
    m_underWay.insert(order.id);
    m_api.cancelBooking(order.booking->id, order.key + "-release")
            .then(this, [this, order](const Result<Booking> &answer) {
                m_underWay.remove(order.id);
                // It was sold after all, and it is too late to cancel: left to the staff.
                if (!answer && answer.error().code == Problem::Code::TooLate)
                    keepForStaff(order);
                else if (answer || isForGood(answer.error()))
                    m_journal.remove(order.id);
            });
}

/// Doesn't accept an offer that isn't accepted yet: the offer and the slip remain valid.
void Settlement::endAccepting(const KioskOrder &order, const WaitlistEntry &entry)
{
    using Status = WaitlistEntry::Status;
    // Already sold, perhaps by us: the same key then returns the same booking, otherwise a refusal.
    if (entry.status == Status::Converted)
        return ask(m_api.acceptOffer(order.entryReference, order.key), order.id,
                   [this, order](const Booking &booking) { sell(order, booking); });
    // The request may still be on its way, so keep checking for a while.
    if (entry.status != Status::Notified || !isYoung(order))
        m_journal.remove(order.id);
}

void Settlement::sell(KioskOrder order, const Booking &booking)
{
    const bool isAbandoned = order.stage == Stage::Abandoned;
    order.stage = Stage::Sold; // As old as its request, because the visitor may have left since.
    order.entryReference.clear();
    order.booking = booking;
    (void)m_journal.write(order);
    if (isAbandoned)
        keepForStaff(order);
    else
        printOrKeep(order);
}

void Settlement::printOrKeep(KioskOrder order)
{
    if (isYoung(order))
        print(order);
    else
        keepForStaff(order);
}

void Settlement::print(KioskOrder order)
{
    order.stage = Stage::Printing;
    if (m_journal.write(order))
        m_printer.print(Ticket::of(*order.booking), order.job());
}

void Settlement::keepForStaff(KioskOrder order)
{
    order.stage = Stage::Unprinted;
    (void)m_journal.write(order);
}

QList<KioskOrder> Settlement::unprinted() const
{
    QList<KioskOrder> orders;
    for (const KioskOrder &order : m_journal.orders()) {
        if (order.stage == Stage::Unprinted && order.id != m_others)
            orders << order;
    }
    return orders;
}

void Settlement::printNow(const QUuid &id)
{
    if (const auto order = m_journal.find(id); order && order->booking)
        print(*order);
}

} // namespace Evently
