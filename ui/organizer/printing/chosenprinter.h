// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tickets/spooler.h"

#include <QMap>

namespace Evently {

class WindowMemory;

/// The printer that somebody chose for tickets: one of the machine's, its default one, or another
/// each time. Remembered. GUI thread.
class ChosenPrinter : public Spooler
{
    Q_OBJECT

public:
    struct Choice
    {
        bool isAsked = false; ///< Each time; the printer is then the one of the last time.
        QString printer{}; ///< As CUPS names it; empty: the machine's default one.

        bool operator==(const Choice &) const = default;
    };

    explicit ChosenPrinter(WindowMemory &memory);
    ~ChosenPrinter() override;

    Choice choice() const;
    void choose(const Choice &choice);

    /// The machine's, as far as they have been found; findPrinters() looks for them.
    const QStringList &printers() const { return m_printers; }
    void findPrinters();

    void submit(const QString &file, const QString &name) override;
    std::optional<bool> knows(const QString &) const override { return {}; }
    void look() override;

    /// Where the job goes that was asked for.
    void answer(const QString &name, const QString &printer);
    void postpone(const QString &name); ///< It is not printed now.
    /// The next job goes to @p printer, whatever is chosen.
    void useOnce(const QString &printer) { m_once = printer; }

signals:
    /// A person wants it printed later, or not at all; its file is no longer needed.
    void postponed(const QString &name, const QString &file);
    void printersFound();
    void choiceChanged();
    void printerAsked(const QString &name); ///< It waits for answer() or postpone().

private:
    CupsSpooler &spoolerOf(const QString &printer);

    WindowMemory &m_memory;
    std::optional<QString> m_once;
    QStringList m_printers;
    QMap<QString, CupsSpooler *> m_spoolers; ///< Of each printer that was used.
    QMap<QString, QString> m_waiting; ///< Jobs that somebody is asked about, and their files.
};

} // namespace Evently
