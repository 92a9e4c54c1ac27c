// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "models/database/sqlarray.h"
#include "models/desk/batch/batch.h"
#include "models/desk/desk.h"
#include "models/values/id.h"
#include "models/values/reference.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The statistics that the planner has.
enum class Knows { Nothing, ThatAllIsEmpty, All };

constexpr int eventCount = 200;
constexpr int othersRows = 50; ///< For each event and kind.

/// Two hundred events, each with holds, sales, waitlist entries, and stored answers.
class Season
{
public:
    explicit Season(Knows whatIsKnown)
        : knows(whatIsKnown)
    {
        if (knows == Knows::ThatAllIsEmpty)
            analyse();
        user = database.insertUser();
        for (int i = 0; i < eventCount; ++i)
            events << newId();
        fill();
        if (knows == Knows::All)
            analyse();
    }

    const Knows knows;
    TestDatabase database;
    QUuid user;
    QList<QUuid> events;

private:
    void analyse() const { database.run(u"ANALYZE"_s); }

    void fill() const
    {
        database.run(uR"(
            INSERT INTO events (id, name, description, venue, category, starts_at, sales_until, cancel_until,
                                time_zone, currency, price_cents, total, available, confirmed, held, waiting,
                                waiting_tickets, next_place, status, max_per_booking, max_per_user, waitlist_policy,
                                version, revision, created_at, updated_at)
            SELECT id, 'Concert', '', 'Hall', 'other', now() + interval '1 year', now() + interval '1 year',
                   now() + interval '1 year', 'Europe/Berlin', 'EUR', 2500, 100000, 100000 - 2 * %2, %2, %2, %2,
                   100 * %2, %2 + 1, 'published', 10, 1000000, 'fill', 1, 1, now(), now()
              FROM unnest('%1'::uuid[]) AS id;
            INSERT INTO event_ledger
            SELECT id, 1, 'created', 100000, NULL, NULL, 'system', NULL, now() FROM unnest('%1'::uuid[]) AS id;
            INSERT INTO bookings (id, reference, event_id, user_id, quantity, unit_price_cents, currency, status,
                                  channel, customer_name, customer_email, hold_expires_at, created_at, confirmed_at)
            SELECT gen_random_uuid(), gen_random_uuid(), id, NULL, 1, 2500, 'EUR', status, 'online', '', '',
                   now() + interval '10 minutes', now(), CASE status WHEN 'confirmed' THEN now() END
              FROM unnest('%1'::uuid[]) AS id, generate_series(1, %2), unnest('{held,confirmed}'::text[]) AS status;
            INSERT INTO waitlist_entries (id, reference, event_id, place, quantity, status, customer_name,
                                          customer_email, created_at)
            SELECT gen_random_uuid(), gen_random_uuid(), id, place, 100, 'active', '', '', now()
              FROM unnest('%1'::uuid[]) AS id, generate_series(1, %2) AS place;
            INSERT INTO idempotency_keys (caller, key, fingerprint, status, body, created_at)
            SELECT '%3', 'old' || n, '', 200, '', now() FROM generate_series(1, %2 * %4) AS n;)"_s
                             .arg(sqlArray(events), QString::number(othersRows), toText(user),
                                  QString::number(eventCount)));
    }
};

DeskRequest deskRequestFor(const QUuid &event, const Command &command, const QUuid &user)
{
    return {.eventId = event,
            .command = command,
            .caller = {Principal::Role::User, user},
            .key = IdempotencyKey{user, toText(newId()), "work"},
            .deadline = std::chrono::steady_clock::now() + 60s,
            .write = [](const Outcome &outcome) { return Answer{.seq = outcome.seq}; },
            .done = [](const Result<Answer> &) {}};
}

Book holding(const QUuid &user)
{
    return {.bookingId = newId(), .reference = newReference(), .hold = true, .userId = user};
}

/// A customer who holds seats and pays for them, at one event after the other.
class Buyer
{
public:
    Buyer(Desk &desk, const Season &season, qsizetype first, int purchases)
        : m_desk(desk)
        , m_season(season)
        , m_at(first)
        , m_left(purchases)
    {
    }

    void hold()
    {
        if (m_left-- == 0) {
            isDone = true;
            return;
        }
        const Book book = holding(m_season.user);
        submit(book, [this, id = book.bookingId] { confirm(id); });
    }

    std::atomic<bool> isDone = false;
    std::atomic<int> refusals = 0;

private:
    void confirm(const QUuid &booking)
    {
        submit(Confirm{booking}, [this] {
            m_at = (m_at + 37) % m_season.events.size();
            hold();
        });
    }

    void submit(const Command &command, const std::function<void()> &then)
    {
        DeskRequest request = deskRequestFor(m_season.events[m_at], command, m_season.user);
        request.done = [this, then](const Result<Answer> &answer) {
            if (!answer)
                ++refusals;
            then();
        };
        m_desk.submit(std::move(request));
    }

    Desk &m_desk;
    const Season &m_season;
    qsizetype m_at;
    int m_left;
};

/// Index entries and rows read in @p database since its statistics were reset.
qint64 rowsRead(const TestDatabase &database)
{
    return database
            .run(u"SELECT (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes)"
                 "     + (SELECT sum(seq_tup_read) FROM pg_stat_user_tables)"_s)
            .toLongLong();
}

} // namespace

/// Sales of one event don't affect another one, whatever statistics PostgreSQL has.
class tst_ManyEvents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void losesNoRace();
    void readsRowsOfItsOwnEventsOnly_data();
    void readsRowsOfItsOwnEventsOnly();
    void cleanupTestCase() { m_season.reset(); }

private:
    std::unique_ptr<Season> m_season;
};

void tst_ManyEvents::initTestCase_data()
{
    QTest::addColumn<int>("knows");
    QTest::newRow("never analysed") << int(Knows::Nothing);
    QTest::newRow("analysed when empty") << int(Knows::ThatAllIsEmpty);
    QTest::newRow("analysed when full") << int(Knows::All);
}

/// Thirty-two clients over two hundred events, with several batches in progress all the time.
void tst_ManyEvents::losesNoRace()
{
    QFETCH_GLOBAL(const int, knows);
    const Season season{Knows(knows)};
    Desk desk(season.database.runtime(), {.writers = 4}, [](const QList<Change> &) {});
    std::vector<std::unique_ptr<Buyer>> buyers;
    for (qsizetype i = 0; i < 32; ++i)
        buyers.push_back(std::make_unique<Buyer>(desk, season, 6 * i, 25));
    for (const auto &buyer : buyers)
        buyer->hold();
    for (const auto &buyer : buyers)
        QTRY_VERIFY_WITH_TIMEOUT(buyer->isDone, 60'000);
    int refusals = 0;
    for (const auto &buyer : buyers)
        refusals += buyer->refusals;
    QCOMPARE(refusals, 0);
    QCOMPARE(desk.figures().racesLost, 0);
}

/// Runs a batch of one, without the desk's other work.
static Result<Answer> done(Session &session, const DeskRequest &request)
{
    std::optional<Result<Answer>> answer;
    DeskRequest noted = request;
    noted.done = [&answer](const Result<Answer> &result) { answer = result; };
    Batch batch({noted}, {600s, 1800s});
    batch.attempt(session);
    batch.answer();
    return *answer;
}

void tst_ManyEvents::readsRowsOfItsOwnEventsOnly_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"book", "hold", "confirm", "cancel", "pay", "join", "join or book",
                             "leave", "offer", "accept", "decline", "edit", "resize", "other zone",
                             "close", "cancel event", "tick", "lapse"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// Of thirty thousand rows, a command reads at most some hundred, all of its own event.
void tst_ManyEvents::readsRowsOfItsOwnEventsOnly()
{
    QFETCH_GLOBAL(const int, knows);
    QFETCH(const QString, what);
    if (!m_season || m_season->knows != Knows(knows))
        m_season = std::make_unique<Season>(Knows(knows));
    const Season &season = *m_season;
    const QUuid event = m_season->events.takeFirst(); // It hasn't been used yet.
    const QUuid admin = season.database.insertUser(u"admin"_s);
    Session session(season.database.runtime(), Session::Purpose::Writes);
    session.open();

    const Book held = holding(season.user);
    const Join waiting{
            .entryId = newId(), .reference = newReference(), .quantity = 1, .userId = season.user};
    Join large = waiting;
    large.quantity = 10;
    const EntryKey own{.userId = season.user};
    const auto say = [&](const Command &command, Principal::Role role = Principal::Role::User) {
        DeskRequest request =
                deskRequestFor(event, command, role == Principal::Role::User ? season.user : admin);
        request.caller.role = role;
        const Result<Answer> answer = done(session, request);
        return answer ? QString() : answer.error().error % u' ' % answer.error().details;
    };
    const auto asAdmin = [&](const Command &command) {
        return say(command, Principal::Role::Admin);
    };
    if (what == u"confirm" || what == u"cancel" || what == u"pay" || what == u"lapse")
        QCOMPARE(say(held), QString());
    if (what == u"lapse")
        season.database.run(u"UPDATE bookings SET hold_expires_at = now() WHERE id = '%1'"_s.arg(
                toText(held.bookingId)));
    const bool queues = what.startsWith(u"join") || what == u"leave" || what == u"offer"
            || what == u"accept" || what == u"decline";
    if (queues) // Nothing is left for sale.
        season.database.run(
                u"UPDATE events SET total = total - available, available = 0 WHERE id = '%1'"_s.arg(
                        toText(event)));
    if (what == u"leave" || what == u"offer" || what == u"accept" || what == u"decline")
        QCOMPARE(say(waiting), QString());
    if (what == u"offer" || what == u"accept" || what == u"decline")
        season.database.run(
                u"UPDATE events SET total = total + 1, available = 1 WHERE id = '%1'"_s.arg(
                        toText(event)));
    if (what == u"accept" || what == u"decline")
        QCOMPARE(asAdmin(OfferByStaff{waiting.entryId}), QString());

    session.control(u"SELECT pg_stat_force_next_flush()"_s);
    const qint64 before = rowsRead(season.database);
    QString refusal;
    Book bookOrJoin = holding(season.user);
    bookOrJoin.onSoldOut = Book::OnSoldOut::Waitlist;
    bookOrJoin.entryId = newId();
    bookOrJoin.entryReference = newReference();
    Book bought = holding(season.user);
    bought.hold = false;
    if (what == u"book")
        refusal = say(bought);
    else if (what == u"hold")
        refusal = say(held);
    else if (what == u"confirm")
        refusal = say(Confirm{held.bookingId});
    else if (what == u"cancel")
        refusal = say(Cancel{held.bookingId});
    else if (what == u"pay")
        refusal = asAdmin(MarkPaid{held.bookingId});
    else if (what == u"join")
        refusal = say(waiting);
    else if (what == u"join or book")
        refusal = say(bookOrJoin);
    else if (what == u"leave")
        refusal = say(Leave{own});
    else if (what == u"offer")
        refusal = asAdmin(OfferByStaff{waiting.entryId});
    else if (what == u"accept")
        refusal = say(AcceptOffer{own});
    else if (what == u"decline")
        refusal = say(DeclineOffer{own});
    else if (what == u"edit")
        refusal = asAdmin(Edit{.name = u"Another"_s});
    else if (what == u"resize")
        refusal = asAdmin(Edit{.totalCapacity = 500});
    else if (what == u"other zone")
        refusal = asAdmin(Edit{.timeZone = u"Asia/Tokyo"_s});
    else if (what == u"close")
        refusal = asAdmin(Edit{.salesUntil = systemNow() + 1h});
    else if (what == u"cancel event")
        refusal = asAdmin(CancelEvent{});
    else
        refusal = asAdmin(Tick{});
    QCOMPARE(refusal, QString());
    session.control(u"SELECT pg_stat_force_next_flush()"_s);
    const qint64 read = rowsRead(season.database) - before;
    QVERIFY(read > 0);
    QVERIFY2(
            read < 2'000,
            qPrintable(season.database.run(
                    u"SELECT string_agg(indexrelname || ' ' || idx_tup_read, ', ') FROM pg_stat_user_indexes WHERE idx_tup_read > 0"_s)));
}

QTEST_GUILESS_MAIN(tst_ManyEvents)
#include "tst_manyevents.moc"
