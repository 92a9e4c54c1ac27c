// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staff/printerdesk.h"

#include "models/values/id.h"
#include "models/words/dates.h"
#include "ui/kiosk/context/kioskcontext.h"
#include "ui/words/sentences.h"

using namespace Qt::StringLiterals;

namespace Evently {

PrinterDesk::PrinterDesk(KioskContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_context.printer, &TicketPrinter::printed, this,
            [this](const QString &job) { end(job, {}); });
    connect(&m_context.printer, &TicketPrinter::failed, this, [this](const QString &job) {
        end(job, tr("The printer didn't accept it. Is it switched on, and does it have paper?"));
    });
}

QString PrinterDesk::printerState() const
{
    switch (m_context.spooler->state()) {
    case Spooler::State::Unknown: return tr("not known yet");
    case Spooler::State::Ready: return tr("ready");
    case Spooler::State::NeedsPaper: return tr("out of paper");
    case Spooler::State::Away: return tr("not connected or switched off");
    }
    Q_UNREACHABLE();
}

QList<StaffDesk::Unprinted> PrinterDesk::unprinted() const
{
    QList<Unprinted> all;
    for (const KioskOrder &order : m_context.settlement.unprinted()) {
        if (!order.booking)
            continue;
        const Booking &booking = *order.booking;
        all << Unprinted{
                .key = toText(order.id),
                .words = tr("%1: %n ticket(s) for %2, %3", "reference, event, date",
                            booking.quantity)
                                 .arg(booking.reference, booking.event.name,
                                      dateText(booking.event.dateTime, booking.event.timeZone))};
    }
    return all;
}

void PrinterDesk::printTestPage(Outcome outcome)
{
    // Looks like a real ticket, so that staff see how those come out, but isn't valid for entry.
    const Ticket test{.event = {.name = tr("Test page, not a ticket"),
                                .venue = m_context.settings.server.authority(QUrl::PrettyDecoded),
                                .dateTime = systemNow(),
                                .timeZone = u"UTC"_s},
                      .reference = u"TEST"_s,
                      .currency = u"EUR"_s};
    m_context.printer.print({test}, newJob(outcome));
}

void PrinterDesk::printAgain(const QString &reference, Outcome outcome)
{
    m_context.api.booking(reference).then(this, [this, outcome](const Result<Booking> &booking) {
        printBooking(booking, outcome);
    });
}

void PrinterDesk::printBooking(const Result<Booking> &booking, const Outcome &outcome)
{
    if (!booking && booking.error().code == Problem::Code::NotFound)
        return outcome(tr("This kiosk sold nothing under this reference. Print other bookings from "
                          "the organizer's window."));
    if (!booking)
        return outcome(sentenceFor(booking.error()));
    if (booking->status != Booking::Status::Confirmed)
        return outcome(tr("This booking isn't valid: it was cancelled or never confirmed."));
    m_context.printer.print(Ticket::of(*booking, {}, Ticket::Printed::Again), newJob(outcome));
}

void PrinterDesk::print(const QString &key, Outcome outcome)
{
    m_context.settlement.printNow(QUuid::fromString(key));
    outcome({}); // If it fails, it is listed as unprinted again.
}

QString PrinterDesk::newJob(const Outcome &outcome)
{
    const QString job = u"staff-"_s % toText(newId()); // Reveals nothing personal.
    m_jobs.insert(job, outcome);
    return job;
}

void PrinterDesk::end(const QString &job, const QString &problem)
{
    if (const Outcome outcome = m_jobs.take(job))
        outcome(problem);
}

} // namespace Evently
