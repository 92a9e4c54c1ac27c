// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/ledger/eventstate.h"
#include "models/ledger/outcome.h"
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
    // bookings: ledgerbookings.cpp
    Result<Outcome> perform(const Book &book);
    Result<Outcome> perform(const Confirm &confirm);
    Result<Outcome> perform(const Cancel &cancel);
    Result<Outcome> perform(const MarkPaid &paid);
    Result<Outcome> perform(const MarkRefunded &refunded);
    std::optional<Problem> limitReached(int quantity, const QUuid &userId) const;
    std::optional<Problem> tooManyHolds(const Book &book) const;
    std::optional<Problem> noSeatsFor(int quantity) const; ///< Sold out, too few, or others first.
    QString seatsLeft(int quantity) const; ///< Such as "5 requested, 3 left, 2 held until 14:05".
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
    Result<Outcome> enqueue(const Join &join);
    WaitlistEntry *find(const EntryKey &key);
    void offer(WaitlistEntry &entry, LedgerRow::Kind kind);
    void dequeue(WaitlistEntry &entry, WaitlistEntry::Status status);
    void promote(); ///< Offers free seats to the entries whose turn it is.

    // the event itself: ledgerevents.cpp
    Result<Outcome> perform(const Edit &edit);
    Result<Outcome> perform(const CancelEvent &cancel);
    Result<Outcome> perform(const Tick &tick);
    std::optional<Problem> finality(const std::optional<qint64> &revision) const;
    Result<Event> edited(const Edit &edit) const;
    void closeWaitlist();

    // common: ledger.cpp
    std::optional<Problem> notOnSale() const;
    bool isOnSale() const;
    void expireDue();
    void moveSeats(int available, int held, int confirmed); ///< Differences, whose sum is zero.
    qint64 record(LedgerRow::Kind kind, int quantity, const QUuid &bookingId = {},
                  const QUuid &entryId = {});
    LedgerRow &lastRow() { return m_state.changes.ledger.last(); }
    qint64 recordBySystem(LedgerRow::Kind kind, int quantity, const QUuid &bookingId,
                          const QUuid &entryId);
    void noteHeld(const Booking &booking, int seats); ///< @p seats more are held, or fewer.
    void note(const Booking &booking); ///< The booking changed.
    void note(const WaitlistEntry &entry);
    void noteSale(const Booking &booking, int sign, int bookings, int tickets);
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
