// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerrow.h"
#include "tests/torture/action.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

namespace Evently::Torture {

/// One event as the contract says it must be: a small model that shares nothing with the desk. It
/// is played along the event's history, and says before each row what a wish must come to.
class House
{
public:
    struct Rules
    {
        std::chrono::milliseconds holdTime{0};
        std::chrono::milliseconds offerTime{0};
    };

    /// An event that was just made, of which the API said @p created.
    House(const QJsonObject &created, const Rules &rules);

    /// What becomes of a wish.
    struct Ruling
    {
        /// Why not; empty: it is granted.
        QString code{};
        /// The row that it writes; nothing when all is as wished already.
        std::optional<LedgerRow::Kind> row{};
        int status = 200;
    };
    Ruling rule(const Action &action, Wall at) const;

    /// Plays one row more, which belongs to @p action or, without one, to the clock and the queue.
    /// @return why it can't have happened, or an empty text.
    QString play(const LedgerRow &row, const Action *action);
    /// Whether someone should have had an offer, or a hold should have lapsed, at the end.
    QString missing(Wall at) const;

    /// Whether what @p action was told is how things stand: a booking, an entry, an event.
    QString compare(const Action &action, const QJsonObject &body) const;

    qint64 version() const { return m_version; }
    Wall last() const { return m_last; } ///< When the last row was written.

private:
    struct Booking
    {
        QUuid user{};
        QUuid entry{};
        int quantity = 0;
        qint64 unit = 0;
        QString status{};
        Wall lapses{}; ///< As it was held; the end of sales may come before.
        bool wasHeld = false;
        bool isPaid = false;
        qint64 paid = 0;
        qint64 due = 0;
        qint64 refunded = 0;

        bool isLive() const { return status == u"held" || status == u"confirmed"; }
    };
    struct Entry
    {
        QUuid user{};
        QUuid booking{};
        int quantity = 0;
        int place = 0;
        QString status{};

        bool isOpen() const { return status == u"active" || status == u"notified"; }
    };

    bool isOnSale(Wall at) const { return at < m_salesUntil; }
    Wall lapseOf(const Booking &booking) const { return std::min(booking.lapses, m_salesUntil); }
    QString seatsProblem(int quantity) const;
    QString limitProblem(const Action &action, const QUuid &user) const;
    QString joinProblem(const Action &action) const;
    const Entry *entryOf(const QUuid &user) const;
    const std::pair<const QUuid, Entry> *next() const; ///< Whose turn it is, if anyone's.
    Ruling ruleSeats(const Action &action, Wall at) const;
    Ruling ruleBooking(const Action &action, Wall at) const;
    Ruling ruleMoney(const Action &action, const Booking &booking) const;
    Ruling rulePlace(const Action &action, Wall at) const;
    Ruling ruleEdit(const Action &action, Wall at) const;

    QString playSeats(const LedgerRow &row, const Action *action);
    QString playBack(const LedgerRow &row);
    QString playQueue(const LedgerRow &row, const Action *action);
    QString playEdit(const LedgerRow &row, const Action *action);
    void owe(Booking &booking, qint64 cents);
    void end(Booking &booking, const QString &status);

    QJsonObject shown(const QUuid &id, const Booking &booking) const;
    QJsonObject shown(const Entry &entry) const;
    QJsonObject shown() const;

    const Rules m_rules;
    qint64 m_version = 1;
    Wall m_last{};
    int m_total = 0;
    int m_available = 0;
    int m_held = 0;
    qint64 m_price = 0;
    bool m_isStrict = false;
    int m_maxPerBooking = 10;
    std::optional<int> m_maxPerUser{};
    Wall m_salesUntil{};
    Wall m_cancelUntil{};
    QString m_name{};
    int m_places = 0;
    bool m_isShrinking = false; ///< Entries that have become too large end now.
    std::map<QUuid, Booking> m_bookings;
    std::map<QUuid, Entry> m_entries;
    std::map<int, QUuid> m_queue; ///< Who waits, by place.
};

} // namespace Evently::Torture
