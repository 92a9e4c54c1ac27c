// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tickets/spooler.h"
#include "ui/tickets/ticket.h"

namespace Evently {

/// Prints without asking anybody anything: draws pages into a file of @p folder that only we may
/// read, and hands it to a Spooler. GUI thread.
class TicketPrinter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPrinter)

public:
    /// @p folder is for files on their way, and ours alone; what an earlier run left there is
    /// removed.
    TicketPrinter(Spooler &spooler, const QString &folder, QObject *parent = nullptr);

    Spooler &spooler() { return m_spooler; }

    /// printed() or failed() tells how it went. @p job is the spooler's name for it, neutral and
    /// never used before.
    void print(const QList<Ticket> &tickets, const QString &job);
    void print(const WaitlistSlip &slip, const QString &job);

signals:
    void printed(const QString &job); ///< The spooler has it.
    void failed(const QString &job);

private:
    template <typename What>
    void printPages(const What &what, const QString &job);
    QString pathOf(const QString &job) const;

    Spooler &m_spooler;
    const QString m_folder;
};

} // namespace Evently
