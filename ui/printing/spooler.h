// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace Evently {

/// Receives finished pages for printing. Nothing here blocks; GUI thread.
class Spooler : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Spooler)

public:
    enum class State { Unknown, Ready, NeedsPaper, Away };

    Spooler() = default;

    State state() const { return m_state; }

    /// Submits the PDF @p file as the job @p name; taken() or refused() follows. The name must
    /// reveal nothing personal, since print queues show it to everyone.
    virtual void submit(const QString &file, const QString &name) = 0;
    /// Whether it has ever received a job of this name; nothing if it can't tell.
    virtual std::optional<bool> knows(const QString &name) const = 0;
    /// Checks the printer's state; emits stateChanged() if it changed.
    virtual void look() = 0;

signals:
    void taken(const QString &name);
    void refused(const QString &name);
    void stateChanged(Evently::Spooler::State state);

protected:
    void setState(State state);

private:
    State m_state = State::Unknown;
};

/// Saves every job as NAME.pdf in a folder.
class FolderSpooler : public Spooler
{
    Q_OBJECT

public:
    explicit FolderSpooler(const QString &folder);

    void submit(const QString &file, const QString &name) override;
    std::optional<bool> knows(const QString &name) const override;
    void look() override;

private:
    QString pathOf(const QString &name) const;

    const QString m_folder;
};

/// The machine's print queue, through CUPS's programs lp and lpstat.
class CupsSpooler : public Spooler
{
    Q_OBJECT

public:
    /// @p printer is the name in CUPS; empty: its default printer.
    explicit CupsSpooler(const QString &printer);

    void submit(const QString &file, const QString &name) override;
    std::optional<bool> knows(const QString &) const override { return {}; }
    void look() override;

    /// The state in the output @p words of `lpstat -l -p` in the C locale.
    static State stateFrom(const QString &words);
    /// Calls @p then with the names of the machine's printers (none without CUPS), unless @p owner
    /// is gone by then. (QPrinterInfo would block until the print server answers.)
    static void findPrinters(QObject &owner, const std::function<void(const QStringList &)> &then);

private:
    const QString m_printer;
};

} // namespace Evently
