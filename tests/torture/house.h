// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerrow.h"
#include "tests/torture/action.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

namespace Evently::Torture {

/// A model of one event according to the API, small and independent of the desk's code. It follows
/// the event's history and predicts the result of a request before each row.
class House
{
public:
    struct Rules
    {
        std::chrono::milliseconds holdTime{0};
        std::chrono::milliseconds offerTime{0};
    };

    /// A new event, described by the API's answer @p created.
    House(const QJsonObject &created, const Rules &rules);

    /// The expected result of a request.
    struct Ruling
    {
        /// The refusal's code; empty: it is granted.
        QString code{};
        /// The row that it writes; nothing if it changes nothing.
        std::optional<LedgerRow::Kind> row{};
        int status = 200;
    };
    Ruling rule(const Action &action, Wall at) const;

    /// Plays the next row, caused by @p action or, if null, by the clock or the waitlist.
    /// @return why it is wrong, or an empty text.
    QString play(const LedgerRow &row, const Action *action);
    /// Whether, at the end, an offer or an expiry of a hold is missing.
    QString missing(Wall at) const;

    /// Whether the answer @p body to @p action shows the current state of a booking, an entry or an
    /// event.
    QString compare(const Action &action, const QJsonObject &body) const;

    qint64 version() const { return m_version; }
    Wall last() const { return m_last; } ///< The time of the last row.

private:
    struct Booking
    {
        QUuid user{};
        QUuid entry{};
        int quantity = 0;
        qint64 unit = 0;
        QString status{};
        Wall lapses{}; ///< For a hold; the end of sales may be earlier.
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
    const std::pair<const QUuid, Entry> *next() const; ///< The next entry to get an offer, if any.
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
    bool m_isShrinking = false; ///< Entries that became too large are ending now.
    std::map<QUuid, Booking> m_bookings;
    std::map<QUuid, Entry> m_entries;
    std::map<int, QUuid> m_queue; ///< Waiting users, by position.
};

} // namespace Evently::Torture
