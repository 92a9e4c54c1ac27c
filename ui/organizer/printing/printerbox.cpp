// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/printing/printerbox.h"

#include "ui/organizer/printing/chosenprinter.h"

#include <QSignalBlocker>

namespace Evently {

enum Role { PrinterRole = Qt::UserRole, IsAskedRole };

PrinterBox::PrinterBox(ChosenPrinter &printer, Offers offers, QWidget *parent)
    : QComboBox(parent)
    , m_printer(printer)
    , m_offers(offers)
{
    setAccessibleName(tr("Printer for tickets"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    fill();
    connect(&printer, &ChosenPrinter::printersFound, this, &PrinterBox::fill);
    connect(&printer, &ChosenPrinter::choiceChanged, this, &PrinterBox::fill);
    connect(this, &QComboBox::activated, this, &PrinterBox::choose);
}

/// Printers come and go, so the list is updated whenever it is shown.
void PrinterBox::showEvent(QShowEvent *event)
{
    QComboBox::showEvent(event);
    m_printer.findPrinters();
}

/// The chosen printer is listed even if it isn't found: it may be away only briefly.
void PrinterBox::fill()
{
    const ChosenPrinter::Choice choice = m_printer.choice();
    const QString current =
            count() > 0 && m_offers == Offers::PrintersOnly ? printer() : choice.printer;
    QStringList names = m_printer.printers();
    if (!current.isEmpty() && !names.contains(current))
        names << current;
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("The default printer"), QString());
    for (const QString &name : names)
        addItem(name, name);
    if (m_offers == Offers::AskingToo) {
        addItem(tr("Ask each time"), QString());
        setItemData(count() - 1, true, IsAskedRole);
    }
    const bool isAsked = m_offers == Offers::AskingToo && choice.isAsked;
    setCurrentIndex(isAsked ? count() - 1 : findData(current, PrinterRole));
}

QString PrinterBox::printer() const
{
    return currentData(PrinterRole).toString();
}

void PrinterBox::choose(int row)
{
    if (m_offers == Offers::PrintersOnly)
        return;
    // When asking each time, the last printer is the initial choice.
    const bool isAsked = itemData(row, IsAskedRole).toBool();
    m_printer.choose(
            {.isAsked = isAsked, .printer = isAsked ? m_printer.choice().printer : printer()});
}

} // namespace Evently
