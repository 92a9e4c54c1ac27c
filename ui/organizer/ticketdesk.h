// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tickets/ticketprinter.h"

#include <QTemporaryDir>

namespace Evently {

struct Booking;

/// Prints the tickets of bookings, without asking where: what the desk and the list of bookings
/// share. GUI thread.
class TicketDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketDesk)

public:
    explicit TicketDesk(Spooler &spooler);

    /// A ticket for each seat of @p booking. @return the job that printed() or failed() will name.
    QString print(const Booking &booking);

signals:
    void printed(const QString &job); ///< The spooler has it.
    void failed(const QString &job);

private:
    const QTemporaryDir m_pages; ///< On their way to the printer; nobody else may read them.
    TicketPrinter m_printer;
};

} // namespace Evently
