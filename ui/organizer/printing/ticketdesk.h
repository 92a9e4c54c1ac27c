// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/export/filewriter.h"
#include "ui/printing/ticketprinter.h"

#include <QMap>
#include <QTemporaryDir>

namespace Evently {

class ChosenPrinter;
struct Booking;
struct Event;
struct WaitlistEntry;

/// Prints the tickets of bookings without a dialog, or saves them as files. Shared by the desk and
/// the list of bookings. GUI thread.
class TicketDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketDesk)

public:
    /// @p chooser is null if there are no printers to choose from.
    explicit TicketDesk(Spooler &spooler, ChosenPrinter *chooser = nullptr);

    ChosenPrinter *chooser() const { return m_chooser; }

    static QList<Ticket> ticketsOf(const Booking &booking);

    /// Prints one ticket for each seat of @p booking.
    /// @return the job's name, which printed(), failed() or postponed() will refer to.
    QString print(const Booking &booking);
    /// The booking that @p job prints, until the job has finished.
    std::optional<Booking> bookingOf(const QString &job) const;

    /// Saves the tickets as the PDF @p file; saved() or notSaved() follows.
    void save(const Booking &booking, const QString &file);
    /// Prints a waitlist slip; otherwise like the above.
    QString print(const WaitlistEntry &entry, const Event &event);

signals:
    void printed(const QString &job); ///< The print queue has it.
    void failed(const QString &job);
    void postponed(const QString &job); ///< The user wants to print it later or not at all.
    void saved(const QUuid &booking, const QString &file);
    void notSaved(const QUuid &booking, const QString &file, const QString &why);

private:
    const QTemporaryDir m_pages; ///< Being printed; no other user may read them.
    TicketPrinter m_printer;
    ChosenPrinter *const m_chooser;
    QMap<QString, Booking> m_jobs; ///< Being printed.
};

} // namespace Evently
