// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/kiosk/orders/orderjournal.h"

#include <functional>

namespace Evently {

class Settlement;
class TicketPrinter;
struct WaitlistSlip;

/// Sends one visitor's requests to the server and the printer, one at a time. Each is written to
/// the journal before it is sent, so that it is carried out exactly once whatever fails. GUI
/// thread.
class Checkout : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Checkout)

public:
    Checkout(ApiClient &api, OrderJournal &journal, TicketPrinter &printer, Settlement &settlement,
             QObject *parent = nullptr);

    void hold(const Order &order); ///< held() or refused()
    void confirm(); ///< confirmed() or refused()
    void accept(const QString &entryReference); ///< confirmed() or refused()
    void join(const Order &order); ///< joined() or refused()
    /// Repeats a request that failed temporarily, with the same key.
    void retry();
    /// Prints the confirmed tickets, with @p name if it isn't empty; printed() or unprinted()
    /// follows. May be repeated.
    void print(const QString &name);
    /// Prints a waitlist slip, which isn't a ticket. Emits slipUnprinted() if that fails.
    void print(const WaitlistSlip &slip);

    /// The visitor left or changed their mind: returns held seats and lets requests in progress end
    /// without them. Forgets everything.
    void leave();

    bool isBusy() const { return m_isBusy; } ///< A request is waiting for its answer.
    const std::optional<Booking> &booking() const { return m_order.booking; }
    /// When the held seats were reserved, by this machine's clock.
    Instant heldSince() const { return m_heldSince; }

signals:
    void held(const Evently::Booking &booking);
    void confirmed(const Evently::Booking &booking);
    void joined(const Evently::WaitlistEntry &entry);
    void refused(const Evently::Problem &problem);
    void printed();
    void unprinted();
    void slipUnprinted();

private:
    void begin(KioskOrder::Stage stage, const std::function<void(KioskOrder &)> &fill);
    void send();
    void take(const Result<Booking> &booking);
    void takeEntry(const Result<WaitlistEntry> &entry);
    void refuse(const Problem &problem);
    void notePrinted(const QString &job);
    void noteFailed(const QString &job);

    ApiClient &m_api;
    OrderJournal &m_journal;
    TicketPrinter &m_printer;
    Settlement &m_settlement;
    KioskOrder m_order; ///< A null id means none.
    QString m_job; ///< The last print job of this visitor.
    QString m_slipJob;
    int m_prints = 0;
    Instant m_heldSince{};
    bool m_isOut = false; ///< The tickets have been printed.
    quint64 m_round = 0; ///< Identifies answers for an earlier visitor, which are ignored.
    bool m_isBusy = false;
};

/// Whether @p problem may be temporary, so that a retry makes sense.
bool isPassing(const Problem &problem);

/// When @p held began by this machine's clock, which also measured @p asked and @p answered.
Instant heldSince(const Booking &held, Instant asked, Instant answered);

} // namespace Evently
