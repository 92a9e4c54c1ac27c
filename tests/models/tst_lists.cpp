// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/migrations.h"
#include "models/tables/bookings.h"
#include "models/tables/events.h"
#include "models/tables/ledgerrows.h"
#include "models/tables/waitlist.h"
#include "models/values/id.h"
#include "models/values/reference.h"
#include "tests/support/migrated.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

using Role = Principal::Role;

/// What the lists of events, bookings and waitlist entries contain, in which order, and for whom.
class tst_Lists : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }

    void filtersEvents_data();
    void filtersEvents();
    void readsTheClockWhereTheSweeperHasNotBeen();
    void pagesThroughEvents_data();
    void pagesThroughEvents();
    void putsNamesInTheOrderOfPeople_data();
    void putsNamesInTheOrderOfPeople();
    void indexesNamesAgainInANewOrder();
    void hidesDraftsFromAllButOrganizers();
    void startsALedgerWithTheEvent();
    void showsBookingsToWhomTheyBelong();
    void tellsAKioskNobodysName();
    void endsAHoldWithTheSale();
    void findsBookingsBySearch_data();
    void findsBookingsBySearch();
    void findsFewAmongManyBookings_data();
    void findsFewAmongManyBookings();
    void hasAnIndexForEachList_data();
    void hasAnIndexForEachList();
    void pagesThroughBookingsOfOneInstant();
    void ranksWhoWaits();
    void countsWhoWasPassed();

private:
    Event event(const QString &name) const;
    QUuid add(const Event &event);
    QUuid addBooking(const QUuid &event, const QString &columns, const QString &values);
    void addEntry(const QUuid &event, int place, const QString &status,
                  const QString &more = u"NULL, NULL"_s);
    QStringList names(const EventFilter &filter, const EventOrder &order = {});

    template <typename Work>
    auto read(Work work)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Work, Transaction &>>)
            m_session->snapshot([&](Transaction &tx) { return work(tx), true; });
        else
            return m_session->snapshot(work);
    }

    ConnectionInfo m_database;
    std::unique_ptr<Session> m_session;
    const Principal m_admin{Role::Admin, newId()};
    const Principal m_ann{Role::User, newId()};
    const Principal m_bob{Role::User, newId()};
    const Principal m_kiosk{Role::Kiosk, newId()};
    const QString m_reference = newReference();
};

void tst_Lists::init()
{
    m_database = migratedDatabase();
    m_session = std::make_unique<Session>(m_database, Session::Purpose::Reads);
    for (const Principal &person : {m_admin, m_ann, m_bob}) {
        runIn(m_database,
              u"INSERT INTO users VALUES ('%1', '%1', '%1', '', 'A', 'B', 'user', false, 0, now())"_s
                      .arg(toText(person.id)));
    }
    runIn(m_database,
          u"INSERT INTO kiosks (id, name, created_at) VALUES ('%1', 'Door', now())"_s.arg(
                  toText(m_kiosk.id)));
}

Event tst_Lists::event(const QString &name) const
{
    const Instant start = systemNow() + 24h;
    return {.id = newId(),
            .name = name,
            .venue = u"Hall"_s,
            .category = u"Music"_s,
            .dateTime = start,
            .salesUntil = start,
            .cancelUntil = start,
            .timeZone = u"UTC"_s,
            .currency = u"EUR"_s,
            .priceCents = 2500,
            .totalCapacity = 10,
            .createdBy = m_admin.id};
}

QUuid tst_Lists::add(const Event &event)
{
    // Not transact(): the test's own writes need no serializable session.
    Session writer(m_database, Session::Purpose::Writes);
    [[maybe_unused]] const auto done = writer.transact([&](Transaction &tx) -> Result<bool> {
        Events(tx).create(event, m_admin);
        return true;
    });
    Q_ASSERT(done);
    return event.id;
}

QUuid tst_Lists::addBooking(const QUuid &event, const QString &columns, const QString &values)
{
    static int count = 0;
    const QUuid id = newId();
    runIn(m_database,
          u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, currency, "
          u"channel,"
          " customer_name, customer_email, hold_expires_at, created_at, confirmed_at, status, %1)"
          " VALUES ('%2', '7KQF-29XM-%3', '%4', 2, 2500, 'EUR', 'online', 'Ann Lee', "
          "'ann@example.org',"
          " now() + interval '3 days', now(), now(), %5)"_s.arg(columns, toText(id))
                  .arg(++count, 4, 10, QChar(u'0'))
                  .arg(toText(event), values));
    return id;
}

void tst_Lists::addEntry(const QUuid &event, int place, const QString &status, const QString &more)
{
    runIn(m_database,
          u"INSERT INTO waitlist_entries (id, reference, event_id, place, quantity, status,"
          " customer_name, customer_email, created_at, user_id, offered_seq, booking_id)"
          " VALUES ('%1', 'place %2', '%3', %2, %2, '%4', '', '', now(), NULL, %5)"_s
                  .arg(toText(newId()))
                  .arg(place)
                  .arg(toText(event), status, more));
}

QStringList tst_Lists::names(const EventFilter &filter, const EventOrder &order)
{
    return read([&](Transaction &tx) {
        QStringList found;
        for (const Keyed<Event> &row : Events(tx).list(filter, order, {}))
            found << row.value.name;
        Q_ASSERT(Events(tx).count(filter) == found.size());
        return found;
    });
}

void tst_Lists::filtersEvents_data()
{
    QTest::addColumn<EventFilter>("filter");
    QTest::addColumn<QString>("found"); // Sorted by start.

    const Instant day = *instantFrom(u"2040-01-02T00:00:00Z");
    using Status = Event::Status;
    QTest::newRow("all") << EventFilter{} << u"Jazz, 100% Rock, Full, Queue, Over_sold"_s;
    QTest::newRow("category in any case") << EventFilter{.category = u"JAZZ"_s} << u"Jazz"_s;
    QTest::newRow("a part of a category") << EventFilter{.category = u"Jaz"_s} << QString();
    QTest::newRow("a part of the venue")
            << EventFilter{.venue = u"cellar"_s} << u"Jazz, 100% Rock"_s;
    QTest::newRow("a part of the name") << EventFilter{.search = u"ROCK"_s} << u"100% Rock"_s;
    QTest::newRow("a percent sign is itself") << EventFilter{.search = u"%"_s} << u"100% Rock"_s;
    QTest::newRow("an underscore is itself") << EventFilter{.search = u"_"_s} << u"Over_sold"_s;
    QTest::newRow("a backslash is itself") << EventFilter{.search = u"\\"_s} << QString();
    QTest::newRow("a part of the description") << EventFilter{.search = u"trio"_s} << u"Jazz"_s;
    QTest::newRow("a quote") << EventFilter{.search = u"' OR true --"_s} << QString();
    QTest::newRow("from, inclusive")
            << EventFilter{.from = day + 24h} << u"100% Rock, Full, Queue, Over_sold"_s;
    QTest::newRow("to, exclusive") << EventFilter{.to = day + 24h} << u"Jazz"_s;
    QTest::newRow("what can be booked") << EventFilter{.isAvailable = true} << u"Jazz, 100% Rock"_s;
    QTest::newRow("drafts") << EventFilter{.status = Status::Draft} << u"Sketch"_s;
    QTest::newRow("cancelled") << EventFilter{.status = Status::Cancelled} << u"Off"_s;
    QTest::newRow("completed") << EventFilter{.status = Status::Completed} << u"Done"_s;
    QTest::newRow("all at once") << EventFilter{.category = u"jazz"_s,
                                                .venue = u"Cellar"_s,
                                                .search = u"jazz"_s,
                                                .from = day,
                                                .to = day + 1h,
                                                .isAvailable = true}
                                 << u"Jazz"_s;
}

void tst_Lists::filtersEvents()
{
    const Instant day = *instantFrom(u"2040-01-02T00:00:00Z");
    const auto put = [&](const QString &name, int days, auto change) {
        Event made = event(name);
        made.dateTime = made.salesUntil = day + 24h * days;
        change(made);
        return toText(add(made));
    };
    put(u"Jazz"_s, 0, [](Event &made) {
        made.category = u"Jazz"_s;
        made.venue = u"Old Cellar"_s;
        made.description = u"A trio."_s;
    });
    put(u"100% Rock"_s, 1, [](Event &made) { made.venue = u"Cellar 2"_s; });
    const QString full = put(u"Full"_s, 2, [](Event &) {});
    const QString queue = put(u"Queue"_s, 3, [](Event &made) {
        made.waitlistPolicy = Event::WaitlistPolicy::Strict;
    });
    put(u"Over_sold"_s, 4, [](Event &made) { made.salesUntil = systemNow() - 1h; });
    put(u"Sketch"_s, 5, [](Event &made) { made.status = Event::Status::Draft; });
    put(u"Off"_s, 6, [](Event &made) { made.status = Event::Status::Cancelled; });
    put(u"Done"_s, 7, [](Event &made) { made.status = Event::Status::Completed; });
    runIn(m_database,
          u"UPDATE events SET available = 0, confirmed = 10 WHERE id = '%1'"_s.arg(full));
    runIn(m_database,
          u"UPDATE events SET waiting = 1, waiting_tickets = 1 WHERE id = '%1'"_s.arg(queue));

    QFETCH(const EventFilter, filter);
    QTEST(names(filter).join(u", "_s), "found");
}

void tst_Lists::readsTheClockWhereTheSweeperHasNotBeen()
{
    Event open = event(u"Five hours ago"_s);
    open.dateTime = open.salesUntil = systemNow() - 5h;
    add(open);
    Event over = event(u"Seven hours ago"_s);
    over.dateTime = over.salesUntil = systemNow() - 7h;
    add(over);
    Event still = event(u"Days long"_s);
    still.dateTime = still.salesUntil = systemNow() - 48h;
    still.endsAt = systemNow() + 1h;
    add(still);

    QCOMPARE(names({}), (QStringList{u"Days long"_s, u"Five hours ago"_s}));
    QCOMPARE(names({.status = Event::Status::Completed}), QStringList{u"Seven hours ago"_s});
}

void tst_Lists::pagesThroughEvents_data()
{
    QTest::addColumn<EventOrder>("order");
    QTest::addColumn<QString>("found");

    using By = EventOrder::By;
    QTest::newRow("by start") << EventOrder{By::DateTime, false} << u"A B C D E"_s;
    QTest::newRow("by start, down") << EventOrder{By::DateTime, true} << u"E D C B A"_s;
    QTest::newRow("by name") << EventOrder{By::Name, false} << u"A B C D E"_s;
    QTest::newRow("by name, down") << EventOrder{By::Name, true} << u"E D C B A"_s;
    QTest::newRow("by price, then id") << EventOrder{By::Price, false} << u"C E A B D"_s;
    QTest::newRow("by price, down") << EventOrder{By::Price, true} << u"D B A E C"_s;
}

void tst_Lists::pagesThroughEvents()
{
    const Instant start = systemNow() + 24h;
    const QHash<QString, qint64> prices{
            {u"A"_s, 20}, {u"B"_s, 20}, {u"C"_s, 0}, {u"D"_s, 30}, {u"E"_s, 10}};
    for (int i = 0; i < 5; ++i) {
        Event made = event(QString(QChar(u'A' + i)));
        made.dateTime = made.salesUntil = start + i * 1h;
        made.priceCents = prices[made.name];
        add(made);
    }

    QFETCH(const EventOrder, order);
    QStringList found;
    Slice slice{.limit = 2};
    for (bool more = true; more;) {
        const auto rows = read([&](Transaction &tx) { return Events(tx).list({}, order, slice); });
        more = rows.size() > slice.limit;
        for (const Keyed<Event> &row : rows.first(qMin<qsizetype>(rows.size(), slice.limit))) {
            found << row.value.name;
            slice.after = row.key;
        }
    }
    QTEST(found.join(u' '), "found");

    const auto third = read(
            [&](Transaction &tx) { return Events(tx).list({}, order, {.limit = 2, .skip = 4}); });
    QCOMPARE(third.size(), 1);
    QCOMPARE(third[0].value.name, found.last());
}

void tst_Lists::putsNamesInTheOrderOfPeople_data()
{
    QTest::addColumn<bool>("descending");
    QTest::newRow("up") << false;
    QTest::newRow("down") << true;
}

void tst_Lists::putsNamesInTheOrderOfPeople()
{
    QFETCH(const bool, descending);
    QStringList expected{u"ähre"_s,     u"Album"_s,   u"älter"_s,  u"arie"_s, u"Night 2"_s,
                         u"night 10"_s, u"Öffnung"_s, u"Zauber"_s, u"zebra"_s};
    if (descending)
        std::ranges::reverse(expected);
    for (const QString &name : {u"zebra"_s, u"Zauber"_s, u"night 10"_s, u"Album"_s, u"älter"_s,
                                u"Night 2"_s, u"Öffnung"_s, u"arie"_s, u"ähre"_s})
        add(event(name));

    const EventOrder order{EventOrder::By::Name, descending};
    QStringList found;
    Slice slice{.limit = 1};
    for (bool more = true; more;) {
        const auto rows = read([&](Transaction &tx) { return Events(tx).list({}, order, slice); });
        more = rows.size() > slice.limit;
        found << rows.first().value.name;
        slice.after = rows.first().key;
    }
    QCOMPARE(found, expected);
}

void tst_Lists::indexesNamesAgainInANewOrder()
{
    const QString index = u"SELECT pg_relation_filenode('events_by_name')"_s;
    const QString version =
            u"SELECT collversion = pg_collation_actual_version(oid) FROM pg_collation "
            "WHERE collname = 'as_people_sort'"_s;
    ConnectionInfo owner = m_database;
    owner.user = QLatin1StringView(TestCluster::Owner);
    Session session(owner, Session::Purpose::Owner);

    const QString before = runIn(m_database, index);
    QVERIFY(Migrations::run(session));
    QCOMPARE(runIn(m_database, index), before);
    runIn(m_database,
          u"UPDATE pg_collation SET collversion = '1' WHERE collname = 'as_people_sort'"_s);
    QVERIFY(Migrations::run(session));
    QVERIFY(runIn(m_database, index) != before);
    QCOMPARE(runIn(m_database, version), u"t"_s);
}

void tst_Lists::hidesDraftsFromAllButOrganizers()
{
    Event draft = event(u"Sketch"_s);
    draft.status = Event::Status::Draft;
    add(draft);

    read([&](Transaction &tx) {
        Events events(tx);
        QCOMPARE(events.find(draft.id, m_ann).error().code, Problem::Code::NotFound);
        QCOMPARE(events.find(draft.id, {}).error().code, Problem::Code::NotFound);
        QCOMPARE(events.find(draft.id, m_kiosk).error().code, Problem::Code::NotFound);
        QCOMPARE(events.find(draft.id, m_admin)->name, u"Sketch"_s);
        QCOMPARE(events.find(newId(), m_admin).error().code, Problem::Code::NotFound);
    });
}

void tst_Lists::startsALedgerWithTheEvent()
{
    Event made = event(u"Concert"_s);
    made.endsAt = made.dateTime + 2h;
    made.maxPerUser = 4;
    made.description = u"It's \\ \"quoted\"; -- not a comment"_s;
    add(made);

    read([&](Transaction &tx) {
        Event expected = made;
        const Event found = *Events(tx).find(made.id, m_admin);
        expected.availableCapacity = 10;
        expected.version = expected.revision = 1;
        expected.createdAt = found.createdAt;
        expected.updatedAt = found.updatedAt;
        QCOMPARE(found.toJson(systemNow()), expected.toJson(systemNow()));
        QVERIFY(abs(found.createdAt - systemNow()) < 60s);

        const auto ledger = LedgerRows(tx).list(made.id, {});
        QCOMPARE(ledger.size(), 1);
        const LedgerRow &first = ledger[0].value.row;
        QCOMPARE(first.seq, 1);
        QCOMPARE(first.kind, LedgerRow::Kind::Created);
        QCOMPARE(first.quantity, 10);
        QCOMPARE(first.actor, m_admin);
        QCOMPARE(first.at, found.createdAt);
        QCOMPARE(LedgerRows(tx).list(made.id, {.after = ledger[0].key}).size(), 0);
    });
}

void tst_Lists::showsBookingsToWhomTheyBelong()
{
    const QUuid concert = add(event(u"Concert"_s));
    const QString text = u"'%1'"_s;
    const QUuid anns =
            addBooking(concert, u"user_id"_s, u"'confirmed', "_s % text.arg(toText(m_ann.id)));
    const QUuid sold =
            addBooking(concert, u"kiosk_id"_s, u"'confirmed', "_s % text.arg(toText(m_kiosk.id)));
    const QUuid atDesk =
            addBooking(concert, u"created_by"_s, u"'confirmed', "_s % text.arg(toText(m_admin.id)));

    const auto ids = [&](const BookingScope &scope) {
        return read([&](Transaction &tx) {
            QList<QUuid> found;
            for (const auto &row : Bookings(tx).list(scope, {}, {}, m_admin))
                found << row.value.id;
            Q_ASSERT(Bookings(tx).count(scope, {}) == found.size());
            return found;
        });
    };
    using Of = BookingScope::Of;
    QCOMPARE(ids({Of::All}), (QList<QUuid>{atDesk, sold, anns}));
    QCOMPARE(ids({Of::Event, concert}), (QList<QUuid>{atDesk, sold, anns}));
    QCOMPARE(ids({Of::Event, newId()}), QList<QUuid>{});
    QCOMPARE(ids({Of::User, m_ann.id}), QList<QUuid>{anns});
    QCOMPARE(ids({Of::User, m_admin.id}), QList<QUuid>{}); // Desk bookings aren't the admin's own.
    QCOMPARE(ids({Of::Kiosk, m_kiosk.id}), QList<QUuid>{sold});

    read([&](Transaction &tx) {
        Bookings bookings(tx);
        for (const QUuid &id : {anns, sold, atDesk}) {
            QVERIFY(bookings.find(id, m_admin));
            QCOMPARE(bool(bookings.find(id, m_ann)), id == anns);
            QCOMPARE(bool(bookings.find(id, m_bob)), false);
            QCOMPARE(bool(bookings.find(id, m_kiosk)), id == sold);
            const QString reference = bookings.find(id, m_admin)->reference;
            QCOMPARE(bool(bookings.findByReference(reference, m_ann)), id == anns);
        }
    });
}

void tst_Lists::tellsAKioskNobodysName()
{
    const QUuid concert = add(event(u"Concert"_s));
    const QUuid sold =
            addBooking(concert, u"kiosk_id"_s, u"'confirmed', '%1'"_s.arg(toText(m_kiosk.id)));
    read([&](Transaction &tx) {
        QCOMPARE(Bookings(tx).find(sold, m_kiosk)->customer, Customer{});
        QCOMPARE(Bookings(tx).find(sold, m_admin)->customer.name, u"Ann Lee"_s);
        const auto listed =
                Bookings(tx).list({BookingScope::Of::Kiosk, m_kiosk.id}, {}, {}, m_kiosk);
        QCOMPARE(listed[0].value.customer, Customer{});
        QCOMPARE(listed[0].value.event.name, u"Concert"_s);
        QCOMPARE(listed[0].value.totalCents(), 5000);
    });
}

void tst_Lists::endsAHoldWithTheSale()
{
    const Event concert = event(u"Concert"_s); // Sales end in a day, the hold in three.
    add(concert);
    const QUuid held = addBooking(concert.id, u"user_id"_s, u"'held', NULL"_s);
    const QUuid sold = addBooking(concert.id, u"user_id"_s, u"'confirmed', NULL"_s);
    read([&](Transaction &tx) {
        QCOMPARE(Bookings(tx).find(held, m_admin)->holdExpiresAt, concert.salesUntil);
        QCOMPARE(Bookings(tx).find(sold, m_admin)->holdExpiresAt, std::nullopt);
    });
}

void tst_Lists::findsBookingsBySearch_data()
{
    QTest::addColumn<BookingFilter>("filter");
    QTest::addColumn<int>("found");

    QTest::newRow("all") << BookingFilter{} << 2;
    QTest::newRow("status") << BookingFilter{.status = Booking::Status::Held} << 1;
    QTest::newRow("other status") << BookingFilter{.status = Booking::Status::Expired} << 0;
    QTest::newRow("other event") << BookingFilter{.eventId = newId()} << 0;
    QTest::newRow("a name") << BookingFilter{.search = u"n LEE"_s} << 2;
    QTest::newRow("an address") << BookingFilter{.search = u"example.org"_s} << 2;
    QTest::newRow("a reference as typed")
            << BookingFilter{.search = m_reference.toLower().replace(u'-', u' ')} << 1;
    QTest::newRow("a wildcard is itself") << BookingFilter{.search = u"%"_s} << 0;
}

void tst_Lists::findsBookingsBySearch()
{
    const QUuid concert = add(event(u"Concert"_s));
    addBooking(concert, u"user_id"_s, u"'held', NULL"_s);
    const QUuid known = addBooking(concert, u"user_id"_s, u"'confirmed', NULL"_s);
    runIn(m_database,
          u"UPDATE bookings SET reference = '%1' WHERE id = '%2'"_s.arg(m_reference,
                                                                        toText(known)));

    QFETCH(const BookingFilter, filter);
    const int found = read([&](Transaction &tx) { return Bookings(tx).count({}, filter); });
    QTEST(found, "found");
}

void tst_Lists::findsFewAmongManyBookings_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");

    using All = QStringList;
    QTest::newRow("a part of a name") << u"ELAC"_s << All{u"Zoë Velacourt"_s};
    QTest::newRow("a part of an address") << u"oe@mail"_s << All{u"Zoë Velacourt"_s};
    QTest::newRow("a name and an address") << u"court zoe@"_s << All{u"Zoë Velacourt"_s};
    QTest::newRow("an account's owner") << u"bel@hom"_s << All{u"Mabel Quux"_s};
    QTest::newRow("another's name than the account's") << u"nephew"_s << All{u"Mabel's nephew"_s};
    QTest::newRow("the beginning of a first name") << u"zo"_s << All{u"Zoë Velacourt"_s};
    QTest::newRow("the beginning of a last name") << u"q"_s << All{u"Mabel Quux"_s};
    QTest::newRow("letters inside a word") << u"ab"_s << All{u"Mabel's nephew"_s, u"Mabel Quux"_s};
    QTest::newRow("two words of two names") << u"mabel velacourt"_s << All{};
    QTest::newRow("nobody") << u"nobody at all"_s << All{};
    QTest::newRow("signs") << u"@@@"_s << All{};
    QTest::newRow("a wildcard is itself") << u"Ze_a"_s << All{};
}

/// More bookings than the search scans from the newest, and older ones that only an index finds.
void tst_Lists::findsFewAmongManyBookings()
{
    const QUuid concert = add(event(u"Concert"_s));
    const QUuid mabel = newId();
    runIn(m_database,
          u"INSERT INTO users VALUES ('%1', 'mabel@home.example', '%1', '', 'Mabel', 'Quux', "
          u"'user', "
          "false, 0, now())"_s.arg(toText(mabel)));
    const auto sell = [&](const QString &user, const QString &ofAccount, const QString &name,
                          const QString &email, const QString &numbers) {
        runIn(m_database,
              u"INSERT INTO bookings (id, reference, event_id, user_id, customer_of_account, "
              u"quantity,"
              " unit_price_cents, currency, status, channel, customer_name, customer_email,"
              " created_at, confirmed_at)"
              " SELECT gen_random_uuid(), 'R' || i, '%1', %2, %3, 1, 100, 'EUR', 'confirmed',"
              " 'online', %4, %5, now() + i * interval '1 second', now()"
              " FROM generate_series(%6) AS i"_s.arg(toText(concert), user, ofAccount, name, email,
                                                     numbers));
    };
    const QString owner = u"'%1'"_s.arg(toText(mabel));
    sell(u"NULL"_s, u"false"_s, u"'Zoë Velacourt'"_s, u"'zoe@mail.example'"_s, u"1, 1"_s);
    sell(owner, u"true"_s, u"'Mabel Quux'"_s, u"'mabel@home.example'"_s, u"2, 2"_s);
    sell(owner, u"false"_s, u"'Mabel''s nephew'"_s, u"''"_s, u"3, 3"_s);
    sell(u"NULL"_s, u"false"_s, u"'Ann Lee'"_s, u"'ann' || i || '@example.org'"_s, u"4, 5100"_s);

    QFETCH(const QString, search);
    for (const BookingScope &scope :
         {BookingScope{}, BookingScope{BookingScope::Of::Event, concert}}) {
        const auto rows = read([&](Transaction &tx) {
            return Bookings(tx).list(scope, {.search = search}, {}, m_admin);
        });
        QStringList names;
        for (const auto &row : rows)
            names << row.value.customer.name;
        QTEST(names, "found");
        const int count = read(
                [&](Transaction &tx) { return Bookings(tx).count(scope, {.search = search}); });
        QCOMPARE(count, int(names.size()));
    }
    // For a frequent term, the newest come first, and each page continues where the last one ended.
    const BookingFilter many{.search = u"ann"_s};
    auto page = read([&](Transaction &tx) { return Bookings(tx).list({}, many, {}, m_admin); });
    QCOMPARE(page.size(), 21);
    QCOMPARE(page[0].value.customer.email, u"ann5100@example.org"_s);
    page = read([&](Transaction &tx) {
        return Bookings(tx).list({}, many, {.after = page[19].key}, m_admin);
    });
    QCOMPARE(page[0].value.customer.email, u"ann5080@example.org"_s);
    QCOMPARE(read([&](Transaction &tx) { return Bookings(tx).count({}, many); }), 5097);
}

void tst_Lists::hasAnIndexForEachList_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QStringList>("indexes");

    QTest::newRow("events") << "list_events_by_start_published"_ba
                            << QStringList{u"events_published_by_start"_s};
    QTest::newRow("events by name") << "list_events_by_name_down_published"_ba
                                    << QStringList{u"events_published_by_name"_s};
    QTest::newRow("events by price")
            << "list_events_by_price_published"_ba << QStringList{u"events_published_by_price"_s};
    QTest::newRow("drafts") << "list_events_by_start_others"_ba
                            << QStringList{u"events_other_by_start"_s};
    QTest::newRow("the newest bookings")
            << "search_bookings_near"_ba << QStringList{u"bookings_newest"_s};
    QTest::newRow("an event's newest bookings")
            << "search_bookings_near_of_event"_ba << QStringList{u"bookings_of_event"_s};
    QTest::newRow("customers") << "search_bookings_far"_ba
                               << QStringList{u"bookings_by_words"_s, u"users_by_words"_s,
                                              u"bookings_by_reference_end"_s,
                                              u"bookings_reference_key"_s};
    QTest::newRow("a reference") << "list_bookings_referred"_ba
                                 << QStringList{u"bookings_reference_key"_s};
    QTest::newRow("a part of a reference")
            << "search_bookings_within_reference"_ba << QStringList{u"bookings_reference_key"_s};
}

/// A small table is read faster without an index, so this shows only that the index can be used.
void tst_Lists::hasAnIndexForEachList()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const QStringList, indexes);
    const Statement *found = Statement::first;
    while (found && found->name != statement)
        found = found->next;
    QVERIFY(found);
    // Without rows, all indexes look equally good.
    runIn(m_database,
          u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, currency,"
          " status, channel, customer_name, customer_email, created_at, confirmed_at)"
          " SELECT gen_random_uuid(), 'R' || i, '%1', 1, 100, 'EUR', 'confirmed', 'desk',"
          " 'Ann ' || i, '', now() + i * interval '1 second', now()"
          " FROM generate_series(1, 5000) AS i;"
          " ANALYZE bookings"_s.arg(toText(add(event(u"Concert"_s)))));

    // With so few rows, any other index with a filter is as good.
    runIn(m_database,
          u"UPDATE pg_index SET indisvalid = indexrelid::regclass::text = ANY ('{%1}')"
          " WHERE indrelid IN ('bookings'::regclass, 'users'::regclass)"_s.arg(indexes.join(u',')));
    const auto restore = qScopeGuard([this] {
        runIn(m_database,
              u"UPDATE pg_index SET indisvalid = true"
              " WHERE indrelid IN ('bookings'::regclass, 'users'::regclass)"_s);
    });

    Session session(m_database, Session::Purpose::Reads);
    session.open();
    session.control(u"SET enable_seqscan = off"_s);
    session.control(u"SET enable_sort = off"_s);
    session.control(u"SET plan_cache_mode = force_generic_plan"_s);
    QString sql = QString::fromUtf8(found->sql);
    int parameters = 0;
    QStringList values;
    for (qsizetype at = sql.indexOf(u'?'); at >= 0; at = sql.indexOf(u'?')) {
        sql.replace(at, 1, u'$' % QString::number(++parameters));
        values << u"NULL"_s;
    }
    session.control(u"PREPARE tried AS "_s % sql);
    QSqlQuery plan(session.connection());
    QVERIFY(plan.exec(u"EXPLAIN (COSTS OFF) EXECUTE tried ("_s % values.join(u", ") % u')'));
    QString lines;
    while (plan.next())
        lines += plan.value(0).toString() % u'\n';
    for (const QString &index : indexes)
        QVERIFY2(lines.contains(index), qPrintable(lines));
}

void tst_Lists::pagesThroughBookingsOfOneInstant()
{
    const QUuid concert = add(event(u"Concert"_s));
    QSet<QUuid> made;
    for (int i = 0; i < 5; ++i)
        made << addBooking(concert, u"user_id"_s, u"'confirmed', NULL"_s);
    runIn(m_database, u"UPDATE bookings SET created_at = '2026-01-01 00:00:00.123456Z'"_s);

    QList<QUuid> seen;
    Slice slice{.limit = 2};
    for (bool more = true; more;) {
        const auto rows =
                read([&](Transaction &tx) { return Bookings(tx).list({}, {}, slice, m_admin); });
        more = rows.size() > slice.limit;
        for (const auto &row : rows.first(qMin<qsizetype>(rows.size(), slice.limit))) {
            seen << row.value.id;
            slice.after = row.key;
        }
    }
    QCOMPARE(seen.size(), 5);
    QCOMPARE(QSet<QUuid>(seen.cbegin(), seen.cend()), made);
}

void tst_Lists::ranksWhoWaits()
{
    const QUuid concert = add(event(u"Concert"_s));
    addEntry(concert, 1, u"left"_s);
    addEntry(concert, 2, u"active"_s);
    addEntry(concert, 4, u"active"_s);
    addEntry(concert, 9, u"active"_s);
    runIn(m_database,
          u"UPDATE waitlist_entries SET user_id = '%1' WHERE place = 9"_s.arg(toText(m_ann.id)));

    read([&](Transaction &tx) {
        Waitlist waitlist(tx);
        QStringList positions;
        for (const auto &row : waitlist.listOfEvent(concert, {}, {}))
            positions << QString::number(row.value.position.value_or(0));
        QCOMPARE(positions.join(u' '), u"0 1 2 3"_s);
        QCOMPARE(
                waitlist.listOfEvent(concert, {.status = WaitlistEntry::Status::Active}, {}).size(),
                3);

        const Result<Standing> anns = waitlist.standingOf(m_ann.id, concert);
        QCOMPARE(anns->entry.position, 3);
        QCOMPARE(anns->peopleAhead, 2);
        QCOMPARE(anns->ticketsAhead, 6);
        QVERIFY(!waitlist.standingOf(m_bob.id, concert));

        const QUuid id = anns->entry.id;
        QVERIFY(waitlist.find(id, m_ann));
        QVERIFY(waitlist.find(id, m_admin));
        QVERIFY(!waitlist.find(id, m_bob));
        QVERIFY(!waitlist.find(id, m_kiosk));
        QVERIFY(waitlist.findByReference(u"place 9"_s, m_kiosk)); // It was shown the reference.
        QVERIFY(!waitlist.findByReference(u"place 9"_s, m_bob));
        QCOMPARE(waitlist.listOf(m_ann, {}).size(), 1);
        QCOMPARE(waitlist.listOf(m_bob, {}).size(), 0);
        QCOMPARE(waitlist.listOf(m_kiosk, {}).size(), 0);
    });
}

void tst_Lists::countsWhoWasPassed()
{
    const Event concert = event(u"Concert"_s);
    add(concert);
    const auto offered = [&](int seq) {
        const QUuid booking = addBooking(concert.id, u"user_id"_s, u"'held', NULL"_s);
        return u"%1, '%2'"_s.arg(seq).arg(toText(booking));
    };
    addEntry(concert.id, 1, u"active"_s); // Passed by 2, 3 and 5.
    addEntry(concert.id, 2, u"notified"_s, offered(20)); // Passed by 3, which was served first.
    addEntry(concert.id, 3, u"converted"_s, offered(10));
    addEntry(concert.id, 4, u"left"_s); // Left before 5 had its offer.
    addEntry(concert.id, 5, u"notified"_s, offered(30));
    runIn(m_database,
          u"UPDATE waitlist_entries SET ended_at = now() - interval '1 hour'"
          " WHERE place = 4"_s);

    read([&](Transaction &tx) {
        QStringList passed;
        for (const auto &row : Waitlist(tx).listOfEvent(concert.id, {}, {})) {
            passed << QString::number(row.value.timesPassed);
            const bool hasOffer = row.value.status == WaitlistEntry::Status::Notified;
            QCOMPARE(row.value.offerExpiresAt,
                     hasOffer ? std::optional(concert.salesUntil) : std::nullopt);
        }
        QCOMPARE(passed.join(u' '), u"3 1 0 0 0"_s);
    });
}

QTEST_GUILESS_MAIN(tst_Lists)
#include "tst_lists.moc"
