// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/tickets/ticket.h"
#include "ui/printing/spooler.h"

namespace Evently {

/// Prints without a dialog: draws pages into a file in @p folder that no other user may read, and
/// passes it to a Spooler. GUI thread.
class TicketPrinter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPrinter)

public:
    /// @p folder holds files being printed and is used by this object only; leftovers of an earlier
    /// run are removed.
    TicketPrinter(Spooler &spooler, const QString &folder, QObject *parent = nullptr);

    Spooler &spooler() { return m_spooler; }

    /// printed() or failed() follows. @p job is its name in the print queue: unique, and without
    /// personal data.
    void print(const QList<Ticket> &tickets, const QString &job);
    void print(const WaitlistSlip &slip, const QString &job);

signals:
    void printed(const QString &job); ///< The print queue has it.
    void failed(const QString &job);

private:
    template <typename What>
    void printPages(const What &what, const QString &job);
    QString pathOf(const QString &job) const;

    Spooler &m_spooler;
    const QString m_folder;
};

} // namespace Evently
