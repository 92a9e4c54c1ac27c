// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/printerquestion.h"

#include "ui/organizer/desksale/chosenprinter.h"
#include "ui/organizer/desksale/printerbox.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

PrinterQuestion::PrinterQuestion(ChosenPrinter &printer, const QString &job, const Theme &theme,
                                 QWidget *parent)
    : QDialog(parent)
    , m_printer(printer)
    , m_job(job)
    , m_box(new PrinterBox(printer, PrinterBox::Offers::PrintersOnly))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Print tickets"));
    setMinimumWidth(400);
    auto *print = new QPushButton(tr("&Print"));
    print->setProperty("rank", u"primary"_s);
    print->setFont(theme.font(Theme::Type::Strong));
    print->setDefault(true);
    auto *leave = new QPushButton(tr("&Don't print"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(print);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(
            plainLabel(tr("Where are the tickets printed?"), theme.font(Theme::Type::Title)));
    layout->addWidget(m_box);
    layout->addLayout(buttons);

    connect(print, &QPushButton::clicked, this, &QDialog::accept);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this,
            [this](int result) { answer(result == QDialog::Accepted); });
}

void PrinterQuestion::answer(bool isToPrint)
{
    if (isToPrint)
        m_printer.answer(m_job, m_box->printer());
    else
        m_printer.refuse(m_job);
}

} // namespace Evently
