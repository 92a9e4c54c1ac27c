// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/ledger.h"
#include "models/ledger/replay.h"
#include "models/values/money.h"
#include "tests/models/expectedrefusal.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One random step. Its numbers select among what exists when it is played, so that a shrunk
/// sequence still makes sense.
struct Step
{
    int kind = 0;
    int who = 0;
    int what = 0;
    int quantity = 1;
    int seconds = 0; ///< Time that passes before it.
};

std::ostream &operator<<(std::ostream &out, const Step &step)
{
    return out << "{kind " << step.kind << ", who " << step.who << ", what " << step.what
               << ", quantity " << step.quantity << ", after " << step.seconds << " s}";
}

rc::Gen<Step> anyStep()
{
    return rc::gen::build<Step>(rc::gen::set(&Step::kind, rc::gen::inRange(0, 24)),
                                rc::gen::set(&Step::who, rc::gen::inRange(0, 8)),
                                rc::gen::set(&Step::what, rc::gen::inRange(0, 1000)),
                                rc::gen::set(&Step::quantity, rc::gen::inRange(1, 7)),
                                rc::gen::set(&Step::seconds, rc::gen::inRange(0, 90)));
}

QUuid numbered(quint32 kind, quint32 number)
{
    return QUuid(kind, 0, 0, 0, 0, 0, 0, quint8(number >> 24), quint8(number >> 16),
                 quint8(number >> 8), quint8(number));
}

/// Plays an event and checks all invariants after each step.
class Game
{
public:
    Game(int capacity, Event::WaitlistPolicy policy, bool limited)
    {
        Event &event = m_state.event;
        event.id = numbered(1, 1);
        event.timeZone = u"Europe/Berlin"_s;
        event.currency = u"EUR"_s;
        event.priceCents = 1250;
        event.totalCapacity = event.availableCapacity = capacity;
        event.waitlistPolicy = policy;
        event.dateTime = m_now + 3h;
        event.salesUntil = m_now + 2h;
        event.cancelUntil = m_now + 1h;
        event.maxPerBooking = 6;
        if (limited)
            event.maxPerUser = 8;
        event.version = 1;
        event.revision = 1;
        [[maybe_unused]] const QString complaint =
                m_replay.play({.seq = 1, .kind = LedgerRow::Kind::Created, .quantity = capacity});
    }

    void play(const Step &step)
    {
        m_now += std::chrono::seconds(step.seconds);
        if (m_state.event.maxPerUser)
            fillSeatsOfUsers();
        const EventState before = m_state;
        m_state.changes = {};
        m_state.offeredSeq.clear();
        const Ledger::Settings settings{.holdTime = 60s, .offerTime = 120s};
        const Ledger::IdSource ids{[this] { return numbered(2, ++m_idsMade); },
                                   [this] { return QString::number(m_idsMade); }};
        const Principal caller = callerOf(step);
        const Command command = commandOf(step);
        const auto expected = expectedRefusal(before, command, caller, settings, ids);
        const Result<Outcome> result =
                Ledger(m_state, m_now, settings, ids).decide(command, caller);
        RC_ASSERT(result.has_value() == !expected.has_value());
        if (!result)
            RC_ASSERT(result.error().code == *expected);
        check(before, result, caller);
        checkLapses(before);
    }

private:
    Principal callerOf(const Step &step) const
    {
        if (step.kind >= 15)
            return {Principal::Role::Admin, numbered(4, 1)};
        if (step.who == 7)
            return {Principal::Role::Kiosk, numbered(5, 1)};
        return {Principal::Role::User, numbered(3, quint32(step.who))};
    }

    static std::optional<Booking::PaymentMethod> methodAt(int who)
    {
        if (who % 5 == 4)
            return {};
        return std::data(paymentMethods)[who % 5];
    }

    QUuid bookingAt(int what) const { return nth(m_state.bookings, what); }
    QUuid entryAt(int what) const { return nth(m_state.entries, what); }

    template <typename Value>
    static QUuid nth(const QHash<QUuid, Value> &among, int index)
    {
        if (among.isEmpty())
            return numbered(9, 9);
        QList<QUuid> keys = among.keys();
        std::ranges::sort(keys);
        return keys[index % keys.size()];
    }

    Command commandOf(const Step &step)
    {
        const Principal caller = callerOf(step);
        const QUuid user = caller.role == Principal::Role::User ? caller.id : QUuid();
        const EntryKey own =
                user.isNull() ? EntryKey{.entryId = entryAt(step.what)} : EntryKey{.userId = user};
        switch (step.kind) {
        case 0:
        case 1:
        case 2:
            return Book{.bookingId = numbered(2, ++m_idsMade),
                        .quantity = step.quantity,
                        .userId = user};
        case 3:
        case 4:
            return Book{.bookingId = numbered(2, ++m_idsMade),
                        .quantity = step.quantity,
                        .hold = true,
                        .userId = user};
        case 5:
            return Book{.bookingId = numbered(2, ++m_idsMade),
                        .quantity = step.quantity,
                        .onSoldOut = Book::OnSoldOut::Waitlist,
                        .userId = user,
                        .entryId = numbered(6, ++m_idsMade)};
        case 6: return Confirm{bookingAt(step.what)};
        case 7:
        case 8: return Cancel{bookingAt(step.what)};
        case 9: return Cancel{bookingAt(step.what), step.quantity};
        case 10:
        case 11:
            return Join{
                    .entryId = numbered(6, ++m_idsMade), .quantity = step.quantity, .userId = user};
        case 12: return AcceptOffer{own};
        case 13: return DeclineOffer{own};
        case 14: return Leave{own};
        case 15: return OfferByStaff{entryAt(step.what)};
        case 16: return Cancel{bookingAt(step.what)};
        case 17: return Confirm{bookingAt(step.what)};
        case 18: return MarkPaid{bookingAt(step.what), methodAt(step.who)};
        case 19:
            if (step.who == 0)
                return MarkRefunded{bookingAt(step.what)};
            return MarkRefunded{bookingAt(step.what),
                                QJsonValue(toAmount(step.quantity * 625, u"EUR"))};
        case 20:
            return Edit{.totalCapacity = m_state.event.totalCapacity + step.quantity - 4 > 0
                                ? m_state.event.totalCapacity + step.quantity - 4
                                : 1};
        case 21:
            return Edit{.waitlistPolicy = step.what % 2 ? Event::WaitlistPolicy::Strict
                                                        : Event::WaitlistPolicy::Fill};
        case 22:
            if (step.what % 50 == 0)
                return CancelEvent{};
            return Edit{.name = u"Renamed"_s,
                        .salesUntil = m_now + std::chrono::minutes(step.what % 60)};
        default: return Tick{};
        }
    }

    /// The refusal that the API requires, after everything due has expired. Even an order for a
    /// booking that doesn't exist makes that happen.
    std::optional<Problem::Code> expectedRefusal(const EventState &before, const Command &command,
                                                 const Principal &caller,
                                                 const Ledger::Settings &settings,
                                                 const Ledger::IdSource &ids) const
    {
        EventState due = before;
        const auto nothing =
                Ledger(due, m_now, settings, ids).decide(Confirm{numbered(9, 9)}, caller);
        RC_ASSERT(!nothing);
        return std::visit(ExpectedRefusal(due, caller, m_now), command);
    }

    /// Nothing due is still held, and nothing has expired early.
    void checkLapses(const EventState &before) const
    {
        for (const Booking &booking : m_state.bookings) {
            if (booking.status == Booking::Status::Held)
                RC_ASSERT(*booking.holdExpiresAt > m_now && m_state.event.salesUntil > m_now);
        }
        for (const LedgerRow &row : m_state.changes.ledger) {
            if (row.kind != LedgerRow::Kind::HoldExpired
                && row.kind != LedgerRow::Kind::OfferExpired)
                continue;
            const bool isOver =
                    before.event.salesUntil <= m_now || m_state.event.salesUntil <= m_now;
            RC_ASSERT(isOver || *before.bookings[row.bookingId].holdExpiresAt <= m_now);
        }
    }

    /// Does the loader's part: live seats and waiting tickets of all possible customers.
    void fillSeatsOfUsers()
    {
        m_state.seatsOfUser.clear();
        for (quint32 who = 0; who < 7; ++who)
            m_state.seatsOfUser[numbered(3, who)] = 0;
        for (const Booking &booking : m_state.bookings)
            m_state.seatsOfUser[booking.userId] += booking.isLive() ? booking.quantity : 0;
        for (const WaitlistEntry &entry : m_state.entries)
            m_state.seatsOfUser[entry.userId] +=
                    entry.status == WaitlistEntry::Status::Active ? entry.quantity : 0;
    }

    void check(const EventState &before, const Result<Outcome> &result, const Principal &caller)
    {
        const Event &event = m_state.event;
        const Changes &changes = m_state.changes;
        for (const LedgerRow &row : changes.ledger)
            RC_ASSERT(m_replay.play(row).isEmpty());

        // The counters equal the sums of the history and of the rows.
        int confirmed = 0, held = 0, waiting = 0, waitingTickets = 0;
        qint64 value = 0, unpaid = 0;
        QHash<QUuid, int> seatsOf;
        for (const Booking &booking : m_state.bookings) {
            confirmed += booking.status == Booking::Status::Confirmed ? booking.quantity : 0;
            held += booking.status == Booking::Status::Held ? booking.quantity : 0;
            if (booking.status == Booking::Status::Confirmed) {
                value += booking.totalCents();
                unpaid += booking.paidAt ? 0 : booking.totalCents();
            }
            if (booking.isLive())
                seatsOf[booking.userId] += booking.quantity;
        }
        QHash<QUuid, int> openOf;
        for (const WaitlistEntry &entry : m_state.entries) {
            if (entry.status == WaitlistEntry::Status::Active) {
                ++waiting;
                waitingTickets += entry.quantity;
                seatsOf[entry.userId] += entry.quantity;
            }
            if (entry.isOpen() && !entry.userId.isNull())
                RC_ASSERT(++openOf[entry.userId] == 1);
            const bool hasHold =
                    m_state.bookings.value(entry.bookingId).status == Booking::Status::Held;
            if (entry.status == WaitlistEntry::Status::Notified)
                RC_ASSERT(!entry.bookingId.isNull() && hasHold);
        }
        RC_ASSERT(event.confirmedCapacity == confirmed && event.heldCapacity == held);
        RC_ASSERT(event.availableCapacity == event.totalCapacity - confirmed - held);
        RC_ASSERT(event.waitingCount == waiting && event.waitingTickets == waitingTickets);
        RC_ASSERT(m_state.queue.size() == size_t(waiting));
        RC_ASSERT(m_replay.seq() == event.version && m_replay.total() == event.totalCapacity);
        RC_ASSERT(m_replay.available() == event.availableCapacity && m_replay.held() == held);
        RC_ASSERT(m_replay.confirmed() == confirmed && m_replay.waiting() == waiting);

        // Money: the sales counted equal the sales made, except for a cancelled event, which is
        // recounted.
        for (const SalesDelta &delta : changes.sales) {
            m_revenue += delta.revenueCents;
            m_unpaid += delta.unpaidCents;
        }
        if (changes.sweep == Changes::Sweep::CancelAll)
            m_revenue = m_unpaid = 0;
        RC_ASSERT(m_revenue == value && m_unpaid == unpaid);

        // Limits, and no one is skipped unfairly.
        if (event.maxPerUser) {
            for (auto seats = seatsOf.cbegin(); seats != seatsOf.cend(); ++seats)
                RC_ASSERT(seats.key().isNull() || *seats <= *event.maxPerUser);
        }
        const bool onSale =
                event.statusAt(m_now) == Event::Status::Published && m_now < event.salesUntil;
        if (onSale && event.waitlistPolicy == Event::WaitlistPolicy::Fill) {
            for (const auto &[place, id] : m_state.queue)
                RC_ASSERT(m_state.entries[id].quantity > event.availableCapacity);
        } else if (onSale && !m_state.queue.empty()) {
            RC_ASSERT(m_state.entries[m_state.queue.begin()->second].quantity
                      > event.availableCapacity);
        }
        checkOffersInOrder(before);
        checkTransitions(before);
        checkMoney(before);
        checkHolds();

        // Apart from what was due, a refusal changes nothing.
        if (!result) {
            for (const LedgerRow &row : changes.ledger)
                RC_ASSERT(row.actor == Principal{});
            RC_ASSERT(changes.newEntries.isEmpty());
        } else if (const auto *booking = std::get_if<Booking>(&result->result)) {
            RC_ASSERT(caller.isAdmin() || booking->userId == caller.id
                      || booking->kioskId == caller.id);
            RC_ASSERT(result->seq >= 1 && result->seq <= event.version);
        }
        if (!onSale && !isOnSale(before.event)) {
            for (const LedgerRow &row : changes.ledger) {
                RC_ASSERT(row.kind != LedgerRow::Kind::Booked && row.kind != LedgerRow::Kind::Held);
                RC_ASSERT(row.kind != LedgerRow::Kind::Offered
                          && row.kind != LedgerRow::Kind::Confirmed);
                RC_ASSERT(row.kind != LedgerRow::Kind::Accepted
                          && row.kind != LedgerRow::Kind::Joined);
            }
        }
    }

    bool isOnSale(const Event &event) const
    {
        return event.statusAt(m_now) == Event::Status::Published && m_now < event.salesUntil;
    }

    /// Offers are made in order of joining; anyone passed didn't fit the remaining seats.
    void checkOffersInOrder(const EventState &before) const
    {
        qint64 lastPlace = 0;
        for (const LedgerRow &row : m_state.changes.ledger) {
            if (row.kind != LedgerRow::Kind::Offered)
                continue;
            const WaitlistEntry &entry = m_state.entries[row.entryId];
            RC_ASSERT(before.queue.contains(entry.place));
            if (m_state.event.waitlistPolicy == Event::WaitlistPolicy::Strict
                && before.event.waitlistPolicy == Event::WaitlistPolicy::Strict) {
                RC_ASSERT(entry.place > lastPlace);
                lastPlace = entry.place;
                for (const auto &[place, id] : m_state.queue)
                    RC_ASSERT(place > entry.place);
            }
        }
    }

    /// Payments are kept for the remaining seats, due back, or refunded; none is ever lost.
    void checkMoney(const EventState &before) const
    {
        for (const Booking &booking : m_state.bookings) {
            const qint64 kept = booking.paidCents - booking.refundDueCents - booking.refundedCents;
            RC_ASSERT(kept == (booking.paidAt && booking.isLive() ? booking.totalCents() : 0));
            RC_ASSERT(booking.refundDueCents >= 0 && booking.refundedCents >= 0);
            const Replay::Money told = m_replay.moneyOf(booking.id);
            RC_ASSERT(told.paidCents == booking.paidCents
                      && told.refundDueCents == booking.refundDueCents
                      && told.refundedCents == booking.refundedCents);
            const Booking was = before.bookings.value(booking.id);
            RC_ASSERT(!was.paidAt
                      || (booking.paidCents == was.paidCents
                          && booking.paymentMethod == was.paymentMethod));
            RC_ASSERT(booking.refundedCents >= was.refundedCents);
        }
    }

    /// No account holds more than the maximum of one booking, not counting offers.
    void checkHolds() const
    {
        QHash<QUuid, int> held;
        for (const Booking &booking : m_state.bookings) {
            if (booking.status == Booking::Status::Held && booking.entryId.isNull())
                held[booking.userId] += booking.quantity;
        }
        for (quint32 who = 0; who < 7; ++who) {
            const QUuid user = numbered(3, who);
            RC_ASSERT(m_state.heldOfUser.value(user) == held.value(user));
            RC_ASSERT(held.value(user) <= m_state.event.maxPerBooking);
        }
    }

    /// Confirmed, cancelled and expired change only as the API allows; references never change.
    void checkTransitions(const EventState &before) const
    {
        using Status = Booking::Status;
        for (const Booking &was : before.bookings) {
            const Booking &is = m_state.bookings[was.id];
            RC_ASSERT(is.unitPriceCents == was.unitPriceCents && is.quantity <= was.quantity);
            if (was.status == Status::Cancelled || was.status == Status::Expired)
                RC_ASSERT(is.status == was.status && is.quantity == was.quantity);
            if (was.status == Status::Confirmed)
                RC_ASSERT(is.status == Status::Confirmed || is.status == Status::Cancelled);
        }
        for (const WaitlistEntry &was : before.entries) {
            const WaitlistEntry &is = m_state.entries[was.id];
            RC_ASSERT(is.place == was.place && is.quantity == was.quantity);
            if (!was.isOpen())
                RC_ASSERT(is.status == was.status);
        }
    }

    EventState m_state;
    Instant m_now{std::chrono::hours(500'000)};
    Replay m_replay;
    quint32 m_idsMade = 0;
    qint64 m_revenue = 0;
    qint64 m_unpaid = 0;
};

} // namespace

class tst_Ledger : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryInvariant();
};

/// Twenty-five thousand games of forty commands each. To repeat a failure, set RC_PARAMS to the
/// seed that it prints.
void tst_Ledger::keepsEveryInvariant()
{
    constexpr int games = 25'000;
    constexpr int stepsAGame = 40;
    qint64 played = 0;
    const rc::detail::TestParams parameters = [] {
        rc::detail::TestParams chosen = rc::detail::configuration().testParams;
        chosen.maxSuccess = games;
        return chosen;
    }();
    const auto result = rc::detail::checkTestable(
            [&played] {
                const int capacity = *rc::gen::inRange(1, 20);
                const bool strict = *rc::gen::arbitrary<bool>();
                const bool limited = *rc::gen::arbitrary<bool>();
                const auto steps = *rc::gen::container<std::vector<Step>>(stepsAGame, anyStep());
                Game game(capacity,
                          strict ? Event::WaitlistPolicy::Strict : Event::WaitlistPolicy::Fill,
                          limited);
                for (const Step &step : steps) {
                    game.play(step);
                    ++played;
                }
            },
            rc::detail::TestMetadata{"ledger", "keeps every invariant"}, parameters);
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    if (!result.is<rc::detail::SuccessResult>())
        std::cerr << words.str() << std::endl; // Too long for QVERIFY2.
    QVERIFY(result.is<rc::detail::SuccessResult>());
    QVERIFY(played >= qint64(games) * stepsAGame);
}

QTEST_APPLESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"
