// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/kiosk/orders/orderjournal.h"

#include <QSet>
#include <QTimer>

namespace Evently {

class TicketPrinter;

/// Finishes orders whose visitor has left, also after a restart, with their original keys, so that
/// nothing is done twice. Held seats are returned, and no offer is accepted for someone who has
/// left. Orders sold a moment ago that never reached the print queue are printed; all others are
/// left to the staff, because tickets must not be printed when no one is there to take them. GUI
/// thread.
class Settlement : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settlement)

public:
    /// After a purchase, the visitor is assumed to be there for this long.
    static constexpr std::chrono::seconds stillHere{60};
    /// The server remembers keys at least this long.
    static constexpr std::chrono::hours keysLast{24};

    Settlement(ApiClient &api, OrderJournal &journal, TicketPrinter &printer,
               QObject *parent = nullptr);

    void start(); ///< Settles all orders in the journal.
    /// Don't touch order @p id: its visitor is still there.
    void leaveAlone(const QUuid &id) { m_others = id; }
    void settle(const QUuid &id); ///< Its visitor has left.
    void settleAll(); ///< Retries all unsettled orders, when the server is back.

    /// Orders that were sold but have no tickets: for the staff.
    QList<KioskOrder> unprinted() const;
    void printNow(const QUuid &id); ///< Staff asked for the tickets.

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
    QUuid m_others; ///< The order of the current visitor.
    QSet<QUuid> m_underWay;
};

} // namespace Evently
