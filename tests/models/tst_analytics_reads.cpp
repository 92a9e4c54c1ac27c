// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/analytics.h"
#include "models/tables/events.h"
#include "models/values/id.h"
#include "tests/support/migrated.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// The sales figures for organizers, read from the sums that the desk maintains.
class tst_AnalyticsReads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }

    void sumsUpTheVenue();
    void answersForAnEmptyVenue();
    void cutsSalesIntoIntervals_data();
    void cutsSalesIntoIntervals();
    void showsEmptyIntervalsInEachCurrency();
    void comparesEvents_data();
    void comparesEvents();

private:
    QUuid add(const QString &name, const QString &currency, int capacity, Instant start);
    void sell(const QUuid &event, const QString &day, const QString &channel,
              const QString &currency, int bookings, int tickets, qint64 cents, int cancelled = 0);

    ConnectionInfo m_database;
    std::unique_ptr<Session> m_session;
};

void tst_AnalyticsReads::init()
{
    m_database = migratedDatabase();
    m_session = std::make_unique<Session>(m_database, Session::Purpose::Reports);
}

QUuid tst_AnalyticsReads::add(const QString &name, const QString &currency, int capacity,
                              Instant start)
{
    const Event event{.id = newId(),
                      .name = name,
                      .venue = u"Hall"_s,
                      .category = u"other"_s,
                      .dateTime = start,
                      .salesUntil = start,
                      .cancelUntil = start,
                      .timeZone = u"UTC"_s,
                      .currency = currency,
                      .totalCapacity = capacity};
    Session writer(m_database, Session::Purpose::Writes);
    [[maybe_unused]] const auto done = writer.transact([&](Transaction &tx) -> Result<bool> {
        Events(tx).create(event, {});
        return true;
    });
    Q_ASSERT(done);
    return event.id;
}

/// Records a sale as the desk does.
void tst_AnalyticsReads::sell(const QUuid &event, const QString &day, const QString &channel,
                              const QString &currency, int bookings, int tickets, qint64 cents,
                              int cancelled)
{
    const QString what =
            u"%1, %2, %3, %3, %4"_s.arg(bookings).arg(tickets).arg(cents).arg(cancelled);
    runIn(m_database,
          u"INSERT INTO sales_daily VALUES ('%1', '%2', '%3', '%4', %5)"_s.arg(
                  toText(event), day, channel, currency, what));
    runIn(m_database,
          u"INSERT INTO sales_totals VALUES ('%1', '%2', '%3', %4)"
          " ON CONFLICT (event_id, channel, currency) DO UPDATE SET"
          " bookings = sales_totals.bookings + excluded.bookings,"
          " tickets = sales_totals.tickets + excluded.tickets,"
          " revenue = sales_totals.revenue + excluded.revenue,"
          " unpaid = sales_totals.unpaid + excluded.unpaid,"
          " cancelled = sales_totals.cancelled + excluded.cancelled"_s.arg(toText(event), channel,
                                                                           currency, what));
    runIn(m_database,
          u"UPDATE events SET confirmed = confirmed + %1, available = available - %1"
          " WHERE id = '%2'"_s.arg(tickets)
                  .arg(toText(event)));
}

void tst_AnalyticsReads::sumsUpTheVenue()
{
    const Instant tomorrow = systemNow() + 24h;
    const QUuid one = add(u"One"_s, u"EUR"_s, 40, tomorrow);
    const QUuid two = add(u"Two"_s, u"JPY"_s, 60, tomorrow);
    const QUuid past = add(u"Past"_s, u"EUR"_s, 10, systemNow() - 72h);
    sell(one, u"2026-05-10"_s, u"online"_s, u"EUR"_s, 2, 5, 12'500);
    sell(two, u"2026-05-10"_s, u"kiosk"_s, u"JPY"_s, 1, 20, 40'000);
    sell(one, u"2026-04-11"_s, u"desk"_s, u"EUR"_s, 1, 2, 5'000);
    sell(past, u"2026-04-10"_s, u"online"_s, u"EUR"_s, 3, 10, 9'007'199'254'740'993, 2);
    runIn(m_database, u"UPDATE events SET waiting = 3, waiting_tickets = 7 WHERE name <> 'Two'"_s);
    runIn(m_database,
          u"INSERT INTO users SELECT gen_random_uuid(), n, n, '', '', '', 'user', false, 0,"
          " '2026-04-11 00:00Z'::timestamptz - n * interval '1 ms'"
          " FROM generate_series(0, 2) AS n"_s);

    const QJsonObject json = m_session->snapshot([](Transaction &tx) {
        return Analytics(tx).overview(QDate(2026, 5, 10), u"UTC"_s).toJson();
    });
    QCOMPARE(json[u"totalUsers"_s], 3);
    QCOMPARE(json[u"totalEvents"_s], 3);
    QCOMPARE(json[u"upcomingEvents"_s], 2);
    QCOMPARE(json[u"totalBookings"_s], 7);
    QCOMPARE(json[u"ticketsSold"_s], 37);
    QCOMPARE(json[u"occupancy"_s], 0.27); // 27 of 100 seats of the two upcoming events.
    QCOMPARE(json[u"waiting"_s], 3); // Past events aren't counted.
    const QJsonArray revenue{QJsonObject{{u"currency"_s, u"EUR"_s},
                                         {u"amount"_s, u"90071992547584.93"_s},
                                         {u"unpaid"_s, u"90071992547584.93"_s}},
                             QJsonObject{{u"currency"_s, u"JPY"_s},
                                         {u"amount"_s, u"40000"_s},
                                         {u"unpaid"_s, u"40000"_s}}};
    QCOMPARE(json[u"revenue"_s], revenue);
    const QJsonObject today = json[u"today"_s].toObject();
    QCOMPARE(today[u"bookings"_s], 3);
    QCOMPARE(today[u"ticketsSold"_s], 25);
    QCOMPARE(today[u"revenue"_s][0][u"amount"_s], u"125.00"_s);
    const QJsonObject month = json[u"last30Days"_s].toObject();
    QCOMPARE(month[u"ticketsSold"_s], 27); // 11 April is in the 30 days; the 10th isn't.
    QCOMPARE(month[u"newUsers"_s], 1);
    const QJsonArray channels = json[u"channels"_s].toArray();
    QCOMPARE(channels.size(), 3);
    QCOMPARE(channels[0][u"channel"_s], u"online"_s);
    QCOMPARE(channels[0][u"ticketsSold"_s], 15);
    QCOMPARE(channels[1][u"bookings"_s], 1);
    QCOMPARE(channels[2][u"ticketsSold"_s], 20);
}

void tst_AnalyticsReads::answersForAnEmptyVenue()
{
    const Overview overview = m_session->snapshot([](Transaction &tx) {
        return Analytics(tx).overview(QDate(2026, 5, 10), u"Europe/Berlin"_s);
    });
    QCOMPARE(overview.users, 0);
    QCOMPARE(overview.occupancy, 0);
    QCOMPARE(overview.waiting, 0);
    QCOMPARE(overview.ever, SalesSums());
    QCOMPARE(overview.channels.size(), 3);

    const Revenue revenue = m_session->snapshot([](Transaction &tx) {
        return Analytics(tx).revenue(
                {.from = QDate(2026, 5, 1), .to = QDate(2026, 5, 2), .currency = u"JPY"_s});
    });
    QCOMPARE(revenue.periods.size(), 2);
    QCOMPARE(revenue.periods[1].beginsOn, QDate(2026, 5, 2));
    QCOMPARE(revenue.periods[1].takings.currency, u"JPY"_s);
    QCOMPARE(revenue.totals.size(), 1);
    QCOMPARE(revenue.totals[0].revenueCents, 0);
}

void tst_AnalyticsReads::cutsSalesIntoIntervals_data()
{
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QString>("tickets"); // The start date of a period = the tickets sold.

    QTest::newRow("days") << Interval::Day
                          << u"2026-04-30=1 2026-05-01=2 2026-05-02=0 2026-05-03=4 2026-05-04=8"_s;
    QTest::newRow("weeks from Monday") << Interval::Week << u"2026-04-27=7 2026-05-04=8"_s;
    QTest::newRow("months") << Interval::Month << u"2026-04-01=1 2026-05-01=14"_s;
}

void tst_AnalyticsReads::cutsSalesIntoIntervals()
{
    const QUuid one = add(u"One"_s, u"EUR"_s, 1000, systemNow() + 24h);
    const QUuid other = add(u"Other"_s, u"EUR"_s, 1000, systemNow() + 24h);
    sell(one, u"2026-04-29"_s, u"online"_s, u"EUR"_s, 1, 100, 1); // Before the first day.
    sell(one, u"2026-04-30"_s, u"online"_s, u"EUR"_s, 1, 1, 1);
    sell(one, u"2026-05-01"_s, u"desk"_s, u"EUR"_s, 1, 2, 1);
    sell(one, u"2026-05-03"_s, u"online"_s, u"EUR"_s, 1, 4, 1);
    sell(one, u"2026-05-04"_s, u"kiosk"_s, u"EUR"_s, 1, 8, 1);
    sell(one, u"2026-05-05"_s, u"kiosk"_s, u"EUR"_s, 1, 100, 1); // After the last.
    sell(other, u"2026-05-02"_s, u"kiosk"_s, u"EUR"_s, 1, 100, 1);

    QFETCH(const Interval, interval);
    const Revenue revenue = m_session->snapshot([&](Transaction &tx) {
        return Analytics(tx).revenue({.from = QDate(2026, 4, 30),
                                      .to = QDate(2026, 5, 4),
                                      .interval = interval,
                                      .eventId = one});
    });
    QStringList tickets;
    for (const Revenue::Period &period : revenue.periods) {
        tickets << period.beginsOn.toString(Qt::ISODate) % u'='
                        % QString::number(period.takings.tickets);
    }
    QTEST(tickets.join(u' '), "tickets");
    QCOMPARE(revenue.totals[0].tickets, 15);
    QCOMPARE(revenue.totals[0].bookings, 4);
}

void tst_AnalyticsReads::showsEmptyIntervalsInEachCurrency()
{
    const QUuid euros = add(u"Euros"_s, u"EUR"_s, 10, systemNow() + 24h);
    const QUuid yen = add(u"Yen"_s, u"JPY"_s, 10, systemNow() + 24h);
    sell(euros, u"2026-05-01"_s, u"online"_s, u"EUR"_s, 1, 1, 2500);
    sell(yen, u"2026-05-03"_s, u"online"_s, u"JPY"_s, 0, 0, 0, 1);

    const Revenue revenue = m_session->snapshot([&](Transaction &tx) {
        return Analytics(tx).revenue({.from = QDate(2026, 5, 1), .to = QDate(2026, 5, 3)});
    });
    QCOMPARE(revenue.periods.size(), 6);
    QCOMPARE(revenue.periods[0].takings.currency, u"EUR"_s);
    QCOMPARE(revenue.periods[0].takings.unpaidCents, 2500);
    QCOMPARE(revenue.periods[1].takings.currency, u"JPY"_s);
    QCOMPARE(revenue.periods[5].takings.cancelled, 1);
    QCOMPARE(revenue.totals.size(), 2);
}

void tst_AnalyticsReads::comparesEvents_data()
{
    QTest::addColumn<EventSalesOrder>("order");
    QTest::addColumn<QString>("found");

    using By = EventSalesOrder::By;
    QTest::newRow("revenue") << EventSalesOrder{By::Revenue, false} << u"Bo Ada Cy Dee"_s;
    QTest::newRow("revenue, down") << EventSalesOrder{By::Revenue, true} << u"Cy Ada Bo Dee"_s;
    QTest::newRow("tickets") << EventSalesOrder{By::TicketsSold, false} << u"Bo Cy Ada Dee"_s;
    QTest::newRow("tickets, down") << EventSalesOrder{By::TicketsSold, true} << u"Ada Cy Bo Dee"_s;
    QTest::newRow("occupancy") << EventSalesOrder{By::Occupancy, false} << u"Bo Ada Cy Dee"_s;
    QTest::newRow("occupancy, down") << EventSalesOrder{By::Occupancy, true} << u"Cy Ada Bo Dee"_s;
    QTest::newRow("start") << EventSalesOrder{By::DateTime, false} << u"Cy Bo Ada Dee"_s;
    QTest::newRow("start, down") << EventSalesOrder{By::DateTime, true} << u"Ada Bo Cy Dee"_s;
    QTest::newRow("name") << EventSalesOrder{By::Name, false} << u"Ada Bo Cy Dee"_s;
    QTest::newRow("name, down") << EventSalesOrder{By::Name, true} << u"Cy Bo Ada Dee"_s;
}

void tst_AnalyticsReads::comparesEvents()
{
    const Instant day = systemNow() + 24h;
    const QUuid ada = add(u"Ada"_s, u"EUR"_s, 1'000'000, day + 3h);
    add(u"Bo"_s, u"EUR"_s, 10, day + 2h);
    const QUuid cy = add(u"Cy"_s, u"EUR"_s, 10, day + 1h);
    const QUuid dee = add(u"Dee"_s, u"JPY"_s, 10, day); // Other currencies always come last.
    sell(ada, u"2026-05-01"_s, u"online"_s, u"EUR"_s, 1, 8, 2500);
    sell(cy, u"2026-05-01"_s, u"online"_s, u"EUR"_s, 1, 7, 3000);
    sell(cy, u"2026-05-01"_s, u"desk"_s, u"EUR"_s, 0, 0, 0, 1);
    sell(dee, u"2026-05-01"_s, u"online"_s, u"JPY"_s, 1, 10, 100'000);

    QFETCH(const EventSalesOrder, order);
    QStringList found;
    Slice slice{.limit = 1};
    for (bool more = true; more;) {
        const auto rows = m_session->snapshot(
                [&](Transaction &tx) { return Analytics(tx).events(order, slice); });
        more = rows.size() > slice.limit;
        found << rows[0].value.name;
        slice.after = rows[0].key;
        if (found.last() == u"Cy"_s) {
            QCOMPARE(rows[0].value.takings.tickets, 7);
            QCOMPARE(rows[0].value.takings.cancelled, 1);
            QCOMPARE(rows[0].value.toJson()[u"revenue"_s], u"30.00"_s);
            QCOMPARE(rows[0].value.occupancy(), 0.7);
        }
    }
    QTEST(found.join(u' '), "found");
    QCOMPARE(m_session->snapshot([](Transaction &tx) { return Analytics(tx).eventCount({}); }), 4);
}

QTEST_GUILESS_MAIN(tst_AnalyticsReads)
#include "tst_analytics_reads.moc"
