// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "models/database/sqlarray.h"
#include "models/desk/batch/batch.h"
#include "tests/models/counter.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Keeps events locked, so that requests submitted in that time end up in one batch.
class Gate
{
public:
    Gate(const TestDatabase &database, const QList<QUuid> &events)
        : m_session(database.runtime(), Session::Purpose::Owner)
    {
        m_session.open();
        m_session.control(u"BEGIN"_s);
        m_session.control(
                u"SELECT FROM events WHERE id = ANY ('%1') FOR UPDATE"_s.arg(sqlArray(events)));
    }
    void open() { m_session.control(u"COMMIT"_s); }

private:
    Session m_session;
};

} // namespace

/// A request that the database rejects fails alone.
class tst_DeskFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refusesWhatTheDatabaseDoesNotTakeToOneAlone_data();
    void refusesWhatTheDatabaseDoesNotTakeToOneAlone();
    void makesAnotherReferenceWhenItsOwnIsTaken_data();
    void makesAnotherReferenceWhenItsOwnIsTaken();
    void doesNotWaitForAnEventThatIsLocked();
    void refusesOnlyWhoCanWaitNoLonger();
    void letsPeopleJoinAgain_data();
    void letsPeopleJoinAgain();

private:
    QList<QUuid> events(int count, int capacity) const
    {
        QList<QUuid> events;
        for (int i = 0; i < count; ++i)
            events << m_database->insertEvent(capacity);
        return events;
    }
    void assertAddsUp() const;

    std::unique_ptr<TestDatabase> m_database;
    Principal m_user{Principal::Role::User, {}};
};

void tst_DeskFaults::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_user.id = m_database->insertUser();
}

void tst_DeskFaults::assertAddsUp() const
{
    QCOMPARE(m_database->run(uR"(
        SELECT count(*) FROM events AS event
         WHERE confirmed <> (SELECT coalesce(sum(quantity), 0) FROM bookings WHERE event_id = event.id AND status = 'confirmed')
            OR held <> (SELECT coalesce(sum(quantity), 0) FROM bookings WHERE event_id = event.id AND status = 'held')
            OR waiting <> (SELECT count(*) FROM waitlist_entries WHERE event_id = event.id AND status = 'active')
            OR version <> (SELECT max(seq) FROM event_ledger WHERE event_id = event.id))"_s),
             u"0"_s);
}

void tst_DeskFaults::refusesWhatTheDatabaseDoesNotTakeToOneAlone_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QList<int>>("spoilt");

    const QList<std::pair<const char *, QString>> states{
            {"unique violation", u"23505"_s},
            {"check violation", u"23514"_s},
            {"foreign key violation", u"23503"_s},
            {"null where there must be a value", u"23502"_s},
            {"a number too large", u"22003"_s},
            {"a row touched twice", u"21000"_s},
            {"a function that does not exist", u"42883"_s},
            {"anything else", u"P0001"_s},
            {"an internal error", u"XX000"_s},
    };
    for (const auto &[name, state] : states) {
        QTest::addRow("%s, in the middle", name) << state << QList<int>{29};
        QTest::addRow("%s, first and last", name) << state << QList<int>{0, 59};
    }
}

/// Sixty commands over twelve events, in one batch; the database accepts all but the bad ones.
void tst_DeskFaults::refusesWhatTheDatabaseDoesNotTakeToOneAlone()
{
    QFETCH(const QString, state);
    QFETCH(const QList<int>, spoilt);
    m_database->run(uR"(
        CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF NEW.customer_name = 'spoilt' THEN RAISE SQLSTATE '%1'; END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER spoil BEFORE INSERT ON bookings FOR EACH ROW EXECUTE FUNCTION spoil();)"_s
                            .arg(state));
    const QList<QUuid> events = this->events(12, 100);
    Desk desk(m_database->runtime(), {.writers = 1, .sweepEvery = 1h},
              [](const QList<Change> &) {});
    Counter counter(desk);
    const QUuid busy = m_database->insertEvent(1);
    Gate gate(*m_database, {busy});
    auto first = counter.submit(busy, order(m_user.id), m_user);
    QTRY_COMPARE(desk.figures().batches, 1);

    std::vector<std::future<Result<Answer>>> answers;
    for (int i = 0; i < 60; ++i) {
        Book book = order(m_user.id, 1, i % 2 == 0);
        if (spoilt.contains(i))
            book.customer.name = u"spoilt"_s;
        answers.push_back(counter.submit(events[i % events.size()], book, m_user));
    }
    gate.open();
    QVERIFY(first.get());
    for (int i = 0; i < 60; ++i) {
        const Result<Answer> answer = answers[size_t(i)].get();
        QCOMPARE(answer.has_value(), !spoilt.contains(i));
        if (!answer)
            QCOMPARE(answer.error().code, Problem::Code::Internal);
    }
    QCOMPARE(m_database->run(u"SELECT count(*) FROM bookings"_s),
             QString::number(61 - spoilt.size()));
    assertAddsUp();
}

void tst_DeskFaults::makesAnotherReferenceWhenItsOwnIsTaken_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a booking's") << u"book"_s;
    QTest::newRow("a waitlist entry's") << u"join"_s;
    QTest::newRow("an entry's in place of a booking") << u"book or wait"_s;
}

/// References are random and may collide with existing ones.
void tst_DeskFaults::makesAnotherReferenceWhenItsOwnIsTaken()
{
    QFETCH(const QString, what);
    const QList<QUuid> events = this->events(2, 1);
    const Principal other{Principal::Role::User, m_database->insertUser()};
    Desk desk(m_database->runtime(), {}, [](const QList<Change> &) {});
    Counter counter(desk);
    const Book book = order(m_user.id);
    const Join join = joining(m_user.id);
    QVERIFY(counter.ask(events[0], book, m_user));
    QVERIFY(counter.ask(events[0], join, m_user));

    Command again;
    if (what == u"book") {
        Book another = order(other.id);
        another.reference = book.reference;
        again = another;
    } else {
        QVERIFY(counter.ask(events[1], order(m_user.id), m_user));
        Join waiting = joining(other.id);
        waiting.reference = join.reference;
        Book either = order(other.id);
        either.onSoldOut = Book::OnSoldOut::Waitlist;
        either.entryId = newId();
        either.entryReference = join.reference;
        again = what == u"join" ? Command(waiting) : Command(either);
    }
    QVERIFY(counter.ask(events[1], again, other));
    QCOMPARE(m_database->run(u"SELECT count(*) FROM bookings JOIN waitlist_entries USING (event_id)"
                             " WHERE event_id = '%1'"_s.arg(toText(events[1]))),
             what == u"book" ? u"0"_s : u"1"_s);
    assertAddsUp();
}

/// Twenty events in one batch, one of which is locked for longer than any timeout.
void tst_DeskFaults::doesNotWaitForAnEventThatIsLocked()
{
    const QList<QUuid> events = this->events(20, 10);
    Desk desk(m_database->runtime(), {.writers = 1, .sweepEvery = 1h},
              [](const QList<Change> &) {});
    Counter counter(desk);
    Gate lasting(*m_database, {events[7]});
    std::vector<std::future<Result<Answer>>> answers;
    {
        Gate gate(*m_database, {events[0]});
        auto first = counter.submit(events[0], order(m_user.id), m_user);
        QTRY_COMPARE(desk.figures().batches, 1);
        for (const QUuid &event : events)
            answers.push_back(counter.submit(event, order(m_user.id), m_user));
        gate.open();
        QVERIFY(first.get());
    }
    for (size_t i = 0; i < answers.size(); ++i) {
        if (i != 7)
            QVERIFY(answers[i].get());
    }
    QCOMPARE(answers[7].wait_for(0s), std::future_status::timeout);
    lasting.open();
    QVERIFY(answers[7].get());
    assertAddsUp();
}

/// If a batch can't be carried out now, requests that can wait are served later.
void tst_DeskFaults::refusesOnlyWhoCanWaitNoLonger()
{
    const QList<QUuid> events = this->events(2, 10);
    Desk desk(m_database->runtime(), {.writers = 1, .sweepEvery = 1h},
              [](const QList<Change> &) {});
    Counter counter(desk);
    Gate lasting(*m_database, {events[1]});
    Gate gate(*m_database, {events[0]});
    auto first = counter.submit(events[0], order(m_user.id), m_user);
    QTRY_COMPARE(desk.figures().batches, 1);
    auto patient = counter.submit(events[1], order(m_user.id), m_user, {}, 60s);
    auto hasty = counter.submit(events[1], order(m_user.id), m_user, {}, 1s);
    gate.open();
    QVERIFY(first.get());
    QCOMPARE(hasty.get().error().code, Problem::Code::Overloaded);
    QCOMPARE(patient.wait_for(0s), std::future_status::timeout);
    lasting.open();
    QVERIFY(patient.get());
    QCOMPARE(m_database->run(u"SELECT count(*) FROM bookings"_s), u"2"_s);
    assertAddsUp();
}

void tst_DeskFaults::letsPeopleJoinAgain_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("entries");
    QTest::newRow("who leaves") << u"leave"_s << u"left active"_s;
    QTest::newRow("who joins, leaves and joins") << u"twice"_s << u"left left active"_s;
    QTest::newRow("who declines") << u"decline"_s << u"left active"_s;
    QTest::newRow("whose offer lapses") << u"lapse"_s << u"expired active"_s;
    QTest::newRow("who cancels what was offered") << u"cancel"_s << u"left active"_s;
    QTest::newRow("who accepts") << u"accept"_s << u"converted active"_s;
}

/// All within one batch, in which one row must be closed before the next is inserted.
void tst_DeskFaults::letsPeopleJoinAgain()
{
    QFETCH(const QString, how);
    const QUuid event = m_database->insertEvent(1);
    const Principal seller{Principal::Role::User, m_database->insertUser()};
    const Principal next{Principal::Role::User, m_database->insertUser()};
    const Book sold = order(seller.id);
    QUuid offer;
    {
        Desk desk(m_database->runtime(), {.sweepEvery = 1h}, [](const QList<Change> &) {});
        Counter counter(desk);
        QVERIFY(counter.ask(event, sold, seller));
        QVERIFY(counter.ask(event, joining(m_user.id), m_user));
        QVERIFY(counter.ask(event, joining(next.id), next));
        if (how != u"leave" && how != u"twice")
            QVERIFY(counter.ask(event, Cancel{sold.bookingId}, seller));
        offer = idFrom(m_database->run(u"SELECT id FROM bookings WHERE status = 'held'"_s));
    }
    if (how == u"lapse")
        m_database->run(u"UPDATE bookings SET hold_expires_at = now() WHERE status = 'held'"_s);

    QList<DeskRequest> requests;
    QList<Result<Answer>> answers;
    const auto say = [&](const Command &command) {
        requests << DeskRequest{.eventId = event,
                                .command = command,
                                .caller = m_user,
                                .write = idOf,
                                .done = [&](const Result<Answer> &answer) { answers << answer; }};
    };
    const EntryKey own{.userId = m_user.id};
    if (how == u"leave" || how == u"twice")
        say(Leave{own});
    if (how == u"decline")
        say(DeclineOffer{own});
    if (how == u"accept")
        say(AcceptOffer{own});
    if (how == u"cancel")
        say(Cancel{offer});
    say(joining(m_user.id));
    if (how == u"twice") {
        say(Leave{own});
        say(joining(m_user.id));
    }
    Session session(m_database->runtime(), Session::Purpose::Writes);
    Batch batch(requests, {600s, 1800s});
    batch.attempt(session);
    batch.answer();
    QCOMPARE(answers.size(), requests.size());
    for (const Result<Answer> &answer : answers)
        QVERIFY(answer);
    QTEST(m_database->run(u"SELECT string_agg(status, ' ' ORDER BY place) FROM waitlist_entries"
                          " WHERE user_id = '%1'"_s.arg(toText(m_user.id))),
          "entries");
    assertAddsUp();
}

QTEST_GUILESS_MAIN(tst_DeskFaults)
#include "tst_deskfaults.moc"
