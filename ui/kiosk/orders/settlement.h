// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/kiosk/orders/orderjournal.h"

#include <QSet>
#include <QTimer>

namespace Evently {

class TicketPrinter;

/// Brings to their end the orders whose visitor is gone, after a restart too: with the same key,
/// so that nothing is done twice. Held seats are given back, an offer is not accepted for somebody
/// who is gone; what was sold a moment ago and never reached the spooler is printed, anything else
/// that was sold waits for the staff, because tickets are not to fall into an empty foyer. GUI
/// thread.
class Settlement : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settlement)

public:
    /// Whoever bought so short a time ago is still there.
    static constexpr std::chrono::seconds stillHere{60};
    /// The server remembers keys for so long at least.
    static constexpr std::chrono::hours keysLast{24};

    Settlement(ApiClient &api, OrderJournal &journal, TicketPrinter &printer,
               QObject *parent = nullptr);

    void start(); ///< Settles all that the journal holds.
    /// The order @p id is somebody's who is there.
    void leaveAlone(const QUuid &id) { m_others = id; }
    void settle(const QUuid &id); ///< It is nobody's any more.
    void settleAll(); ///< Whatever could not be settled yet: the server is back.

    /// What was sold and has no tickets: for the staff.
    QList<KioskOrder> unprinted() const;
    void printNow(const QUuid &id); ///< Staff want the tickets.
    void dismiss(const QUuid &id); ///< Staff need none.

private:
    void go(const KioskOrder &order);
    template <typename Value, typename Then>
    void ask(const Pending<Value> &pending, const QUuid &id, Then then);
    void release(const KioskOrder &order);
    void endAccepting(const KioskOrder &order, const WaitlistEntry &entry);
    void sell(KioskOrder order, const Booking &booking);
    void printOrKeep(KioskOrder order);
    void print(KioskOrder order);
    void keepForStaff(KioskOrder order);

    ApiClient &m_api;
    OrderJournal &m_journal;
    TicketPrinter &m_printer;
    QTimer m_again;
    QUuid m_others; ///< The order of the visitor who is there.
    QSet<QUuid> m_underWay;
};

} // namespace Evently
