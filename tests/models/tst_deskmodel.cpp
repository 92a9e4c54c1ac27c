// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "models/desk/batch/batch.h"
#include "models/desk/batch/eventloader.h"
#include "models/values/id.h"
#include "tests/models/counter.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <random>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Ledger::Settings settings{.holdTime = 60s, .offerTime = 90s};

/// A request for one event, in two versions: for the desk and for the model. They differ in the ids
/// of offers, which each creates itself.
struct Wish
{
    QUuid event;
    Command forDesk;
    Command forModel;
    Principal caller;
};

/// Plays the same requests in two ways: through the loader, the ledger and SQL, which know only
/// what they read from the database; and through the pure ledger, which has everything in memory.
/// After each batch both must have the same state.
class Venue
{
public:
    explicit Venue(quint32 seed)
        : m_chance(seed)
        , m_session(m_database.runtime(), Session::Purpose::Writes)
    {
        m_database.run(u"CREATE TABLE test_clock AS SELECT timestamptz '2026-06-15 12:00Z' AS at;"
                       "GRANT SELECT ON test_clock TO evently_app;"
                       "CREATE FUNCTION clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE"
                       " RETURN (SELECT at FROM test_clock)"_s);
        m_admin = {Principal::Role::Admin, m_database.insertUser(u"admin"_s)};
        for (int i = 0; i < 12; ++i)
            m_users << Principal{Principal::Role::User, m_database.insertUser()};
        for (int i = 0; i < 3; ++i)
            addEvent();
    }

    /// Plays one batch.
    /// @return the differences afterwards; empty if there are none.
    QString play()
    {
        // Sometimes lets holds and offers expire, which makes edits the most interesting.
        const bool isLater = number(0, 3) == 0;
        m_database.run(u"UPDATE test_clock SET at = at + interval '%1 s'"_s.arg(
                isLater ? number(20, 95) : number(0, 5)));
        const QList<Wish> wishes = choose(isLater);
        try {
            const QList<Result<Answer>> told = ask(wishes);
            const QString difference = follow(wishes, told);
            return difference.isEmpty() ? compare() : difference;
        } catch (const DatabaseError &error) {
            return QString::fromUtf8(error.what());
        }
    }

    const TestDatabase &database() const { return m_database; }

private:
    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_chance); }

    template <typename List>
    auto oneOf(const List &list)
    {
        return list[number(0, int(list.size()) - 1)];
    }

    /// One of the ids of @p rows; always the same for the same seed.
    template <typename Value>
    QUuid oneIdOf(const QHash<QUuid, Value> &rows)
    {
        QList<QUuid> ids = rows.keys();
        std::ranges::sort(ids);
        return oneOf(ids);
    }

    QUuid nextId()
    {
        const quint32 id = ++m_ids;
        return QUuid(1, 0, 0, 0, 0, 0, 0, quint8(id >> 24), quint8(id >> 16), quint8(id >> 8),
                     quint8(id));
    }

    void addEvent()
    {
        const auto time = [](int days) {
            return u"timestamptz '2026-06-15 12:00Z' + interval '%1 d'"_s.arg(days);
        };
        const bool isStrict = number(0, 1) == 0;
        QHash<QString, QString> columns{
                {u"starts_at"_s, time(40)},
                {u"sales_until"_s, time(30)},
                {u"cancel_until"_s, time(30)},
                {u"max_per_booking"_s, u"6"_s},
                {u"created_at"_s, time(0)},
                {u"updated_at"_s, time(0)},
                {u"waitlist_policy"_s, isStrict ? u"'strict'"_s : u"'fill'"_s}};
        if (number(0, 2) == 0)
            columns[u"max_per_user"_s] = u"8"_s;
        const int capacity = number(2, 9);
        const QUuid id = m_database.insertEvent(capacity, columns);
        m_session.open();
        if (capacity >= 3 && number(0, 1) == 0) // A family of three must fit.
            addTicketTypes(id);
        m_session.attempt([&](Transaction &tx) {
            m_states[id] =
                    loadEvents(tx, {DeskRequest{.eventId = id, .command = Tick{}}}).states.at(id);
            return false;
        });
        m_states[id].codes = codesOf(id);
    }

    /// Two quotas, four types and two codes, all small so that they are used up.
    void addTicketTypes(const QUuid &event)
    {
        const Edit plan{.quotas = QList<QuotaEdit>{{.name = u"Stalls"_s, .total = number(4, 9)},
                                                   {.name = u"Balcony"_s, .total = number(4, 6)}},
                        .ticketTypes = QList<TypeEdit>{
                                {.no = 1,
                                 .name = u"Adult"_s,
                                 .price = QJsonValue(99),
                                 .taxRate = 22'000,
                                 .quotas = QList{1}},
                                {.name = u"Family"_s,
                                 .price = QJsonValue(20),
                                 .admits = 3,
                                 .quotas = QList{1, 2}},
                                {.name = u"Standing"_s, .price = QJsonValue(0)},
                                {.name = u"Early"_s,
                                 .price = QJsonValue(5),
                                 .quotas = QList{2},
                                 .salesUntil = std::optional(nowOf() + std::chrono::minutes(8))}}};
        ask({Wish{event, plan, plan, m_admin}});
        m_database.run(uR"(
            INSERT INTO discount_codes (event_id, code_key, id, code, effect, value, types, channels,
                                        max_bookings, created_at)
            VALUES ('%1', 'TEN', gen_random_uuid(), 'Ten', 'percent', 1000, '{}', '{}', 2, now()),
                   ('%1', 'SEVEN', gen_random_uuid(), 'seven', 'price', 700, '{1,2}', '{}', 1, now()))"_s
                               .arg(toText(event)));
    }

    static QHash<QString, DiscountCode> codesOf(const QUuid &)
    {
        return {{u"TEN"_s,
                 {.code = u"Ten"_s,
                  .effect = DiscountCode::Effect::Percent,
                  .value = 1000,
                  .maxBookings = 2}},
                {u"SEVEN"_s,
                 {.code = u"seven"_s,
                  .effect = DiscountCode::Effect::Price,
                  .value = 700,
                  .types = {1, 2},
                  .maxBookings = 1}}};
    }

    /// Lines of one or two types, and often a code.
    template <typename Request>
    void chooseTickets(Request &request, const EventState &state)
    {
        if (state.event.isPlain())
            return;
        const int first = number(0, 3);
        request.lines << LineWish{state.event.types[first].no, number(1, 2)};
        if (number(0, 2) == 0)
            request.lines << LineWish{state.event.types[(first + 1) % 4].no, 1};
        static const QStringList codes{QString(), QString(), u"ten"_s, u"SEVEN"_s, u"none"_s};
        request.code = codes[number(0, 3 + (number(0, 5) == 0))];
    }

    QList<Wish> choose(bool isLater)
    {
        QList<Wish> wishes;
        QSet<QUuid> taken; // By a command that is alone with its event in the batch.
        QList<QUuid> events;
        for (const auto &[id, state] : m_states)
            events << id;
        for (int left = number(1, 14); left > 0; --left) {
            const QUuid event = oneOf(events);
            if (taken.contains(event))
                continue;
            const bool isFirst = std::ranges::none_of(
                    wishes, [&](const Wish &wish) { return wish.event == event; });
            if (isFirst && number(0, isLater ? 1 : 9) == 0) {
                taken << event;
                const Command alone = chooseAlone(m_states[event]);
                wishes << Wish{event, alone, alone, m_admin};
            } else {
                wishes << chooseOne(event);
            }
        }
        return wishes;
    }

    Command chooseAlone(const EventState &state)
    {
        if (!state.event.isPlain() && number(0, 2) == 0)
            return chooseTypeEdit(state);
        switch (number(0, 9)) {
        case 0:
        case 1: return Edit{.totalCapacity = number(1, 10)};
        case 2:
        case 3:
            return Edit{.waitlistPolicy = number(0, 1) ? Event::WaitlistPolicy::Strict
                                                       : Event::WaitlistPolicy::Fill};
        case 4:
            return Edit{.maxPerUser = number(0, 1) ? std::optional(number(3, 9)) : std::nullopt};
        case 5: return Edit{.price = QJsonValue(number(0, 40))};
        case 6:
            return Edit{.salesUntil = number(0, 3) ? state.event.dateTime - std::chrono::days(10)
                                                   : nowOf() + std::chrono::seconds(number(0, 90))};
        case 7:
            if (number(0, 9) == 0)
                return CancelEvent{};
            return Edit{.dateTime = state.event.dateTime + std::chrono::days(1)};
        default: return Tick{};
        }
    }

    Command chooseTypeEdit(const EventState &state)
    {
        if (number(0, 1) == 0)
            return Edit{.quotas = QList<QuotaEdit>{{.no = 1, .total = number(3, 10)},
                                                   {.no = 2, .total = number(3, 8)}}};
        Edit edit{.ticketTypes = QList<TypeEdit>()};
        for (const TicketType &type : state.event.types)
            *edit.ticketTypes << TypeEdit{.no = type.no, .retired = number(0, 7) == 0};
        return edit;
    }

    Instant nowOf() const
    {
        return Instant(std::chrono::milliseconds(
                m_database.run(u"SELECT to_ms(at) FROM test_clock"_s).toLongLong()));
    }

    Wish chooseOne(const QUuid &event)
    {
        const EventState &state = m_states[event];
        const bool isStaff = number(0, 4) == 0;
        const Principal caller = isStaff ? m_admin : oneOf(m_users);
        const QUuid user = isStaff ? QUuid() : caller.id;
        const int quantity = number(1, 6);
        const auto both = [&](const Command &command) {
            return Wish{event, command, command, caller};
        };
        Book book = order(user, quantity, number(0, 1) == 0);
        book.bookingId = nextId();
        Join join = joining(user, quantity);
        join.entryId = nextId();
        chooseTickets(book, state);
        chooseTickets(join, state);
        switch (number(0, 15)) {
        case 0:
        case 1:
        case 2: return both(book);
        case 3:
            book.onSoldOut = Book::OnSoldOut::Waitlist;
            book.entryId = nextId();
            book.entryReference = newReference();
            return both(book);
        case 4:
        case 5:
        case 10:
        case 11: return both(join);
        case 6: return both(Leave{{.userId = caller.id}});
        case 7: return both(AcceptOffer{{.userId = caller.id}});
        case 8: return both(DeclineOffer{{.userId = caller.id}});
        case 9:
            if (state.entries.isEmpty())
                return both(join);
            return {event, OfferByStaff{oneIdOf(state.entries)}, {}, m_admin};
        default: break;
        }
        if (state.bookings.isEmpty())
            return both(book);
        const QUuid known = oneIdOf(state.bookings);
        const QUuid real = m_realOf.value(known, known);
        switch (number(0, 5)) {
        case 0: return {event, Confirm{real}, Confirm{known}, caller};
        case 1: return {event, MarkPaid{real}, MarkPaid{known}, m_admin};
        case 2: return {event, MarkRefunded{real}, MarkRefunded{known}, m_admin};
        case 3: {
            const auto lines = state.bookings[known].ticketLines();
            const std::optional<int> type =
                    lines.size() > 1 ? std::optional(oneOf(lines).type) : std::nullopt;
            return {event, Cancel{real, quantity, type}, Cancel{known, quantity, type}, caller};
        }
        default: return {event, Cancel{real}, Cancel{known}, caller};
        }
    }

    QList<Result<Answer>> ask(const QList<Wish> &wishes)
    {
        QList<DeskRequest> requests;
        QList<Result<Answer>> told;
        for (const Wish &wish : wishes)
            requests << DeskRequest{.eventId = wish.event,
                                    .command = wish.forDesk,
                                    .caller = wish.caller,
                                    .write = idOf,
                                    .done = [&](const Result<Answer> &answer) { told << answer; }};
        Batch batch(requests, settings);
        batch.attempt(m_session);
        batch.answer();
        return told;
    }

    /// Computes what the loader would read for limits: everyone's seats and waiting tickets.
    void count(EventState &state) const
    {
        state.seatsOfUser.clear();
        state.heldOfUser.clear();
        for (const Principal &user : m_users)
            state.seatsOfUser[user.id] = state.heldOfUser[user.id] = 0;
        for (const Booking &booking : std::as_const(state.bookings)) {
            const bool isHeld = booking.status == Booking::Status::Held;
            state.seatsOfUser[booking.userId] += booking.isLive() ? booking.units() : 0;
            state.heldOfUser[booking.userId] +=
                    isHeld && booking.entryId.isNull() ? booking.units() : 0;
        }
        for (const WaitlistEntry &entry : std::as_const(state.entries))
            state.seatsOfUser[entry.userId] +=
                    entry.status == WaitlistEntry::Status::Active ? entry.units() : 0;
    }

    /// Plays the same requests in the model and compares the answers.
    QString follow(const QList<Wish> &wishes, const QList<Result<Answer>> &told)
    {
        const Instant now = nowOf();
        const Ledger::IdSource ids{[this] { return nextId(); }, newReference};
        for (auto &[id, state] : m_states) {
            count(state);
            state.changes = {};
            state.statusBefore = state.event.status;
        }
        for (qsizetype i = 0; i < wishes.size(); ++i) {
            const Wish &wish = wishes[i];
            EventState &state = m_states[wish.event];
            const bool isOffer = std::holds_alternative<OfferByStaff>(wish.forDesk);
            const Result<Outcome> expected =
                    Ledger(state, now, settings, ids)
                            .decide(isOffer ? wish.forDesk : wish.forModel, wish.caller);
            const QString told_ = told[i] ? u"row %1"_s.arg(told[i]->seq)
                                          : QString(wireName(told[i].error().code));
            const QString expected_ = expected ? u"row %1"_s.arg(expected->seq)
                                               : QString(wireName(expected.error().code));
            if (told_ != expected_)
                return u"command %1 (of kind %2) came to \"%3\", not \"%4\""_s.arg(i)
                        .arg(wish.forDesk.index())
                        .arg(told_, expected_);
        }
        return {};
    }

    /// The differences between the stored state and the model's.
    QString compare()
    {
        QList<QUuid> gone;
        for (auto &[id, state] : m_states) {
            if (state.changes.sweep == Changes::Sweep::Remove) {
                gone << id;
                if (m_database.run(u"SELECT count(*) FROM events WHERE id = '%1'"_s.arg(toText(id)))
                    != u"0")
                    return u"the event is still there"_s;
                continue;
            }
            learnOffers(state);
            const QStringList expected = written(state);
            const QStringList stored = m_database.run(storedText().arg(toText(id))).split(u'\n');
            for (qsizetype i = 0; i < std::max(expected.size(), stored.size()); ++i) {
                if (expected.value(i) != stored.value(i))
                    return u"stored:\n  %1\nthe model:\n  %2"_s.arg(stored.value(i),
                                                                    expected.value(i));
            }
            if (state.event.status == Event::Status::Cancelled && number(0, 4) == 0)
                gone << id; // Nothing more happens to it.
        }
        for (const QUuid &id : gone) {
            m_states.erase(id);
            addEvent();
        }
        return {};
    }

    void learnOffers(const EventState &state)
    {
        for (const WaitlistEntry &entry : state.entries) {
            if (entry.bookingId.isNull() || m_realOf.contains(entry.bookingId))
                continue;
            m_realOf[entry.bookingId] = idFrom(
                    m_database.run(u"SELECT booking_id FROM waitlist_entries WHERE id = '%1'"_s.arg(
                            toText(entry.id))));
        }
    }

    static QString text(const std::optional<Instant> &time)
    {
        return time ? QString::number(time->time_since_epoch().count()) : u"-"_s;
    }

    QString real(const QUuid &booking) const
    {
        return booking.isNull() ? u"-"_s : toText(m_realOf.value(booking, booking));
    }

    QStringList written(const EventState &state) const
    {
        const Event &event = state.event;
        QStringList lines;
        for (const Booking &booking : state.bookings)
            lines << QStringList{u"booking"_s,
                                 real(booking.id),
                                 QString::number(booking.quantity),
                                 wireName(booking.status),
                                 QString::number(booking.unitPriceCents),
                                 text(booking.holdExpiresAt),
                                 text(booking.paidAt),
                                 QString::number(booking.paidCents),
                                 QString::number(booking.refundDueCents),
                                 QString::number(booking.refundedCents),
                                 text(booking.confirmedAt),
                                 text(booking.cancelledAt),
                                 written(booking.lines),
                                 booking.code.isEmpty() ? u"-"_s : booking.code}
                             .join(u' ');
        for (const WaitlistEntry &entry : state.entries)
            lines << QStringList{u"entry"_s,
                                 toText(entry.id),
                                 QString::number(entry.quantity),
                                 QString::number(entry.place),
                                 wireName(entry.status),
                                 real(entry.bookingId),
                                 entry.isOpen() ? u"open"_s : u"ended"_s,
                                 written(entry.lines),
                                 entry.code.isEmpty() ? u"-"_s : entry.code}
                             .join(u' ');
        lines << QStringList{u"event"_s,
                             QString::number(event.totalCapacity),
                             QString::number(event.availableCapacity),
                             QString::number(event.confirmedCapacity),
                             QString::number(event.heldCapacity),
                             QString::number(event.waitingCount),
                             QString::number(event.waitingTickets),
                             QString::number(event.version),
                             QString::number(event.revision),
                             wireName(event.status),
                             text(event.salesUntil),
                             event.isPlain() ? QString::number(event.priceCents) : u"-"_s,
                             QString::number(state.nextPlace)}
                         .join(u' ');
        for (const TicketType &type : event.types)
            lines << u"type %1 %2 %3 %4"_s.arg(type.no)
                             .arg(type.used ? u"t"_s : u"f"_s)
                             .arg(type.held)
                             .arg(type.sold);
        for (const Quota &quota : event.quotas)
            lines << u"quota %1 %2 %3 %4 %5"_s.arg(quota.no)
                             .arg(quota.total)
                             .arg(quota.available)
                             .arg(quota.held)
                             .arg(quota.sold);
        if (!event.isPlain()) {
            for (const DiscountCode &code : state.codes)
                lines << u"code %1 %2"_s.arg(code.code).arg(code.bookings);
        }
        lines.sort();
        return lines;
    }

    static QString written(const QList<TicketLine> &lines)
    {
        QStringList parts;
        for (const TicketLine &line : lines)
            parts << u"%1x%2x%3:%4-%5+%6#%7"_s.arg(line.type)
                             .arg(line.quantity)
                             .arg(line.admits)
                             .arg(line.unitPriceCents)
                             .arg(line.unitDiscountCents)
                             .arg(line.taxRate)
                             .arg(line.firstTicket);
        return parts.isEmpty() ? u"-"_s : parts.join(u',');
    }

    /// The stored form of the same.
    static QString storedLines()
    {
        return uR"(coalesce((SELECT string_agg(format('%sx%sx%s:%s-%s+%s#%s', type, quantity, coalesce(admits, 1),
                                     price, coalesce(discount, 0), coalesce("taxRate", 0),
                                     coalesce("firstTicket", 1)), ',')
                     FROM jsonb_to_recordset(lines) AS line (type int, quantity int, admits int, price bigint,
                          discount bigint, "taxRate" int, "firstTicket" int)), '-'), coalesce(code, '-'))"_s;
    }

    static QString storedText()
    {
        return uR"(
            SELECT string_agg(line, E'\n' ORDER BY line COLLATE "C") FROM (
                SELECT concat_ws(' ', 'booking', id, quantity, status, unit_price_cents,
                                 coalesce(to_ms(hold_expires_at)::text, '-'), coalesce(to_ms(paid_at)::text, '-'),
                                 paid_cents, refund_due_cents, refunded_cents,
                                 coalesce(to_ms(confirmed_at)::text, '-'),
                                 coalesce(to_ms(cancelled_at)::text, '-'), LINES) AS line
                  FROM bookings WHERE event_id = '%1'
                 UNION ALL
                SELECT concat_ws(' ', 'entry', id, quantity, place, status, coalesce(booking_id::text, '-'),
                                 CASE WHEN ended_at IS NULL AND ended_seq IS NULL THEN 'open'
                                      WHEN ended_at IS NOT NULL AND ended_seq IS NOT NULL THEN 'ended'
                                      ELSE 'half ended' END, LINES)
                  FROM waitlist_entries WHERE event_id = '%1'
                 UNION ALL
                SELECT concat_ws(' ', 'event', total, available, confirmed, held, waiting, waiting_tickets, version,
                                 revision, status, to_ms(sales_until),
                                 CASE WHEN ticket_types IS NULL THEN price_cents::text ELSE '-' END, next_place)
                  FROM events WHERE id = '%1'
                 UNION ALL
                SELECT concat_ws(' ', 'type', t.type ->> 'no', t.used, t.held, t.sold)
                  FROM events, LATERAL ROWS FROM (jsonb_array_elements(ticket_types), unnest(type_used),
                                                  unnest(type_held), unnest(type_sold)) AS t (type, used, held, sold)
                 WHERE id = '%1'
                 UNION ALL
                SELECT concat_ws(' ', 'quota', q.no, q.total, q.available, q.held, q.sold)
                  FROM events, LATERAL unnest(quota_no, quota_total, quota_available, quota_held, quota_sold)
                       AS q (no, total, available, held, sold)
                 WHERE id = '%1'
                 UNION ALL
                SELECT concat_ws(' ', 'code', code, bookings) FROM discount_codes WHERE event_id = '%1') AS lines)"_s
                .replace(u"LINES"_s, storedLines());
    }

    std::mt19937 m_chance;
    TestDatabase m_database;
    Session m_session;
    Principal m_admin;
    QList<Principal> m_users;
    quint32 m_ids = 0; ///< The number created so far, for requests and for the model's offers.
    std::map<QUuid, EventState> m_states;
    QHash<QUuid, QUuid> m_realOf; ///< The desk's id of each offer, by the model's.
};

} // namespace

class tst_DeskModel : public QObject
{
    Q_OBJECT

private slots:
    void storesWhatThePureLedgerDecides_data();
    void storesWhatThePureLedgerDecides();
};

void tst_DeskModel::storesWhatThePureLedgerDecides_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 12u, 18u})
        QTest::addRow("seed %u", seed) << seed;
    const quint32 another = std::random_device()();
    QTest::addRow("seed %u, by chance", another) << another;
}

/// Joins, leaves, joins again, expires, cancels, holds, edits: several events and up to fourteen
/// commands per batch, so that many things happen to one person and one seat at once.
void tst_DeskModel::storesWhatThePureLedgerDecides()
{
    QFETCH(const quint32, seed);
    Venue venue(seed);
    for (int batch = 0; batch < 120; ++batch) {
        const QString difference = venue.play();
        QVERIFY2(difference.isEmpty(),
                 qPrintable(u"seed %1, batch %2: %3"_s.arg(seed).arg(batch).arg(difference)));
    }
    QCOMPARE(venue.database().run(uR"(
        SELECT count(*) FROM (
            SELECT event_id, day, channel, currency
              FROM (SELECT event_id, day, channel, currency, bookings, tickets, revenue, unpaid, cancelled
                      FROM sales_of_bookings
                     UNION ALL
                    SELECT event_id, day, channel, currency, -bookings, -tickets, -revenue, -unpaid, -cancelled
                      FROM sales_daily) AS difference
             GROUP BY event_id, day, channel, currency
            HAVING (sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)) <> (0, 0, 0, 0, 0)) AS wrong)"_s),
             u"0"_s);
}

QTEST_GUILESS_MAIN(tst_DeskModel)
#include "tst_deskmodel.moc"
