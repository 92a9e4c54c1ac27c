// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/printing/chosenprinter.h"

#include "ui/desktop/windowmemory.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const QString PrinterKey = u"tickets/printer"_s;
static const QString IsAskedKey = u"tickets/asks"_s;

ChosenPrinter::ChosenPrinter(WindowMemory &memory)
    : m_memory(memory)
{
}

ChosenPrinter::~ChosenPrinter() = default;

ChosenPrinter::Choice ChosenPrinter::choice() const
{
    return {.isAsked = m_memory.value(IsAskedKey).toBool(),
            .printer = m_memory.value(PrinterKey).toString()};
}

void ChosenPrinter::choose(const Choice &choice)
{
    if (choice == this->choice())
        return;
    m_memory.keep(IsAskedKey, choice.isAsked);
    m_memory.keep(PrinterKey, choice.printer);
    emit choiceChanged();
}

void ChosenPrinter::findPrinters()
{
    CupsSpooler::findPrinters(*this, [this](const QStringList &printers) {
        m_printers = printers;
        emit printersFound();
    });
}

CupsSpooler &ChosenPrinter::spoolerOf(const QString &printer)
{
    CupsSpooler *&spooler = m_spoolers[printer];
    if (!spooler) {
        spooler = new CupsSpooler(printer);
        spooler->setParent(this);
        connect(spooler, &Spooler::taken, this, &Spooler::taken);
        connect(spooler, &Spooler::refused, this, &Spooler::refused);
        connect(spooler, &Spooler::stateChanged, this, &ChosenPrinter::setState);
    }
    return *spooler;
}

void ChosenPrinter::submit(const QString &file, const QString &name)
{
    if (const auto printer = std::exchange(m_once, std::nullopt))
        return spoolerOf(*printer).submit(file, name);
    if (!choice().isAsked)
        return spoolerOf(choice().printer).submit(file, name);
    m_waiting[name] = file;
    emit printerAsked(name);
}

void ChosenPrinter::look()
{
    spoolerOf(choice().printer).look();
}

void ChosenPrinter::answer(const QString &name, const QString &printer)
{
    if (!m_waiting.contains(name))
        return;
    choose({.isAsked = true, .printer = printer});
    spoolerOf(printer).submit(m_waiting.take(name), name);
}

void ChosenPrinter::postpone(const QString &name)
{
    if (m_waiting.contains(name))
        emit postponed(name, m_waiting.take(name));
}

} // namespace Evently
