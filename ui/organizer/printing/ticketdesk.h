// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/export/filewriter.h"
#include "ui/tickets/ticketprinter.h"

#include <QMap>
#include <QTemporaryDir>

namespace Evently {

class ChosenPrinter;
struct Booking;
struct Event;
struct WaitlistEntry;

/// Prints the tickets of bookings, without asking where, or keeps them as files: what the desk and
/// the list of bookings share. GUI thread.
class TicketDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketDesk)

public:
    /// @p chooser is null where there are no printers to choose from.
    explicit TicketDesk(Spooler &spooler, ChosenPrinter *chooser = nullptr);

    ChosenPrinter *chooser() const { return m_chooser; }

    static QList<Ticket> ticketsOf(const Booking &booking);

    /// A ticket for each seat of @p booking. @return the job that printed(), failed() or
    /// postponed() will name.
    QString print(const Booking &booking);
    /// What @p job prints, as long as it is not over.
    std::optional<Booking> bookingOf(const QString &job) const;

    /// Keeps the tickets as the PDF @p file; saved() or notSaved() tells how it went.
    void save(const Booking &booking, const QString &file);
    /// The slip of who waits; as above.
    QString print(const WaitlistEntry &entry, const Event &event);

signals:
    void printed(const QString &job); ///< The spooler has it.
    void failed(const QString &job);
    void postponed(const QString &job); ///< A person wants it printed later, or not at all.
    void saved(const QUuid &booking, const QString &file);
    void notSaved(const QUuid &booking, const QString &file, const QString &why);

private:
    const QTemporaryDir m_pages; ///< On their way to the printer; nobody else may read them.
    TicketPrinter m_printer;
    ChosenPrinter *const m_chooser;
    QMap<QString, Booking> m_jobs; ///< On their way.
};

} // namespace Evently
