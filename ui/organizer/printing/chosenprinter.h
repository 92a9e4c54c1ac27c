// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/printing/spooler.h"

#include <QMap>

namespace Evently {

class WindowMemory;

/// The user's printer for tickets: one of the machine's printers, the default one, or a choice each
/// time. Remembered. GUI thread.
class ChosenPrinter : public Spooler
{
    Q_OBJECT

public:
    struct Choice
    {
        bool isAsked = false; ///< Asks each time; printer is then the last one used.
        QString printer{}; ///< As CUPS names it; empty: the machine's default.

        bool operator==(const Choice &) const = default;
    };

    explicit ChosenPrinter(WindowMemory &memory);
    ~ChosenPrinter() override;

    Choice choice() const;
    void choose(const Choice &choice);

    /// The machine's printers found so far; findPrinters() searches for them.
    const QStringList &printers() const { return m_printers; }
    void findPrinters();

    void submit(const QString &file, const QString &name) override;
    std::optional<bool> knows(const QString &) const override { return {}; }
    void look() override;

    /// Answers printerAsked(): sends the waiting job to @p printer.
    void answer(const QString &name, const QString &printer);
    void postpone(const QString &name); ///< Don't print it now.
    /// Sends the next job to @p printer, regardless of the choice.
    void useOnce(const QString &printer) { m_once = printer; }

signals:
    /// The user wants to print it later or not at all; its file is no longer needed.
    void postponed(const QString &name, const QString &file);
    void printersFound();
    void choiceChanged();
    void printerAsked(const QString &name); ///< The job waits for answer() or postpone().

private:
    CupsSpooler &spoolerOf(const QString &printer);

    WindowMemory &m_memory;
    std::optional<QString> m_once;
    QStringList m_printers;
    QMap<QString, CupsSpooler *> m_spoolers; ///< One for each printer used.
    QMap<QString, QString> m_waiting; ///< Jobs waiting for an answer, and their files.
};

} // namespace Evently
