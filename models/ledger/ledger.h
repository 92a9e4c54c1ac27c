// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/ledger/eventstate.h"
#include "models/ledger/outcome.h"
#include "models/ledger/walls.h"
#include "models/values/principal.h"
#include "models/values/result.h"

#include <functional>

namespace Evently {

/// Decides what commands do: the rules of events, bookings and waitlists, and nothing else. It has
/// no SQL, no I/O, no clock and no randomness, so tests can run millions of commands.
class Ledger
{
public:
    struct Settings
    {
        std::chrono::seconds holdTime{600};
        std::chrono::seconds offerTime{1800};
        /// Seats that an account may hold at once for an event. 0 means any number; without a
        /// value, as many as one booking may have.
        std::optional<int> heldPerAccount{};
    };

    /// Creates ids and references for the bookings that offers create.
    struct IdSource
    {
        std::function<QUuid()> id;
        std::function<QString()> reference;
    };

    /// Decides about @p state as of @p now; both must outlive the ledger.
    Ledger(EventState &state, Instant now, const Settings &settings, const IdSource &ids);

    /// Expires everything that is due, then carries out @p command or refuses it. A refusal changes
    /// nothing beyond what was due. All invariants of the state are kept, and the changes are added
    /// to @c state.changes.
    Result<Outcome> decide(const Command &command, const Principal &caller);

private:
    /// What a request comes to at today's prices.
    struct Order
    {
        QList<TicketLine> lines{}; ///< Empty if the event is plain and no code changes the price.
        int units = 0;
        int people = 0;
        qint64 unitPriceCents = 0; ///< If there are no lines.
        QString code{}; ///< The code to count a use of, or empty.
    };

    // prices: ledgerorders.cpp
    Result<Order> ordered(const QList<LineWish> &wishes, int quantity, const QString &code) const;
    std::optional<Problem> notOnSale(const TicketType &type, Booking::Channel channel) const;
    static std::optional<Problem> limitReached(const TicketType &type, int quantity);
    Result<const DiscountCode *> usableCode(const QString &typed, Booking::Channel channel) const;
    Order reordered(const WaitlistEntry &entry, Booking::Channel channel) const;
    TicketType typeOf(int no) const; ///< Of a line, so it exists.
    TicketLine priced(const TicketType &type, int quantity, const DiscountCode *code) const;
    void markUsed(const QList<TicketLine> &lines); ///< So that their types can't be removed.
    void countUse(const QString &code, int uses); ///< @p uses more bookings use it, or fewer.

    // bookings: ledgerbookings.cpp
    Result<Outcome> perform(const Book &book);
    Result<Outcome> perform(const Confirm &confirm);
    Result<Outcome> perform(const Cancel &cancel);
    Result<Outcome> perform(const MarkPaid &paid);
    Result<Outcome> perform(const MarkRefunded &refunded);
    std::optional<Problem> limitReached(int units, const QUuid &userId) const;
    std::optional<Problem> tooManyHolds(const Book &book, int units) const;
    /// Sold out, too few, or others first.
    std::optional<Problem> noSeatsFor(const Order &order) const;
    QString seatsLeft(const Walls::Needs &needs) const; ///< Such as "5 requested, 3 left, 2 held".
    Result<qsizetype> lineToReturn(const Cancel &cancel, const Booking &booking) const;
    qint64 giveBack(Booking &booking, qsizetype line, int units);
    void sell(Booking &booking, LedgerRow::Kind kind);
    void release(Booking &booking, LedgerRow::Kind kind, Booking::Status status);
    static qint64 oweRefund(Booking &booking);
    Booking *own(const QUuid &bookingId);

    // waitlist: ledgerwaitlist.cpp
    Result<Outcome> perform(const Join &join);
    Result<Outcome> perform(const AcceptOffer &accept);
    Result<Outcome> perform(const DeclineOffer &decline);
    Result<Outcome> perform(const Leave &leave);
    Result<Outcome> perform(const OfferByStaff &offer);
    Result<Outcome> enqueue(const Join &join, const Order &order);
    WaitlistEntry *find(const EntryKey &key);
    void offer(WaitlistEntry &entry, LedgerRow::Kind kind);
    void dequeue(WaitlistEntry &entry, WaitlistEntry::Status status);
    void promote(); ///< Offers free seats to the entries whose turn it is.
    bool canBeOffered(const WaitlistEntry &entry) const;
    bool hasLapsed(const WaitlistEntry &entry) const; ///< Its seats will never be sold.
    void expireEntry(WaitlistEntry &entry);
    void expireLapsed();
    int blockedWalls() const; ///< Those that hold back later entries and direct bookings.

    // the event itself: ledgerevents.cpp
    Result<Outcome> perform(const Edit &edit);
    Result<Outcome> perform(const CancelEvent &cancel);
    Result<Outcome> perform(const Tick &tick);
    std::optional<Problem> finality(const std::optional<qint64> &revision) const;
    Result<Event> edited(const Edit &edit) const;
    void closeWaitlist();
    void freeAllSeats();

    // common: ledger.cpp
    std::optional<Problem> notOnSale() const;
    bool isOnSale() const;
    void expireDue();
    enum class Pot { Free, Held, Sold };
    /// Moves seats of the house, and of the lines' quotas and types.
    void moveSeats(int people, const QList<TicketLine> &lines, Pot from, Pot to);
    void moveSeats(const Booking &booking, Pot from, Pot to);
    /// The lines as far as they count: none of a plain booking while the event is plain.
    QList<TicketLine> linesOf(const Booking &booking) const;
    QList<TicketLine> linesOf(const WaitlistEntry &entry) const;
    void recordSeats(const QList<TicketLine> &lines); ///< Into the last row.
    qint64 record(LedgerRow::Kind kind, int quantity, const QUuid &bookingId = {},
                  const QUuid &entryId = {});
    LedgerRow &lastRow() { return m_state.changes.ledger.last(); }
    qint64 recordBySystem(LedgerRow::Kind kind, int quantity, const QUuid &bookingId,
                          const QUuid &entryId);
    void noteHeld(const Booking &booking, int units); ///< @p units more are held, or fewer.
    void note(const Booking &booking); ///< The booking changed.
    void note(const WaitlistEntry &entry);
    void noteSale(const Booking &booking, int sign, int bookings, int tickets, qint64 cents);
    Outcome shown(const Booking &booking, qint64 seq) const;
    Outcome shown(const WaitlistEntry &entry, qint64 seq) const;
    Outcome unchanged(const Booking &booking) const { return shown(booking, m_event.version); }
    Outcome done(qint64 seq) const { return {Outcome::Done{}, seq, m_now}; }

    EventState &m_state;
    Event &m_event; ///< Belongs to the state.
    const Instant m_now;
    const Settings &m_settings;
    const IdSource &m_ids;
    Principal m_caller;
};

} // namespace Evently
