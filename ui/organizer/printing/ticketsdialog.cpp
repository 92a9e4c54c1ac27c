// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/printing/ticketsdialog.h"

#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/printing/chosenprinter.h"
#include "ui/organizer/printing/printerbox.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/printing/ticketpreview.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

TicketsDialog::TicketsDialog(TicketDesk &desk, const Booking &booking, const Theme &theme,
                             QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_booking(booking)
    , m_box(desk.chooser() ? new PrinterBox(*desk.chooser(), PrinterBox::Offers::PrintersOnly)
                           : nullptr)
    , m_preview(new TicketPreview(TicketDesk::ticketsOf(booking)))
    , m_page(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_back(new QPushButton(icon(theme, u"chevron-left"_s), {}))
    , m_next(new QPushButton(icon(theme, u"chevron-right"_s), {}))
    , m_later(new QPushButton(tr("&Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Tickets"));
    auto *print = new QPushButton(tr("&Print"));
    print->setProperty("rank", u"primary"_s);
    print->setFont(theme.font(Theme::Type::Strong));
    print->setDefault(true);
    auto *save = new QPushButton(tr("&Save as PDF…"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::Near);
    buttons->addStretch();
    buttons->addWidget(m_later);
    buttons->addWidget(save);
    buttons->addWidget(print);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Even);
    layout->addWidget(m_preview, 1);
    layout->addLayout(pageTurner(theme));
    if (m_box)
        layout->addWidget(m_box);
    layout->addLayout(buttons);

    connect(m_preview, &TicketPreview::turned, this, &TicketsDialog::showPage);
    connect(m_back, &QPushButton::clicked, this,
            [this] { m_preview->turnTo(m_preview->page() - 1); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_preview->turnTo(m_preview->page() + 1); });
    connect(print, &QPushButton::clicked, this, &TicketsDialog::print);
    connect(save, &QPushButton::clicked, this, &TicketsDialog::askWhereToSave);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &TicketsDialog::settle);
    showPage();
}

QBoxLayout *TicketsDialog::pageTurner(const Theme &)
{
    m_back->setAccessibleName(tr("Previous ticket"));
    m_next->setAccessibleName(tr("Next ticket"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *button : {m_back, m_next}) {
        button->setProperty("rank", u"quiet"_s);
        button->setAutoDefault(false);
        button->setVisible(m_preview->pages() > 1);
    }
    row->addWidget(m_back);
    row->addWidget(m_page);
    row->addWidget(m_next);
    row->addStretch();
    return row;
}

void TicketsDialog::showPage()
{
    m_page->setText(tr("Ticket %1 of %2").arg(m_preview->page() + 1).arg(m_preview->pages()));
    m_back->setEnabled(m_preview->page() > 0);
    m_next->setEnabled(m_preview->page() + 1 < m_preview->pages());
}

void TicketsDialog::askFor(const QString &job)
{
    m_job = job;
    m_later->setText(tr("Print &later"));
}

void TicketsDialog::print()
{
    const QString job = std::exchange(m_job, {});
    accept();
    if (!job.isEmpty() && m_desk.chooser())
        return m_desk.chooser()->answer(job, m_box->printer());
    if (m_desk.chooser())
        m_desk.chooser()->useOnce(m_box->printer());
    emit printAsked();
}

void TicketsDialog::askWhereToSave()
{
    QFileDialog *dialog =
            saveDialog(*this, tr("Save tickets"),
                       tr("tickets-%1", "file name").arg(m_booking.reference), u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_desk.save(m_booking, file);
        reject(); // Once saved, nothing needs to be printed.
    });
    dialog->open();
}

void TicketsDialog::settle(int)
{
    const QString job = std::exchange(m_job, {});
    if (!job.isEmpty() && m_desk.chooser())
        m_desk.chooser()->postpone(job);
}

} // namespace Evently
