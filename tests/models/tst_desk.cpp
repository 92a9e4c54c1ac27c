// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "models/desk/batch/batch.h"
#include "models/desk/desk.h"
#include "models/tables/saleshistories.h"
#include "models/tables/waitlist.h"
#include "tests/models/counter.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Principal organizer{Principal::Role::Admin, newId()};

} // namespace

Q_DECLARE_METATYPE(Evently::Command)

class tst_Desk : public QObject
{
    Q_OBJECT

private slots:
    void sellsExactlyWhatThereIs_data();
    void sellsExactlyWhatThereIs();
    void offersWhatComesBack();
    void servesTheHeadOnlyUnderTheStrictPolicy();
    void givesBackWhatIsDueUnderThePolicyThatWas_data();
    void givesBackWhatIsDueUnderThePolicyThatWas();
    void answersTheSameUnderOneKey();
    void refusesOtherWorkUnderTheSameKey();
    void decidesRefusedWorkAgain();
    void expiresHoldsByItself();
    void completesEventsByItself();
    void cancelsAnEventWithAllThatHangsOnIt();
    void countsSalesThatEndInTheirOwnBatch_data();
    void countsSalesThatEndInTheirOwnBatch();
    void removesAnEventThatNobodyUsed();
    void countsSalesOnTheDayInTheEventsZone();
    void recountsDaysWhenTheZoneChanges();
    void saysWhenTheDatabaseIsAwayAndComesBack();
    void keepsPerUserLimitsInACrowd();
    void answersWhatWaitsWhenItEnds();
    void refusesACrowdThatWouldWaitTooLong();
    void takesAFewHoweverOftenTheyCome();
    void takesWhatIsGivenBackBeforeWhatIsWanted_data();
    void takesWhatIsGivenBackBeforeWhatIsWanted();
    void runsALostRaceAgainButNotForever_data();
    void runsALostRaceAgainButNotForever();
    void asksNoDatabaseThatKeepsSilent();
    void dropsWhatWaitedPastItsDeadline();
    void drainsAtOnceWhenWhatWaitedIsDropped();
    void countsWhoWasPassedInTheSameBatch();
    void tellsApartWhatHappenedInOneMoment();

private:
    void assertAddsUp(const TestDatabase &database);
};

/// Makes @p database believe that it is evening in UTC, when it is already the next day on
/// Kiritimati, so that the date doesn't depend on when the test runs.
static void stopClockInTheEvening(const TestDatabase &database)
{
    database.run(u"CREATE FUNCTION clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE"
                 " RETURN timestamptz '2026-06-15 20:00Z'"_s);
}

/// Checks that all counters equal a recount of the rows.
void tst_Desk::assertAddsUp(const TestDatabase &database)
{
    QCOMPARE(database.run(uR"(
        SELECT count(*) FROM events AS event
         WHERE confirmed <> (SELECT coalesce(sum(quantity), 0) FROM bookings WHERE event_id = event.id AND status = 'confirmed')
            OR held <> (SELECT coalesce(sum(quantity), 0) FROM bookings WHERE event_id = event.id AND status = 'held')
            OR waiting <> (SELECT count(*) FROM waitlist_entries WHERE event_id = event.id AND status = 'active')
            OR waiting_tickets <> (SELECT coalesce(sum(quantity), 0) FROM waitlist_entries WHERE event_id = event.id AND status = 'active')
            OR version <> (SELECT count(*) FROM event_ledger WHERE event_id = event.id)
            OR version <> (SELECT max(seq) FROM event_ledger WHERE event_id = event.id))"_s),
             u"0"_s);
    QCOMPARE(database.run(uR"(
        SELECT count(*) FROM (
            SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)
              FROM (SELECT event_id, day, channel, currency, bookings, tickets, revenue, unpaid, cancelled FROM sales_of_bookings
                    UNION ALL
                    SELECT event_id, day, channel, currency, -bookings, -tickets, -revenue, -unpaid, -cancelled FROM sales_daily) AS difference
             GROUP BY event_id, day, channel, currency
            HAVING (sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)) <> (0, 0, 0, 0, 0)) AS wrong)"_s),
             u"0"_s);
}

void tst_Desk::sellsExactlyWhatThereIs_data()
{
    QTest::addColumn<int>("desks");
    QTest::newRow("one process") << 1;
    QTest::newRow("two processes on one database") << 2;
}

void tst_Desk::sellsExactlyWhatThereIs()
{
    QFETCH(int, desks);
    const TestDatabase database;
    const QUuid event = database.insertEvent(100);
    const Principal user{Principal::Role::User, database.insertUser()};
    std::vector<std::unique_ptr<Desk>> all;
    for (int i = 0; i < desks; ++i)
        all.push_back(std::make_unique<Desk>(database.runtime(), DeskSettings{},
                                             [](const QList<Change> &) {}));

    std::vector<std::future<Result<Answer>>> answers;
    for (int i = 0; i < 400; ++i)
        answers.push_back(
                Counter(*all[size_t(i) % all.size()]).submit(event, order(user.id), user));
    int confirmed = 0;
    int soldOut = 0;
    QSet<qint64> seqs;
    for (auto &answer : answers) {
        const Result<Answer> result = answer.get();
        if (result) {
            ++confirmed;
            seqs << result->seq;
        } else {
            QCOMPARE(result.error().code, Problem::Code::SoldOut);
            ++soldOut;
        }
    }
    QCOMPARE(confirmed, 100);
    QCOMPARE(soldOut, 300);
    QCOMPARE(seqs.size(), 100);
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings WHERE status = 'confirmed'"_s), u"100"_s);
    assertAddsUp(database);
}

void tst_Desk::offersWhatComesBack()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(4);
    const Principal buyer{Principal::Role::User, database.insertUser()};
    const Principal group{Principal::Role::User, database.insertUser()};
    const Principal single{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);

    const Book two = order(buyer.id, 2);
    const Book other = order(buyer.id, 2);
    QVERIFY(counter.ask(event, two, buyer));
    QVERIFY(counter.ask(event, other, buyer));
    QVERIFY(counter.ask(event, joining(group.id, 3), group));
    QVERIFY(counter.ask(event, joining(single.id, 1), single));

    // Two seats come back: the group of three is skipped, the single gets one, one stays on sale.
    QVERIFY(counter.ask(event, Cancel{two.bookingId}, buyer));
    QCOMPARE(database.run(u"SELECT available || ' ' || held || ' ' || waiting FROM events"_s),
             u"1 1 1"_s);
    QCOMPARE(counter.ask(event, AcceptOffer{{.userId = group.id}}, group).error().code,
             Problem::Code::NoOffer);
    const Result<Answer> accepted = counter.ask(event, AcceptOffer{{.userId = single.id}}, single);
    QVERIFY(accepted);
    QCOMPARE(database.run(u"SELECT status FROM waitlist_entries WHERE quantity = 1"_s),
             u"converted"_s);

    // The rest comes back, so the group fits.
    QVERIFY(counter.ask(event, Cancel{other.bookingId}, buyer));
    QCOMPARE(database.run(u"SELECT status FROM waitlist_entries WHERE quantity = 3"_s),
             u"notified"_s);
    QVERIFY(counter.ask(event, Leave{{.userId = group.id}}, group));
    QCOMPARE(database.run(u"SELECT available || ' ' || held || ' ' || waiting FROM events"_s),
             u"3 0 0"_s);
    assertAddsUp(database);
}

void tst_Desk::servesTheHeadOnlyUnderTheStrictPolicy()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(4, {{u"waitlist_policy"_s, u"'strict'"_s}});
    const Principal buyer{Principal::Role::User, database.insertUser()};
    const Principal group{Principal::Role::User, database.insertUser()};
    const Principal single{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    const Book two = order(buyer.id, 2);
    const Book other = order(buyer.id, 2);
    QVERIFY(counter.ask(event, two, buyer));
    QVERIFY(counter.ask(event, other, buyer));
    QVERIFY(counter.ask(event, joining(group.id, 3), group));
    QVERIFY(counter.ask(event, joining(single.id, 1), single));

    QVERIFY(counter.ask(event, Cancel{two.bookingId}, buyer));
    QCOMPARE(database.run(u"SELECT available || ' ' || held || ' ' || waiting FROM events"_s),
             u"2 0 2"_s);
    QCOMPARE(counter.ask(event, order(buyer.id), buyer).error().code, Problem::Code::WaitlistAhead);
    QVERIFY(counter.ask(event, Leave{{.userId = group.id}},
                        group)); // Now the next one is at the head.
    QCOMPARE(database.run(u"SELECT status FROM waitlist_entries WHERE quantity = 1"_s),
             u"notified"_s);
    assertAddsUp(database);
}

void tst_Desk::givesBackWhatIsDueUnderThePolicyThatWas_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Event::WaitlistPolicy>("after");
    QTest::addColumn<QString>("history");
    QTest::newRow("the pair has its offer only once it may pass")
            << u"'strict'"_s << Event::WaitlistPolicy::Fill << u"hold_expired edited offered"_s;
    QTest::newRow("the pair has its offer while it still may pass")
            << u"'fill'"_s << Event::WaitlistPolicy::Strict << u"hold_expired offered edited"_s;
}

/// A hold of two seats is due when the organizer changes the policy. Groups of three wait before a
/// pair; there are more groups than the seats could serve.
void tst_Desk::givesBackWhatIsDueUnderThePolicyThatWas()
{
    QFETCH(const QString, before);
    QFETCH(const Event::WaitlistPolicy, after);
    const TestDatabase database;
    const QUuid event = database.insertEvent(3, {{u"waitlist_policy"_s, before}});
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    Desk desk(database.runtime(), {.sweepEvery = 1h}, [](const QList<Change> &) {});
    Counter counter(desk);
    const Principal buyer{Principal::Role::User, database.insertUser()};
    QVERIFY(counter.ask(event, order(buyer.id, 1), buyer));
    QVERIFY(counter.ask(event, order(buyer.id, 2, true), buyer));
    for (int i = 0; i < 5; ++i) {
        const Principal group{Principal::Role::User, database.insertUser()};
        QVERIFY(counter.ask(event, joining(group.id, 3), group));
    }
    const Principal pair{Principal::Role::User, database.insertUser()};
    QVERIFY(counter.ask(event, joining(pair.id, 2), pair));
    database.run(u"UPDATE bookings SET hold_expires_at = now() WHERE status = 'held'"_s);

    QVERIFY(counter.ask(event, Edit{.waitlistPolicy = after}, admin));
    QTEST(database.run(u"SELECT string_agg(kind, ' ' ORDER BY seq) FROM event_ledger"
                       " WHERE kind IN ('hold_expired', 'offered', 'edited')"_s),
          "history");
    QCOMPARE(database.run(u"SELECT status FROM waitlist_entries WHERE quantity = 2"_s),
             u"notified"_s);
    assertAddsUp(database);
}

void tst_Desk::answersTheSameUnderOneKey()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk first(database.runtime(), {}, [](const QList<Change> &) {});
    Desk second(database.runtime(), {}, [](const QList<Change> &) {});
    const IdempotencyKey key{user.id, u"once \"only\" {, \\"_s, "the same"};

    std::vector<std::future<Result<Answer>>> answers;
    for (int i = 0; i < 200; ++i)
        answers.push_back(Counter(i % 2 ? first : second).submit(event, order(user.id), user, key));
    int fresh = 0;
    QSet<QByteArray> bodies;
    for (auto &answer : answers) {
        const Result<Answer> result = answer.get();
        QVERIFY(result);
        bodies << result->body;
        fresh += result->isReplay ? 0 : 1;
    }
    QCOMPARE(fresh, 1);
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings"_s), u"1"_s);
    assertAddsUp(database);
}

void tst_Desk::refusesOtherWorkUnderTheSameKey()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    QVERIFY(counter.ask(event, order(user.id), user, IdempotencyKey{user.id, u"k"_s, "one"}));
    QCOMPARE(counter.ask(event, order(user.id, 2), user, IdempotencyKey{user.id, u"k"_s, "two"})
                     .error()
                     .code,
             Problem::Code::IdempotencyMismatch);
    QCOMPARE(database.run(u"SELECT sum(quantity) FROM bookings"_s), u"1"_s);
}

void tst_Desk::decidesRefusedWorkAgain()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(1);
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    const Book taken = order(user.id);
    QVERIFY(counter.ask(event, taken, user));
    const Book again = order(user.id);
    const IdempotencyKey key{user.id, u"again"_s, "same"};
    QCOMPARE(counter.ask(event, again, user, key).error().code, Problem::Code::SoldOut);
    QVERIFY(counter.ask(event, Cancel{taken.bookingId}, user));
    QVERIFY(counter.ask(event, again, user, key));
    assertAddsUp(database);
}

void tst_Desk::expiresHoldsByItself()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(1);
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal next{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {.holdTime = 1s, .sweepEvery = 50ms},
              [](const QList<Change> &) {});
    Counter counter(desk);
    const Book held = order(user.id, 1, true);
    QVERIFY(counter.ask(event, held, user));
    const Result<Answer> refused = counter.ask(event, order(next.id), next);
    QCOMPARE(refused.error().code, Problem::Code::SoldOut);
    QVERIFY(refused.error().details.startsWith(u"1 requested, 0 left, 1 held until "_s));
    QVERIFY(counter.ask(event, joining(next.id), next));
    QTRY_COMPARE(database.run(u"SELECT status FROM waitlist_entries"_s), u"notified"_s);
    QCOMPARE(counter.ask(event, Confirm{held.bookingId}, user).error().code,
             Problem::Code::HoldExpired);
    assertAddsUp(database);
}

void tst_Desk::completesEventsByItself()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(1,
                                             {{u"starts_at"_s, u"now() + interval '1 s'"_s},
                                              {u"ends_at"_s, u"now() + interval '2 s'"_s},
                                              {u"sales_until"_s, u"now() + interval '1 s'"_s}});
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal next{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {.sweepEvery = 50ms}, [](const QList<Change> &) {});
    Counter counter(desk);
    QVERIFY(counter.ask(event, order(user.id), user));
    QVERIFY(counter.ask(event, joining(next.id), next));
    QTRY_COMPARE_WITH_TIMEOUT(database.run(u"SELECT status FROM events"_s), u"completed"_s, 10'000);
    QCOMPARE(database.run(u"SELECT status FROM waitlist_entries"_s), u"expired"_s);
    QCOMPARE(counter.ask(event, order(user.id), user).error().code, Problem::Code::SalesClosed);
    assertAddsUp(database);
}

void tst_Desk::cancelsAnEventWithAllThatHangsOnIt()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(3);
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    const Book paid = order(user.id);
    QVERIFY(counter.ask(event, paid, user));
    QVERIFY(counter.ask(event, MarkPaid{paid.bookingId}, admin));
    QVERIFY(counter.ask(event, order(user.id, 2, true), user));
    QVERIFY(counter.ask(event, joining(user.id, 2), user));
    QVERIFY(counter.ask(event, CancelEvent{}, admin));
    QCOMPARE(database.run(
                     u"SELECT status || available || confirmed || held || waiting FROM events"_s),
             u"cancelled3000"_s);
    QCOMPARE(
            database.run(
                    u"SELECT string_agg(status || (refund_due_cents > 0)::text, ' ' ORDER BY quantity) FROM bookings"_s),
            u"cancelledtrue cancelledfalse"_s);
    QCOMPARE(database.run(u"SELECT status FROM waitlist_entries"_s), u"expired"_s);
    QVERIFY(counter.ask(event, CancelEvent{}, admin));
    QCOMPARE(counter.ask(event, order(user.id), user).error().code, Problem::Code::SalesClosed);
    assertAddsUp(database);
}

void tst_Desk::countsSalesThatEndInTheirOwnBatch_data()
{
    QTest::addColumn<Command>("last");

    QTest::newRow("the event is cancelled") << Command(CancelEvent{});
    QTest::newRow("its days are other ones") << Command(Edit{.timeZone = u"Pacific/Kiritimati"_s});
}

/// The queues keep these apart, but a batch must be right for any input.
void tst_Desk::countsSalesThatEndInTheirOwnBatch()
{
    QFETCH(Command, last);

    const TestDatabase database;
    stopClockInTheEvening(database);
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    const Book early = order(user.id, 2);
    {
        Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
        QVERIFY(Counter(desk).ask(event, early, user));
    }
    QList<DeskRequest> requests;
    QList<Result<Answer>> answers;
    const auto say = [&](const Command &command, const Principal &caller) {
        requests << DeskRequest{.eventId = event,
                                .command = command,
                                .caller = caller,
                                .write = idOf,
                                .done = [&](const Result<Answer> &answer) { answers << answer; }};
    };
    say(order(user.id, 3), user);
    say(Cancel{early.bookingId}, user);
    say(last, admin);
    Session session(database.runtime(), Session::Purpose::Writes);
    Batch batch(requests, {600s, 1800s});
    batch.attempt(session);
    batch.answer();
    for (const Result<Answer> &answer : answers)
        QVERIFY(answer);
    QCOMPARE(answers.size(), 3);
    assertAddsUp(database);
}

void tst_Desk::removesAnEventThatNobodyUsed()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(3);
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    QCOMPARE(Counter(desk).ask(event, CancelEvent{}, organizer)->status, 204);
    QCOMPARE(database.run(u"SELECT count(*) FROM events"_s), u"0"_s);
    QCOMPARE(Counter(desk).ask(event, CancelEvent{}, organizer).error().code,
             Problem::Code::NotFound);
}

void tst_Desk::countsSalesOnTheDayInTheEventsZone()
{
    const TestDatabase database;
    stopClockInTheEvening(database);
    const QUuid event =
            database.insertEvent(10, {{u"time_zone"_s, u"'Pacific/Kiritimati'"_s}}); // UTC+14
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    const Book three = order(user.id, 3);
    QVERIFY(counter.ask(event, three, user));
    QCOMPARE(database.run(u"SELECT day FROM sales_daily"_s), u"2026-06-16"_s);
    QVERIFY(counter.ask(event, (Cancel{three.bookingId, 1}), user));
    QVERIFY(counter.ask(event, MarkPaid{three.bookingId}, admin));
    QCOMPARE(
            database.run(
                    u"SELECT bookings || ' ' || tickets || ' ' || revenue || ' ' || unpaid FROM sales_totals"_s),
            u"1 2 5000 0"_s);
    QVERIFY(counter.ask(event, Cancel{three.bookingId}, user));
    QCOMPARE(
            database.run(
                    u"SELECT bookings || ' ' || tickets || ' ' || revenue || ' ' || unpaid || ' ' || cancelled FROM sales_totals"_s),
            u"0 0 0 0 1"_s);
    assertAddsUp(database);
}

void tst_Desk::recountsDaysWhenTheZoneChanges()
{
    const TestDatabase database;
    stopClockInTheEvening(database);
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    QVERIFY(counter.ask(event, order(user.id), user));
    QCOMPARE(database.run(u"SELECT day FROM sales_daily"_s), u"2026-06-15"_s);
    QVERIFY(counter.ask(event, Edit{.timeZone = u"Pacific/Kiritimati"_s, .totalCapacity = 20},
                        admin));
    QCOMPARE(database.run(u"SELECT string_agg(day::text, ' ') FROM sales_daily"_s),
             u"2026-06-16"_s);
    QCOMPARE(database.run(u"SELECT total || ' ' || available FROM events"_s), u"20 19"_s);
    QCOMPARE(counter.ask(event, Edit{.revision = 1, .name = u"Late"_s}, admin).error().code,
             Problem::Code::PreconditionFailed);
    assertAddsUp(database);
}

void tst_Desk::saysWhenTheDatabaseIsAwayAndComesBack()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    QVERIFY(counter.ask(event, order(user.id), user));
    TestCluster::shared().stop();
    QCOMPARE(counter.ask(event, order(user.id), user).error().code,
             Problem::Code::DatabaseUnavailable);
    TestCluster::shared().start();
    QVERIFY(counter.ask(event, order(user.id), user));
    TestCluster::shared().kill();
    QCOMPARE(counter.ask(event, order(user.id), user).error().code,
             Problem::Code::DatabaseUnavailable);
    TestCluster::shared().start();
    QVERIFY(counter.ask(event, order(user.id), user));
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings"_s), u"3"_s);
    assertAddsUp(database);
}

void tst_Desk::keepsPerUserLimitsInACrowd()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(100, {{u"max_per_user"_s, u"4"_s}});
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk one(database.runtime(), {}, [](const QList<Change> &) {});
    Desk two(database.runtime(), {}, [](const QList<Change> &) {});
    std::vector<std::future<Result<Answer>>> answers;
    for (int i = 0; i < 40; ++i)
        answers.push_back(
                Counter(i % 2 ? one : two).submit(event, order(user.id, 1, i % 3 == 0), user));
    int granted = 0;
    for (auto &answer : answers)
        granted += answer.get() ? 1 : 0;
    QCOMPARE(granted, 4);
    assertAddsUp(database);
}

void tst_Desk::answersWhatWaitsWhenItEnds()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(1000);
    const Principal user{Principal::Role::User, database.insertUser()};
    std::vector<std::future<Result<Answer>>> answers;
    {
        Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
        for (int i = 0; i < 500; ++i)
            answers.push_back(Counter(desk).submit(event, order(user.id), user));
    }
    int granted = 0;
    for (auto &answer : answers) {
        QCOMPARE(answer.wait_for(0s), std::future_status::ready);
        const Result<Answer> result = answer.get();
        if (result)
            ++granted;
        else
            QCOMPARE(result.error().code, Problem::Code::Overloaded);
    }
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings"_s), QString::number(granted));
}

void tst_Desk::refusesACrowdThatWouldWaitTooLong()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(100'000);
    const Principal user{Principal::Role::User, database.insertUser()};
    // Blocks the event, so that this crowd is too large on any machine.
    Session other(database.runtime(), Session::Purpose::Owner);
    other.open();
    Desk desk(database.runtime(), {.target = std::chrono::milliseconds(0)},
              [](const QList<Change> &) {});
    Counter counter(desk);
    const Book first = order(user.id);
    QVERIFY(counter.ask(event, first, user));
    other.control(u"BEGIN"_s);
    other.control(u"SELECT FROM events FOR UPDATE"_s);
    std::vector<std::future<Result<Answer>>> answers;
    const auto join = [&] { answers.push_back(counter.submit(event, order(user.id), user)); };
    for (int i = 0; i < 1'000; ++i)
        join();
    // The desk notices gradually that it takes too long.
    QTRY_VERIFY((join(), desk.figures().refused > 0));
    other.control(u"COMMIT"_s);
    int granted = 1;
    for (auto &answer : answers) {
        const Result<Answer> result = answer.get();
        if (result)
            ++granted;
        else
            QCOMPARE(result.error().code, Problem::Code::Overloaded);
    }
    const auto figures = desk.figures();
    QCOMPARE(figures.refused + figures.expired, qint64(answers.size()) + 1 - granted);
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings"_s), QString::number(granted));
    assertAddsUp(database);
}

/// Each client sends its next request as soon as it has an answer, before others of the same batch
/// have theirs.
void tst_Desk::takesWhatIsGivenBackBeforeWhatIsWanted_data()
{
    QTest::addColumn<DeskSettings>("settings");
    QTest::newRow("when a queue is too slow")
            << DeskSettings{.writers = 1, .target = std::chrono::milliseconds(0)};
    QTest::newRow("when all queues are full") << DeskSettings{.writers = 1, .waitingMax = 60};
}

void tst_Desk::takesWhatIsGivenBackBeforeWhatIsWanted()
{
    QFETCH(const DeskSettings, settings);
    const TestDatabase database;
    const QUuid event = database.insertEvent(1'000);
    const Principal user{Principal::Role::User, database.insertUser()};
    Session other(database.runtime(), Session::Purpose::Owner);
    other.open();
    Desk desk(database.runtime(), settings, [](const QList<Change> &) {});
    Counter counter(desk);
    const Book bought = order(user.id);
    const Book held = order(user.id, 1, true);
    QVERIFY(counter.ask(event, bought, user));
    QVERIFY(counter.ask(event, held, user));

    // While the event is locked, one request is in progress and the others wait.
    other.control(u"BEGIN"_s);
    other.control(u"SELECT FROM events FOR UPDATE"_s);
    std::vector<std::future<Result<Answer>>> answers;
    const auto want = [&] { answers.push_back(counter.submit(event, order(user.id), user)); };
    want();
    QTRY_COMPARE(desk.figures().waiting, 0);
    for (int i = 0; i < 60; ++i)
        want();
    QTRY_VERIFY((want(), desk.figures().refused > 0));

    const qint64 refused = desk.figures().refused;
    auto cancelled = counter.submit(event, Cancel{.bookingId = bought.bookingId}, user);
    auto confirmed = counter.submit(event, Confirm{.bookingId = held.bookingId}, user);
    QCOMPARE(desk.figures().refused, refused);
    want();
    QCOMPARE(desk.figures().refused, refused + 1);
    other.control(u"COMMIT"_s);
    QVERIFY(cancelled.get());
    QVERIFY(confirmed.get());
}

void tst_Desk::runsALostRaceAgainButNotForever_data()
{
    QTest::addColumn<int>("losses");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("granted");
    QTest::newRow("none") << 0 << 20 << true;
    QTest::newRow("one") << 1 << 20 << true;
    QTest::newRow("twenty") << 20 << 20 << true;
    QTest::newRow("all, until the request can wait no longer") << 1'000'000 << 1 << false;
}

void tst_Desk::runsALostRaceAgainButNotForever()
{
    QFETCH(const int, losses);
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    // Unlike the transaction, a sequence isn't rolled back.
    database.run(uR"(
        CREATE SEQUENCE tries;
        GRANT USAGE ON tries TO evently_app;
        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF nextval('tries') <= %1 THEN RAISE SQLSTATE '40001'; END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER lose AFTER INSERT ON event_ledger EXECUTE FUNCTION lose();)"_s.arg(losses));
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    QFETCH(const int, seconds);
    const Result<Answer> answer =
            Counter(desk)
                    .submit(event, order(user.id), user, {}, std::chrono::seconds(seconds))
                    .get();
    QTEST(answer.has_value(), "granted");
    if (answer)
        QCOMPARE(desk.figures().racesLost, losses);
    else
        QCOMPARE(answer.error().code, Problem::Code::Overloaded);
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings"_s), answer ? u"1"_s : u"0"_s);
    assertAddsUp(database);
}

/// While the circuit is open, requests are rejected at once, whatever the database does.
void tst_Desk::asksNoDatabaseThatKeepsSilent()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    const auto circuit = std::make_shared<Circuit>();
    Desk desk(
            database.runtime(), {}, [](const QList<Change> &) {}, circuit);
    circuit->failedAfter(1h);
    auto answer = Counter(desk).submit(event, order(user.id), user);
    QCOMPARE(answer.wait_for(0s), std::future_status::ready);
    QCOMPARE(answer.get().error().code, Problem::Code::DatabaseUnavailable);
    QCOMPARE(desk.figures().commands, 0);
    // A later request tries again, succeeds, and closes the circuit for everyone.
    QTRY_VERIFY(Counter(desk).ask(event, order(user.id), user));
    QVERIFY(!circuit->isOpen());
}

void tst_Desk::takesAFewHoweverOftenTheyCome()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(100'000);
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    std::atomic<int> left = 2'000;
    std::atomic<int> gone = 0;
    std::function<void()> come;
    const auto answered = [&](const Result<Answer> &) {
        if (--left > 0)
            come();
        else
            ++gone;
    };
    come = [&] {
        desk.submit({.eventId = event,
                     .command = order(user.id),
                     .caller = user,
                     .deadline = std::chrono::steady_clock::now() + 60s,
                     .write = idOf,
                     .done = answered});
    };
    for (int i = 0; i < 64; ++i)
        come();
    QTRY_COMPARE_WITH_TIMEOUT(gone, 64, 60'000);
    QCOMPARE(desk.figures().refused, 0);
}

/// One request keeps the event busy; those waiting behind it time out without being started.
void tst_Desk::dropsWhatWaitedPastItsDeadline()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    Session other(database.runtime(), Session::Purpose::Owner);
    other.open();
    Desk desk(database.runtime(), {.sweepEvery = 1h}, [](const QList<Change> &) {});
    Counter counter(desk);
    QVERIFY(counter.ask(event, order(user.id), user));

    other.control(u"BEGIN"_s);
    other.control(u"SELECT FROM events FOR UPDATE"_s);
    auto inFlight = counter.submit(event, order(user.id), user);
    QTRY_COMPARE(desk.figures().batches, 2);
    const Result<Answer> late = counter.submit(event, order(user.id), user, {}, 0s).get();
    QCOMPARE(late.error().code, Problem::Code::Overloaded);
    QCOMPARE(desk.figures().expired, 1);
    other.control(u"COMMIT"_s);
    QVERIFY(inFlight.get());
    QCOMPARE(database.run(u"SELECT count(*) FROM bookings"_s), u"2"_s);
}

/// No request is taken here, so only the watchdog can drop it.
void tst_Desk::drainsAtOnceWhenWhatWaitedIsDropped()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {.writers = 0, .sweepEvery = 1h}, [](const QList<Change> &) {});
    auto late = Counter(desk).submit(event, order(user.id), user, {}, 1s);
    const auto hour = std::chrono::steady_clock::now() + 1h;
    const auto drained = std::async(std::launch::async, [&] { desk.drain(hour); });
    QCOMPARE(late.get().error().code, Problem::Code::Overloaded);
    QCOMPARE(drained.wait_for(60s), std::future_status::ready);
}

/// Runs @p requests as one batch, on behalf of their callers.
/// @return their answers.
static QList<Result<Answer>> playTogether(const TestDatabase &database, const QUuid &event,
                                          const QList<std::pair<Command, Principal>> &commands)
{
    QList<DeskRequest> requests;
    QList<Result<Answer>> answers;
    for (const auto &[command, caller] : commands) {
        requests << DeskRequest{
                .eventId = event,
                .command = command,
                .caller = caller,
                .write =
                        [](const Outcome &outcome) {
                            Answer answer = idOf(outcome);
                            if (const auto *entry = std::get_if<WaitlistEntry>(&outcome.result))
                                answer.body = QByteArray::number(entry->timesPassed);
                            return answer;
                        },
                .done = [&](const Result<Answer> &answer) { answers << answer; }};
    }
    Session session(database.runtime(), Session::Purpose::Writes);
    Batch batch(requests, {600s, 1800s});
    batch.attempt(session);
    batch.answer();
    return answers;
}

static QStringList timesPassedIn(const TestDatabase &database, const QUuid &event)
{
    Session session(database.runtime(), Session::Purpose::Reads);
    QStringList times;
    const auto read = session.snapshot([&](Transaction &tx) -> Result<bool> {
        for (const auto &entry : Waitlist(tx).listOfEvent(event, {}, {.limit = 100}))
            times << QString::number(entry.value.timesPassed);
        return true;
    });
    return read ? times : QStringList();
}

void tst_Desk::countsWhoWasPassedInTheSameBatch()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(3);
    const Principal buyer{Principal::Role::User, database.insertUser()};
    const Principal group{Principal::Role::User, database.insertUser()};
    const Principal other{Principal::Role::User, database.insertUser()};
    const Principal single{Principal::Role::User, database.insertUser()};
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    const Book one = order(buyer.id, 1);
    const Book two = order(buyer.id, 2);
    const Join large = joining(group.id, 2);
    const Join leaving = joining(other.id, 2);
    {
        Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
        Counter counter(desk);
        for (const auto &[command, caller] :
             QList<std::pair<Command, Principal>>{{one, buyer},
                                                  {two, buyer},
                                                  {large, group},
                                                  {leaving, other},
                                                  {joining(single.id, 1), single}})
            QVERIFY(counter.ask(event, command, caller));
    }
    // The single passes both groups; then one of them leaves, and the other is served out of turn.
    // The one that leaves was passed at the very moment when its wait ended.
    const auto answers = playTogether(database, event,
                                      {{Cancel{one.bookingId}, buyer},
                                       {Leave{{.userId = other.id}}, other},
                                       {Cancel{two.bookingId}, buyer},
                                       {OfferByStaff{large.entryId}, admin}});
    for (const Result<Answer> &answer : answers)
        QVERIFY(answer);
    QCOMPARE(answers.last()->body, "1");
    QStringList times = timesPassedIn(database, event);
    times.sort();
    QCOMPARE(times, (QStringList{u"0"_s, u"1"_s, u"1"_s}));
    assertAddsUp(database);
}

/// Part of a hold is returned and the rest is paid in one batch: no sold seat came back.
void tst_Desk::tellsApartWhatHappenedInOneMoment()
{
    const TestDatabase database;
    const QUuid event = database.insertEvent(10);
    const Principal user{Principal::Role::User, database.insertUser()};
    const Book first = order(user.id, 3, true);
    const Book second = order(user.id, 4, true);
    for (const Result<Answer> &answer : playTogether(database, event,
                                                     {{first, user},
                                                      {second, user},
                                                      {Cancel{first.bookingId, 1}, user},
                                                      {Confirm{first.bookingId}, user},
                                                      {Confirm{second.bookingId}, user},
                                                      {Cancel{second.bookingId, 1}, user}}))
        QVERIFY(answer);
    Session session(database.runtime(), Session::Purpose::Reads);
    const auto sales = session.snapshot([&](Transaction &tx) -> Result<SalesHistory> {
        return SalesHistories(tx).find(event);
    });
    QVERIFY(sales);
    for (const SalesHistory::Point &point : sales->sellThrough) {
        QVERIFY(point.sold >= 0 && point.held >= 0);
        QVERIFY(point.sold + point.held <= 7);
    }
    // The second to last is the sum of the history; the last is the event's own row.
    QVERIFY(sales->sellThrough.size() >= 2);
    const SalesHistory::Point added = sales->sellThrough[sales->sellThrough.size() - 2];
    QCOMPARE(added.sold, 5);
    QCOMPARE(added.held, 0);
}

QTEST_GUILESS_MAIN(tst_Desk)
#include "tst_desk.moc"
