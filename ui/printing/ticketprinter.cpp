// SPDX-License-Identifier: GPL-3.0-only
#include "ui/printing/ticketprinter.h"

#include "models/tickets/ticketpaper.h"

#include <QDir>
#include <QFile>
#include <QPdfWriter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Evently {

TicketPrinter::TicketPrinter(Spooler &spooler, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_spooler(spooler)
    , m_folder(folder)
{
    QDir(m_folder).removeRecursively();
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    connect(&m_spooler, &Spooler::taken, this, [this](const QString &job) {
        QFile::remove(pathOf(job));
        emit printed(job);
    });
    connect(&m_spooler, &Spooler::refused, this, [this](const QString &job) {
        QFile::remove(pathOf(job));
        emit failed(job);
    });
}

QString TicketPrinter::pathOf(const QString &job) const
{
    return m_folder % u'/' % job % u".pdf"_s;
}

/// Uses QPdfWriter, because QPrinter would ask the print server for its printers and block.
template <typename What>
void TicketPrinter::printPages(const What &what, const QString &job)
{
    QPdfWriter writer(pathOf(job));
    writer.setPageLayout(TicketPaper::layout());
    writer.setTitle(job);
    writer.setCreator(u"Evently"_s);
    if (TicketPaper::print(writer, what))
        m_spooler.submit(pathOf(job), job);
    else
        QTimer::singleShot(0, this, [this, job] { emit failed(job); });
}

void TicketPrinter::print(const QList<Ticket> &tickets, const QString &job)
{
    printPages(tickets, job);
}

void TicketPrinter::print(const WaitlistSlip &slip, const QString &job)
{
    printPages(slip, job);
}

} // namespace Evently
