// SPDX-License-Identifier: GPL-3.0-only
#include "models/audit/audit.h"
#include "models/demo/season.h"
#include "tests/support/migrated.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// The demo season: invented, but by the rules of real sales.
class tst_Demo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agreesWithTheAudit();
    void lookedLikeAYearOfAVenue_data();
    void lookedLikeAYearOfAVenue();
    void happenedBeforeNow();
    void isTheSameForTheSameSeed();
    void findsNoRoomBesideAnEvent();
    void leavesNothingWhenItIsStopped();

private:
    static Result<DemoFigures> make(const ConnectionInfo &database, quint64 seed,
                                    const DemoProgress &progress);

    ConnectionInfo m_database;
    QList<int> m_steps;
};

/// The fixed time at which all seasons here are created, so that figures don't vary.
static const Instant now = *instantFrom(u"2026-05-13T16:20:00.000Z");

Result<DemoFigures> tst_Demo::make(const ConnectionInfo &database, quint64 seed,
                                   const DemoProgress &progress)
{
    Session session(database, Session::Purpose::Owner);
    return makeDemo(session, {.seed = seed, .now = now}, progress);
}

void tst_Demo::initTestCase()
{
    m_database = migratedDatabase();
    const auto figures = make(m_database, 7, [this](int done, int total) {
        m_steps << done * 100 / total;
        return true;
    });
    QVERIFY2(figures, qPrintable(figures ? QString() : figures.error().error));
    QCOMPARE(figures->changes.size(), figures->events);
    QCOMPARE(QString::number(figures->bookings),
             runIn(m_database, u"SELECT count(*) FROM bookings"_s).trimmed());
    QVERIFY(std::ranges::is_sorted(m_steps));
    QCOMPARE(m_steps.first(), 0);
    QCOMPARE(m_steps.last(), 100);
    QCOMPARE(m_steps.size(), figures->events + 1);
}

void tst_Demo::agreesWithTheAudit()
{
    Session session(m_database, Session::Purpose::Owner);
    QStringList findings;
    for (const Finding &finding : audit(session)) {
        // Seats that came back while the season's clock was in the past.
        findings << finding.where % u": "_s % finding.what % u" ("_s % finding.rule % u')';
    }
    QCOMPARE(findings, QStringList());
}

void tst_Demo::lookedLikeAYearOfAVenue_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("least");

    const auto row = [](const char *name, const QString &question, int least) {
        QTest::newRow(name) << question << least;
    };
    row("events", u"SELECT count(*) FROM events"_s, 36);
    row("bookings", u"SELECT count(*) FROM bookings"_s, 3'000);
    row("days on which somebody bought", u"SELECT count(DISTINCT day) FROM sales_daily"_s, 300);
    row("currencies", u"SELECT count(DISTINCT currency) FROM events"_s, 2);
    row("zones", u"SELECT count(DISTINCT time_zone) FROM events"_s, 3);
    row("venues", u"SELECT count(DISTINCT venue) FROM events"_s, 5);
    row("categories", u"SELECT count(DISTINCT category) FROM events"_s, 6);
    row("channels", u"SELECT count(DISTINCT channel) FROM bookings"_s, 3);
    row("past events", u"SELECT count(*) FROM events WHERE status = 'completed'"_s, 15);
    row("coming events",
        u"SELECT count(*) FROM events WHERE status = 'published' AND starts_at > '2026-05-13'"_s,
        12);
    row("drafts", u"SELECT count(*) FROM events WHERE status = 'draft'"_s, 2);
    row("cancelled events", u"SELECT count(*) FROM events WHERE status = 'cancelled'"_s, 1);
    row("sold-out events", u"SELECT count(*) FROM events WHERE available = 0"_s, 4);
    row("people who wait", u"SELECT sum(waiting) FROM events WHERE status = 'published'"_s, 5);
    row("offers", u"SELECT count(*) FROM event_ledger WHERE kind = 'offered'"_s, 20);
    row("offers that were taken", u"SELECT count(*) FROM event_ledger WHERE kind = 'accepted'"_s,
        10);
    row("cancellations", u"SELECT count(*) FROM event_ledger WHERE kind = 'cancelled'"_s, 100);
    row("holds that lapsed", u"SELECT count(*) FROM event_ledger WHERE kind = 'hold_expired'"_s,
        50);
    row("given back in part", u"SELECT count(*) FROM event_ledger WHERE kind = 'given_back'"_s, 10);
    row("events with ticket types", u"SELECT count(*) FROM events WHERE ticket_types IS NOT NULL"_s,
        8);
    row("bookings of several types",
        u"SELECT count(*) FROM bookings WHERE jsonb_array_length(lines) > 1"_s, 50);
    row("codes that were used", u"SELECT count(*) FROM discount_codes WHERE bookings > 0"_s, 3);
    row("enlarged events", u"SELECT count(*) FROM event_ledger WHERE kind = 'capacity_changed'"_s,
        1);
    row("refunds due", u"SELECT count(*) FROM bookings WHERE refund_due_cents > 0"_s, 1);
    row("unpaid sales",
        u"SELECT count(*) FROM bookings WHERE status = 'confirmed' AND paid_at IS NULL"_s, 50);
    row("customers", u"SELECT count(DISTINCT user_id) FROM bookings"_s, 300);
    row("kiosks", u"SELECT count(DISTINCT kiosk_id) FROM bookings"_s, 3);
}

void tst_Demo::lookedLikeAYearOfAVenue()
{
    QFETCH(QString, question);
    QFETCH(int, least);
    const int found = runIn(m_database, question).trimmed().toInt();
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void tst_Demo::happenedBeforeNow()
{
    const auto count = [this](const QString &where) {
        return runIn(m_database, u"SELECT count(*) FROM "_s % where).trimmed();
    };
    QCOMPARE(count(u"event_ledger WHERE at > '2026-05-13 16:20Z'"_s), u"0"_s);
    QCOMPARE(count(u"bookings WHERE greatest(created_at, confirmed_at, paid_at, cancelled_at)"
                   " > '2026-05-13 16:20Z'"_s),
             u"0"_s);
    QCOMPARE(count(u"bookings JOIN users ON users.id = user_id"
                   " WHERE users.created_at > bookings.created_at"_s),
             u"0"_s);
    QCOMPARE(count(u"bookings JOIN events ON events.id = event_id"
                   " WHERE bookings.created_at > sales_until"_s),
             u"0"_s);
    QCOMPARE(
            count(u"waitlist_entries WHERE ended_at < created_at OR ended_at > '2026-05-13 16:20Z'"_s),
            u"0"_s);
    // A ledger's times never decrease.
    QCOMPARE(count(u"event_ledger AS one JOIN event_ledger AS next ON next.event_id = one.event_id"
                   " AND next.seq = one.seq + 1 WHERE next.at < one.at"_s),
             u"0"_s);
}

void tst_Demo::isTheSameForTheSameSeed()
{
    const auto print = [](quint64 seed) {
        const ConnectionInfo database = migratedDatabase();
        const auto figures = make(database, seed, [](int, int) { return true; });
        return figures ? runIn(database,
                               u"SELECT md5(string_agg(id::text || reference || status || quantity "
                               u"|| created_at,"
                               " ',' ORDER BY id)) FROM bookings"_s)
                       : figures.error().error;
    };
    const QString seven = runIn(
            m_database,
            u"SELECT md5(string_agg(id::text || reference || status || quantity || created_at,"
            " ',' ORDER BY id)) FROM bookings"_s);
    QCOMPARE(print(7), seven);
    QVERIFY(print(8) != seven);
}

void tst_Demo::findsNoRoomBesideAnEvent()
{
    const auto again = make(m_database, 1, [](int, int) { return true; });
    QVERIFY(!again);
    QCOMPARE(again.error().code, Problem::Code::NotEmpty);
}

void tst_Demo::leavesNothingWhenItIsStopped()
{
    const ConnectionInfo database = migratedDatabase();
    const auto stopped = make(database, 1, [](int done, int) { return done < 3; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Problem::Code::Overloaded);
    QCOMPARE(runIn(database, u"SELECT count(*) FROM events, users"_s).trimmed(), u"0"_s);
}

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
