// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/ledger.h"
#include "models/ledger/replay.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One random step, as in tst_Ledger.
struct Step
{
    int kind = 0;
    int who = 0;
    int what = 0;
    int quantity = 1;
    int seconds = 0;
};

std::ostream &operator<<(std::ostream &out, const Step &step)
{
    return out << "{kind " << step.kind << ", who " << step.who << ", what " << step.what
               << ", quantity " << step.quantity << ", after " << step.seconds << " s}";
}

rc::Gen<Step> anyStep()
{
    return rc::gen::build<Step>(rc::gen::set(&Step::kind, rc::gen::inRange(0, 22)),
                                rc::gen::set(&Step::who, rc::gen::inRange(0, 8)),
                                rc::gen::set(&Step::what, rc::gen::inRange(0, 1000)),
                                rc::gen::set(&Step::quantity, rc::gen::inRange(1, 4)),
                                rc::gen::set(&Step::seconds, rc::gen::inRange(0, 90)));
}

QUuid numbered(quint32 kind, quint32 number)
{
    return QUuid(kind, 0, 0, 0, 0, 0, 0, quint8(number >> 24), quint8(number >> 16),
                 quint8(number >> 8), quint8(number));
}

/// Plays an event with four ticket types, two quotas and three codes, and checks after each step
/// everything that must hold.
class Game
{
public:
    Game(int house, int quota, Event::WaitlistPolicy policy)
    {
        Event &event = m_state.event;
        event.id = numbered(1, 1);
        event.timeZone = u"Europe/Berlin"_s;
        event.currency = u"EUR"_s;
        event.totalCapacity = event.availableCapacity = house;
        event.waitlistPolicy = policy;
        event.dateTime = m_now + 3h;
        event.salesUntil = m_now + 2h;
        event.cancelUntil = m_now + 1h;
        event.quotas = {{.no = 1, .name = u"Stalls"_s, .total = quota, .available = quota},
                        {.no = 4, .name = u"Balcony"_s, .total = 5, .available = 5}};
        event.types = {
                {.no = 1, .name = u"Adult"_s, .priceCents = 9900, .taxRate = 22'000, .quotas = {1}},
                {.no = 2,
                 .name = u"Family"_s,
                 .priceCents = 2001,
                 .taxRate = 7'700,
                 .admits = 3,
                 .quotas = {1, 4}},
                {.no = 3, .name = u"Standing"_s, .priceCents = 0},
                {.no = 5,
                 .name = u"Guest"_s,
                 .priceCents = 500,
                 .quotas = {4},
                 .salesUntil = m_now + 50min,
                 .hidden = true}};
        event.version = event.revision = 1;
        addCode({.code = u"TEN"_s,
                 .effect = DiscountCode::Effect::Percent,
                 .value = 1005,
                 .maxBookings = 2});
        addCode({.code = u"GUESTS"_s, .effect = DiscountCode::Effect::Unlocks, .types = {5}});
        addCode({.code = u"Flat"_s,
                 .effect = DiscountCode::Effect::Price,
                 .value = 700,
                 .types = {1, 2},
                 .maxBookings = 1});
        RC_ASSERT(m_replay.play({.seq = 1, .kind = LedgerRow::Kind::Created, .quantity = house})
                          .isEmpty());
    }

    void play(const Step &step)
    {
        m_now += std::chrono::seconds(step.seconds);
        m_state.changes = {};
        m_state.offeredSeq.clear();
        const EventState before = m_state;
        const Ledger::Settings settings{.holdTime = 60s, .offerTime = 120s};
        const Ledger::IdSource ids{[this] { return numbered(2, ++m_idsMade); },
                                   [this] { return QString::number(m_idsMade); }};
        const Principal caller = callerOf(step);
        const Command command = commandOf(step);
        // What is due ends first, whatever the command.
        RC_ASSERT(!Ledger(m_state, m_now, settings, ids).decide(Confirm{numbered(9, 9)}, caller));
        const auto *book = std::get_if<Book>(&command);
        const auto refusal = book ? refusalOf(*book) : std::nullopt;
        const auto result = Ledger(m_state, m_now, settings, ids).decide(command, caller);
        if (book) {
            RC_ASSERT(result.has_value() == !refusal.has_value());
            if (!result)
                RC_ASSERT(result.error().code == *refusal);
        }
        for (const LedgerRow &row : m_state.changes.ledger) {
            RC_ASSERT(m_replay.play(row).toStdString() == std::string());
            addTax(row);
        }
        checkCounters();
        checkCodes();
        checkLines(before);
        checkQueue();
        checkMoney();
    }

private:
    void addCode(const DiscountCode &code) { m_state.codes[codeKey(code.code)] = code; }

    static Principal callerOf(const Step &step)
    {
        if (step.kind >= 14)
            return {Principal::Role::Admin, numbered(4, 1)};
        return {Principal::Role::User, numbered(3, quint32(step.who))};
    }

    /// One line, or two of different types.
    static QList<LineWish> linesOf(const Step &step)
    {
        static constexpr int types[] = {1, 2, 3, 5};
        QList<LineWish> lines{{types[step.what % 4], step.quantity}};
        if (step.what % 3 == 0)
            lines << LineWish{types[(step.what + 1) % 4], 1 + step.what % 2};
        return lines;
    }

    static QString codeOf(const Step &step)
    {
        switch (step.what % 7) {
        case 0:
        case 1: return u"ten"_s;
        case 2:
        case 3: return u"guests"_s;
        case 4: return u"FLAT"_s;
        default: return {};
        }
    }

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
        const QUuid user = callerOf(step).isAdmin() ? QUuid() : callerOf(step).id;
        const QUuid booking = nth(m_state.bookings, step.what);
        switch (step.kind) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
            return Book{.bookingId = numbered(2, ++m_idsMade),
                        .hold = step.kind > 2,
                        .userId = user,
                        .lines = linesOf(step),
                        .code = codeOf(step)};
        case 5:
        case 6:
        case 7:
            return Join{.entryId = numbered(6, ++m_idsMade),
                        .userId = user,
                        .lines = linesOf(step),
                        .code = codeOf(step)};
        case 8: return Confirm{booking};
        case 9: return Cancel{booking};
        case 10: return AcceptOffer{{.userId = user}};
        case 11: return Leave{{.userId = user}};
        case 12: return DeclineOffer{{.userId = user}};
        case 13:
        case 14: return Cancel{booking, step.quantity, lineTypeOf(booking, step.what)};
        case 15: return Cancel{booking, std::nullopt, lineTypeOf(booking, step.what)};
        case 16: return Confirm{booking};
        case 17: return MarkPaid{booking};
        case 18:
            return Edit{.quotas = QList<QuotaEdit>{
                                {.no = 1, .total = std::max(3, quota(1).total + step.quantity - 2)},
                                {.no = 4}}};
        case 19:
            return Edit{.totalCapacity =
                                std::max(1, m_state.event.totalCapacity + step.quantity - 2)};
        case 20:
            if (step.what % 40 == 0)
                return CancelEvent{};
            return Edit{.waitlistPolicy = step.what % 2 ? Event::WaitlistPolicy::Strict
                                                        : Event::WaitlistPolicy::Fill};
        default: return Tick{};
        }
    }

    std::optional<int> lineTypeOf(const QUuid &booking, int what) const
    {
        const auto lines = m_state.bookings.value(booking).ticketLines();
        return lines[what % lines.size()].type;
    }

    const Quota &quota(int no) const
    {
        return *std::ranges::find(m_state.event.quotas, no, &Quota::no);
    }

    /// The seats of each wall that @p lines take: 0 is the house, the others are quotas.
    QMap<int, int> needs(const QList<TicketLine> &lines) const
    {
        QMap<int, int> seats;
        for (const TicketLine &line : lines) {
            seats[0] += line.quantity * line.admits;
            for (const int no : m_state.event.findType(line.type)->quotas)
                seats[no] += line.quantity * line.admits;
        }
        return seats;
    }

    int room(int wall) const
    {
        return wall == 0 ? m_state.event.availableCapacity : quota(wall).available;
    }

    void checkCounters() const
    {
        using Status = Booking::Status;
        QMap<int, int> held, sold, unitsHeld, unitsSold;
        for (const Booking &booking : m_state.bookings) {
            RC_ASSERT(booking.quantity == peopleOf(booking.lines));
            if (!booking.isLive())
                continue;
            const bool isHeld = booking.status == Status::Held;
            for (auto [wall, seats] : needs(booking.lines).asKeyValueRange())
                (isHeld ? held : sold)[wall] += seats;
            for (const TicketLine &line : booking.lines)
                (isHeld ? unitsHeld : unitsSold)[line.type] += line.quantity;
        }
        const Event &event = m_state.event;
        RC_ASSERT(event.heldCapacity == held[0] && event.confirmedCapacity == sold[0]);
        RC_ASSERT(event.availableCapacity >= 0
                  && event.availableCapacity + held[0] + sold[0] == event.totalCapacity);
        for (const Quota &each : event.quotas) {
            RC_ASSERT(each.held == held[each.no] && each.sold == sold[each.no]);
            RC_ASSERT(each.available >= 0 && each.available + each.held + each.sold == each.total);
            RC_ASSERT(m_replay.quotas().value(each.no)
                      == (Replay::QuotaSeats{each.held, each.sold}));
        }
        for (const TicketType &type : event.types)
            RC_ASSERT(type.held == unitsHeld[type.no] && type.sold == unitsSold[type.no]);
        RC_ASSERT(m_replay.held() == held[0] && m_replay.confirmed() == sold[0]);
    }

    void checkCodes() const
    {
        QMap<QString, int> uses;
        for (const Booking &booking : m_state.bookings) {
            if (booking.isLive() && !booking.code.isEmpty())
                ++uses[codeKey(booking.code)];
        }
        for (auto code = m_state.codes.cbegin(); code != m_state.codes.cend(); ++code) {
            RC_ASSERT(code->bookings == uses[code.key()]);
            RC_ASSERT(!code->maxBookings || code->bookings <= *code->maxBookings);
        }
    }

    /// Prices are frozen, and lines only lose their last tickets.
    void checkLines(const EventState &before) const
    {
        for (const Booking &was : before.bookings) {
            const Booking &is = m_state.bookings[was.id];
            RC_ASSERT(is.code == was.code && !is.lines.isEmpty());
            for (const TicketLine &line : is.lines) {
                const auto same = std::ranges::find(was.lines, line.type, &TicketLine::type);
                RC_ASSERT(same != was.lines.end() && line.quantity <= same->quantity);
                TicketLine expected = *same;
                expected.quantity = line.quantity;
                RC_ASSERT(line == expected);
            }
        }
        for (const Booking &booking : m_state.bookings) {
            QSet<int> tickets;
            for (const TicketLine &line : booking.lines) {
                RC_ASSERT(line.unitDiscountCents >= 0
                          && line.unitDiscountCents <= line.unitPriceCents);
                for (int k = line.firstTicket; k < line.firstTicket + line.people(); ++k) {
                    RC_ASSERT(!tickets.contains(k));
                    tickets << k;
                }
            }
            RC_ASSERT(tickets.size() == booking.quantity);
        }
    }

    bool isOnSale() const
    {
        const Event &event = m_state.event;
        return event.statusAt(m_now) == Event::Status::Published && m_now < event.salesUntil;
    }

    /// Whether its type is no longer sold; the next sweep ends it, and until then it holds back no
    /// one.
    bool hasEnded(const WaitlistEntry &entry) const
    {
        return std::ranges::any_of(entry.lines, [this](const TicketLine &line) {
            return m_state.event.findType(line.type)->hasEnded(m_now);
        });
    }

    /// Rule 10: which walls hold back, and that no one waits who could have an offer.
    int blockedWalls() const
    {
        QSet<int> blocked;
        for (const auto &[place, id] : m_state.queue) {
            if (hasEnded(m_state.entries[id]))
                continue;
            const auto seats = needs(m_state.entries[id].lines);
            const bool isHeldBack =
                    std::ranges::any_of(blocked, [&](int wall) { return seats.value(wall) > 0; });
            if (isHeldBack)
                continue;
            for (auto [wall, count] : seats.asKeyValueRange()) {
                if (count > room(wall))
                    blocked << wall;
            }
        }
        int walls = 0;
        for (const int wall : std::as_const(blocked))
            walls |= 1 << wall;
        return walls;
    }

    void checkQueue() const
    {
        if (!isOnSale())
            return;
        const bool isStrict = m_state.event.waitlistPolicy == Event::WaitlistPolicy::Strict;
        QSet<int> blocked;
        for (const auto &[place, id] : m_state.queue) {
            const WaitlistEntry &entry = m_state.entries[id];
            if (hasEnded(entry))
                continue;
            const auto seats = needs(entry.lines);
            const bool isHeldBack = isStrict && std::ranges::any_of(blocked, [&](int wall) {
                                        return seats.value(wall) > 0;
                                    });
            if (isHeldBack)
                continue;
            bool fits = true;
            for (auto [wall, count] : seats.asKeyValueRange()) {
                if (count > room(wall)) {
                    fits = false;
                    blocked << wall;
                }
            }
            RC_ASSERT(!fits);
        }
    }

    void addTax(const LedgerRow &row)
    {
        using Kind = LedgerRow::Kind;
        for (const LedgerSeats &seats : row.seats) {
            const auto key = std::pair(row.bookingId, seats.type);
            if (row.kind == Kind::Booked || row.kind == Kind::Confirmed
                || row.kind == Kind::Accepted)
                m_tax[key] += seats.taxCents;
            const bool wasSold = m_tax.contains(key);
            if (wasSold && (row.kind == Kind::Cancelled || row.kind == Kind::GivenBack))
                m_tax[key] -= seats.taxCents;
        }
    }

    /// The sales, refunds and taxes of the history are those of the bookings.
    void checkMoney()
    {
        qint64 value = 0;
        for (const Booking &booking : m_state.bookings) {
            const bool isSold = booking.status == Booking::Status::Confirmed;
            value += isSold ? booking.totalCents() : 0;
            for (const TicketLine &line : booking.lines) {
                if (isSold)
                    RC_ASSERT(m_tax.value(std::pair(booking.id, line.type)) == line.taxCents());
            }
            const qint64 kept = booking.paidCents - booking.refundDueCents - booking.refundedCents;
            RC_ASSERT(kept == (booking.paidAt && booking.isLive() ? booking.totalCents() : 0));
        }
        for (const SalesDelta &delta : m_state.changes.sales)
            m_revenue += delta.revenueCents;
        if (m_state.changes.sweep == Changes::Sweep::CancelAll)
            m_revenue = 0;
        RC_ASSERT(m_revenue == value);
    }

    /// What the contract answers to a direct booking, in the order in which it decides.
    std::optional<Problem::Code> refusalOf(const Book &book) const
    {
        using Code = Problem::Code;
        if (!isOnSale())
            return Code::SalesClosed;
        const DiscountCode code = m_state.codes.value(codeKey(book.code));
        if (code.maxBookings && code.bookings >= *code.maxBookings)
            return Code::CodeUsedUp;
        QList<TicketLine> lines;
        bool isCovered = false;
        for (const LineWish &wish : book.lines) {
            const TicketType &type = *m_state.event.findType(wish.type);
            if (type.hidden && !code.types.contains(type.no))
                return Code::Invalid;
            if (type.hasEnded(m_now))
                return Code::TypeNotOnSale;
            isCovered = isCovered || code.types.isEmpty() || code.types.contains(type.no);
            lines << TicketLine{.type = type.no, .quantity = wish.quantity, .admits = type.admits};
        }
        if (!book.code.isEmpty() && !isCovered)
            return Code::CodeNotForThis;
        bool isShort = false, isEmpty = false, isHeldBack = false;
        const int blocked =
                m_state.event.waitlistPolicy == Event::WaitlistPolicy::Strict ? blockedWalls() : 0;
        for (auto [wall, seats] : needs(lines).asKeyValueRange()) {
            isShort = isShort || seats > room(wall);
            isEmpty = isEmpty || room(wall) == 0;
            isHeldBack = isHeldBack || (blocked >> wall & 1);
        }
        if (isEmpty)
            return Code::SoldOut;
        if (isHeldBack)
            return Code::WaitlistAhead;
        if (isShort)
            return Code::NotEnoughLeft;
        if (book.hold && m_state.heldOfUser.value(book.userId) + unitsOf(lines) > 10)
            return Code::TooManyHolds;
        return {};
    }

    EventState m_state;
    Instant m_now{std::chrono::hours(500'000)};
    Replay m_replay;
    quint32 m_idsMade = 0;
    qint64 m_revenue = 0;
    QHash<std::pair<QUuid, int>, qint64> m_tax; ///< By booking and type.
};

} // namespace

/// What is sold, in the pure ledger: house and quotas, types that admit several, codes, and a
/// waitlist by line.
class tst_TicketLedger : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryInvariant();
};

void tst_TicketLedger::keepsEveryInvariant()
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
                const int house = *rc::gen::inRange(3, 24);
                const int quota = *rc::gen::inRange(3, 16);
                const bool strict = *rc::gen::arbitrary<bool>();
                const auto steps = *rc::gen::container<std::vector<Step>>(stepsAGame, anyStep());
                Game game(house, quota,
                          strict ? Event::WaitlistPolicy::Strict : Event::WaitlistPolicy::Fill);
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

QTEST_APPLESS_MAIN(tst_TicketLedger)
#include "tst_ticketledger.moc"
