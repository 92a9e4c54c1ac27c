// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/kiosk/orders/orderjournal.h"

#include <functional>

namespace Evently {

class Settlement;
class TicketPrinter;
struct WaitlistSlip;

/// What one visitor asks of the server and the printer, one thing after the other. Each is in the
/// journal before it is sent, so that it is done once whatever fails in between. GUI thread.
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
    /// Asks once more for what was refused for a passing reason, with the same key.
    void retry();
    /// Prints the tickets of what is confirmed, for @p name if it is not empty: printed() or
    /// unprinted(). As often as somebody wants them.
    void print(const QString &name);
    /// Prints a slip, which is no ticket: slipUnprinted(), or it is out.
    void print(const WaitlistSlip &slip);

    /// The visitor is gone, or thinks of something else: seats that are held are given back, and
    /// whatever is under way comes to its end without them. Forgets everything.
    void leave();

    bool isBusy() const { return m_isBusy; } ///< The server has been asked and hasn't answered.
    const std::optional<Booking> &booking() const { return m_order.booking; }
    /// When the seats that are held began to be, by this machine's clock.
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
    KioskOrder m_order; ///< A null id: there is none.
    QString m_job; ///< What the spooler was given last for this visitor.
    QString m_slipJob;
    int m_prints = 0;
    Instant m_heldSince{};
    bool m_isOut = false; ///< The tickets came out of the printer.
    quint64 m_round = 0; ///< Answers for an earlier visitor come too late.
    bool m_isBusy = false;
};

/// Whether @p problem may be gone in a moment, without anybody thinking of something else.
bool isPassing(const Problem &problem);

/// When @p held began by this machine's clock, by which it was @p asked for and @p answered.
Instant heldSince(const Booking &held, Instant asked, Instant answered);

} // namespace Evently
