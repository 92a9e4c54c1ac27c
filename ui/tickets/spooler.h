// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace Evently {

/// Where finished pages go. Nothing here waits; GUI thread.
class Spooler : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Spooler)

public:
    enum class State { Unknown, Ready, NeedsPaper, Away };

    Spooler() = default;

    State state() const { return m_state; }

    /// Takes the PDF @p file as the job @p name; taken() or refused() tells how it went. A name
    /// says nothing of anybody, since spoolers show it to everybody.
    virtual void submit(const QString &file, const QString &name) = 0;
    /// Whether a job of this name has ever reached it; nothing where it can't tell.
    virtual std::optional<bool> knows(const QString &name) const = 0;
    /// Looks after the printer; stateChanged() if it is another than before.
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

/// Keeps every job as NAME.pdf in a folder.
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

/// The machine's print spooler, by CUPS's programs lp and lpstat.
class CupsSpooler : public Spooler
{
    Q_OBJECT

public:
    /// @p printer as CUPS names it; empty: its default one.
    explicit CupsSpooler(const QString &printer);

    void submit(const QString &file, const QString &name) override;
    std::optional<bool> knows(const QString &) const override { return {}; }
    void look() override;

    /// What `lpstat -l -p` means that says @p words in the C locale.
    static State stateFrom(const QString &words);
    /// Tells @p then the names of the machine's printers, none where there is no CUPS; not any
    /// more when @p owner is gone. (QPrinterInfo would wait for the spooler.)
    static void findPrinters(QObject &owner, const std::function<void(const QStringList &)> &then);

private:
    const QString m_printer;
};

} // namespace Evently
