// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/printing/ticketdesk.h"

#include "models/tickets/ticketpaper.h"
#include "models/values/id.h"
#include "ui/organizer/printing/chosenprinter.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Evently {

TicketDesk::TicketDesk(Spooler &spooler, ChosenPrinter *chooser)
    : m_printer(spooler, m_pages.filePath(u"tickets"_s))
    , m_chooser(chooser)
{
    // A job's booking is kept until all receivers have heard the outcome.
    const auto forget = [this](const QString &job) { m_jobs.remove(job); };
    connect(&m_printer, &TicketPrinter::printed, this, &TicketDesk::printed);
    connect(&m_printer, &TicketPrinter::failed, this, &TicketDesk::failed);
    connect(&m_printer, &TicketPrinter::printed, this, forget);
    connect(&m_printer, &TicketPrinter::failed, this, forget);
    if (m_chooser)
        connect(m_chooser, &ChosenPrinter::postponed, this,
                [this, forget](const QString &job, const QString &file) {
                    QFile::remove(file);
                    emit postponed(job);
                    forget(job);
                });
}

QList<Ticket> TicketDesk::ticketsOf(const Booking &booking)
{
    return Ticket::of(booking, booking.customer.name);
}

QString TicketDesk::print(const Booking &booking)
{
    const QString job = u"tickets-"_s % toText(newId()); // Reveals nothing personal.
    m_jobs[job] = booking;
    m_printer.print(ticketsOf(booking), job);
    return job;
}

std::optional<Booking> TicketDesk::bookingOf(const QString &job) const
{
    return m_jobs.contains(job) ? std::optional(m_jobs[job]) : std::nullopt;
}

/// On another thread, because drawing a hundred tickets takes a while.
void TicketDesk::save(const Booking &booking, const QString &file)
{
    auto *writer = new FileWriter(this);
    connect(writer, &FileWriter::written, this,
            [this, writer, id = booking.id](const QString &path) {
                writer->deleteLater();
                emit saved(id, path);
            });
    connect(writer, &FileWriter::failed, this,
            [this, writer, id = booking.id](const QString &path, const QString &why) {
                writer->deleteLater();
                emit notSaved(id, path, why);
            });
    writer->write(file, [tickets = ticketsOf(booking), title = booking.reference] {
        return TicketPaper::pdfOf(tickets, title);
    });
}

QString TicketDesk::print(const WaitlistEntry &entry, const Event &event)
{
    const QString job = u"slip-"_s % toText(newId());
    m_printer.print(WaitlistSlip::of(entry, event), job);
    return job;
}

} // namespace Evently
