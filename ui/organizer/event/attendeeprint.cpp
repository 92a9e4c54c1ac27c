// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/attendeeprint.h"

#include "ui/api/apiclient.h"
#include "ui/organizer/event/attendeelist.h"
#include "ui/sentences.h"

#include <QFileDialog>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr QMarginsF margins{15, 15, 15, 12}; // Millimetres.

AttendeePrint::AttendeePrint(ApiClient &api, QWidget &window, To to)
    : QObject(&window)
    , m_api(api)
    , m_window(window)
    , m_to(to)
{
}

AttendeePrint::~AttendeePrint()
{
    delete m_progress;
}

void AttendeePrint::start(const Event &event, const QString &pdf)
{
    m_event = event;
    m_pdf = pdf;
    m_progress = new QProgressDialog(tr("Reading who comes…"), tr("Cancel"), 0,
                                     std::max(1, event.confirmedCapacity), &m_window);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(500);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    connect(m_progress, &QProgressDialog::canceled, this, &AttendeePrint::end);
    read({});
}

void AttendeePrint::read(const QString &cursor)
{
    m_api.bookingsOfEvent({.status = Booking::Status::Confirmed, .event = m_event.id},
                          {.cursor = cursor, .limit = 100})
            .then(this, &AttendeePrint::take);
}

void AttendeePrint::take(const Result<Page<Booking>> &page)
{
    if (!page) {
        emit failed(sentenceFor(page.error()));
        return end();
    }
    m_bookings += page->data;
    if (page->nextCursor.isEmpty())
        return print();
    int tickets = m_progress->value();
    for (const Booking &booking : page->data)
        tickets += booking.quantity;
    m_progress->setValue(std::min(tickets, m_progress->maximum()));
    read(page->nextCursor);
}

void AttendeePrint::print()
{
    delete m_progress;
    const AttendeeList list(m_event, m_bookings);
    if (m_to == To::Printer) {
        printOnPaper(list);
        return end();
    }
    if (m_pdf.isEmpty())
        m_pdf = QFileDialog::getSaveFileName(&m_window, tr("Keep the attendee list"),
                                             tr("attendees.pdf"), tr("PDF (*.pdf)"));
    if (m_pdf.isEmpty())
        return end();
    QPdfWriter paper(m_pdf);
    paper.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, margins,
                                    QPageLayout::Millimeter));
    paper.setTitle(m_event.name);
    paper.setCreator(u"Evently"_s);
    if (list.drawOn(paper))
        emit done(tr("The attendee list is in %1.").arg(m_pdf));
    else
        emit failed(tr("The file %1 can't be written.").arg(m_pdf));
    end();
}

void AttendeePrint::printOnPaper(const AttendeeList &list)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_event.name);
    printer.setPageMargins(margins, QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (list.drawOn(printer))
        emit done(tr("The attendee list is at the printer."));
    else
        emit failed(tr("The printer doesn't take the list."));
}

void AttendeePrint::end()
{
    deleteLater();
}

} // namespace Evently
