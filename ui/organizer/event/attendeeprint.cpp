// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/attendeeprint.h"

#include "models/values/zone.h"
#include "ui/api/apiclient.h"
#include "ui/export/beside.h"
#include "ui/export/savedialog.h"
#include "ui/organizer/event/attendeelist.h"
#include "ui/words/sentences.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

#include <memory>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr QMarginsF margins{15, 15, 15, 12}; // In millimetres.

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
    m_progress = new QProgressDialog(tr("Loading attendees…"), tr("Cancel"), 0,
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
    if (m_to == To::Printer)
        askForPrinter();
    else if (m_pdf.isEmpty())
        askForFile();
    else
        write(m_pdf);
}

/// Drawing many pages takes a while, so it isn't done on the GUI thread.
void AttendeePrint::askForPrinter()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_event.name);
    printer->setPageMargins(margins, QPageLayout::Millimeter);
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, &AttendeePrint::end);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] {
        const auto draw = [printer, event = m_event, bookings = m_bookings] {
            return AttendeeList(event, bookings).drawOn(*printer);
        };
        doBeside(this, draw, [this, printer](bool isDone) {
            const QString file = printer->outputFileName(); // "Print to file" was chosen.
            if (isDone && !file.isEmpty())
                emit done(tr("Saved as %1.").arg(QFileInfo(file).fileName()), file);
            else if (isDone)
                emit done(tr("The attendee list was sent to the printer."), {});
            else
                emit failed(tr("The printer didn't accept the list."));
            end();
        });
    });
    dialog->open();
}

void AttendeePrint::askForFile()
{
    QFileDialog *dialog =
            saveDialog(m_window, tr("Save the attendee list"),
                       fileNameFor(m_event.name, localDate(m_event.dateTime, m_event.timeZone),
                                   tr("attendees")),
                       u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AttendeePrint::write);
    connect(dialog, &QDialog::rejected, this, &AttendeePrint::end);
    dialog->open();
}

static QByteArray pdfOf(const Event &event, const QList<Booking> &bookings)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter paper(&pdf);
    paper.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, margins,
                                    QPageLayout::Millimeter));
    paper.setTitle(event.name);
    paper.setCreator(u"Evently"_s);
    AttendeeList(event, bookings).drawOn(paper);
    return pdf.data();
}

void AttendeePrint::write(const QString &pdf)
{
    connect(&m_files, &FileWriter::written, this, [this](const QString &file) {
        emit done(tr("The attendee list is saved as %1.").arg(QFileInfo(file).fileName()), file);
        end();
    });
    connect(&m_files, &FileWriter::failed, this, [this](const QString &file) {
        emit failed(tr("%1 couldn't be saved.").arg(file));
        end();
    });
    m_files.write(pdf, [event = m_event, bookings = m_bookings] { return pdfOf(event, bookings); });
}

void AttendeePrint::end()
{
    deleteLater();
}

} // namespace Evently
