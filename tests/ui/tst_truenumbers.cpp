// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/stage.h"
#include "ui/charts/channelchart.h"
#include "ui/organizer/analytics/analyticspage.h"
#include "ui/organizer/analytics/totalstable.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/overview/overviewpage.h"
#include "ui/organizer/overview/stattile.h"
#include "ui/words/salewords.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 60'000; // Creating a season takes time.

/// Compares the window's figures for a season with three channels, two currencies, cancellations,
/// held seats and waitlists with sums of the bookings themselves, computed by separate SQL that
/// uses none of the tables for reports.
class tst_TrueNumbers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void tellsTheOverview();
    void tellsEachChannel();
    void tellsTheTotalsOfAPeriod();
    void tellsEveryEventsSales();
    void tellsOneEvent_data();
    void tellsOneEvent();

private:
    template <typename Page>
    std::unique_ptr<Stage<Page>> stageOf() const
    {
        const Follower::Pace hurry{.pause = 20ms, .failurePause = 50ms};
        return std::make_unique<Stage<Page>>(m_venue->server.port(), m_venue->admin.token, hurry);
    }
    /// The single text that @p query returns. "sale" stands for each confirmed booking, and
    /// money('EUR', n) for an amount formatted as in the United States.
    QString ask(const QString &query) const;

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<Stage<OverviewPage>> m_overview;
    std::unique_ptr<Stage<AnalyticsPage>> m_analytics;
    std::unique_ptr<Stage<EventPage>> m_event;
};

void tst_TrueNumbers::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_venue = std::make_unique<Venue>();
    Connection connection(QUrl(u"http://127.0.0.1:%1"_s.arg(m_venue->server.port())), {});
    connection.use({.access = m_venue->admin.token.toLatin1(), .refresh = {}});
    LiveFeed feed(connection);
    bool isMade = false;
    connect(&feed, &LiveFeed::demoStepped, this,
            [&isMade](const DemoStep &step) { isMade = isMade || step.isDone(); });
    feed.start();
    QTRY_VERIFY_WITH_TIMEOUT(feed.isLive(), patienceMs);
    QCOMPARE(m_venue->organizer.post(u"/api/demo?seed=11"_s).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(isMade, patienceMs);

    // Today, too: sold, sold and cancelled, and only held.
    for (const QJsonValue &event : dataOf(m_venue->organizer.get(u"/api/events?limit=20"_s))) {
        const QString id = event[u"id"_s].toString();
        if (event[u"availableCapacity"_s].toInt() < 12 || event[u"waitingCount"_s].toInt() > 0)
            continue;
        QCOMPARE(Venue::book(m_venue->organizer, id, 3).status, 201);
        const Response second = Venue::book(m_venue->organizer, id, 2);
        QCOMPARE(m_venue->organizer.del(bookingPath(second)).status, 200);
        QCOMPARE(Venue::book(m_venue->organizer, id, 1, {{u"hold"_s, true}}).status, 201);
    }
}

void tst_TrueNumbers::cleanup()
{
    m_overview.reset();
    m_analytics.reset();
    m_event.reset();
}

void tst_TrueNumbers::cleanupTestCase()
{
    m_venue.reset();
}

QString tst_TrueNumbers::ask(const QString &query) const
{
    const QString money = u"CREATE OR REPLACE FUNCTION pg_temp.money(code text, cents numeric) "
                          "RETURNS text LANGUAGE sql AS $$ SELECT CASE code WHEN 'EUR' THEN '€' "
                          "WHEN 'GBP' THEN '£' ELSE code END "
                          "|| to_char(coalesce(cents, 0) / 100, 'FM999,999,990.00') $$; "_s;
    const QString sale =
            u"WITH sale AS (SELECT b.*, coalesce(total_cents, quantity * unit_price_cents) AS "
            u"cents, "
            "(confirmed_at AT TIME ZONE e.time_zone)::date AS day FROM bookings b "
            "JOIN events e ON e.id = event_id WHERE b.status = 'confirmed'), "
            "lost AS (SELECT b.*, (cancelled_at AT TIME ZONE e.time_zone)::date AS day "
            "FROM bookings b JOIN events e ON e.id = event_id "
            "WHERE b.status = 'cancelled' AND confirmed_at IS NOT NULL), "
            "today AS (SELECT '%1'::date AS day) "_s.arg(
                    QDate::currentDate().toString(Qt::ISODate));
    return runIn(m_venue->server.database(), money % sale % query);
}

static const QString thirtyDays =
        u"day BETWEEN (SELECT day - 29 FROM today) AND (SELECT day FROM today)"_s;

void tst_TrueNumbers::tellsTheOverview()
{
    m_overview = stageOf<OverviewPage>();
    m_overview->page().open();
    const auto tile = [this](const QString &name) {
        for (const StatTile *each : m_overview->page().findChildren<StatTile *>()) {
            if (each->accessibleName().startsWith(name))
                return each->number();
        }
        return QString();
    };
    const auto count = [this](const QString &rest) {
        return ask(u"SELECT to_char(coalesce(sum(quantity), 0), 'FM999,999,990') FROM sale "_s
                   % rest);
    };
    QTRY_VERIFY_WITH_TIMEOUT(!tile(u"Tickets sold, last"_s).isEmpty(), patienceMs);

    QCOMPARE(tile(u"Tickets sold today"_s), count(u"WHERE day = (SELECT day FROM today)"_s));
    QVERIFY(tile(u"Tickets sold today"_s) != u"0"_s);
    QCOMPARE(tile(u"Tickets sold, last 30 days"_s), count(u"WHERE "_s % thirtyDays));
    QCOMPARE(tile(u"Revenue"_s),
             ask(u"SELECT pg_temp.money('EUR', sum(cents)) FROM sale WHERE currency = 'EUR' AND "_s
                 % thirtyDays));
    const QString coming = u"(SELECT id, total_of.seats FROM events, LATERAL (SELECT total AS "
                           "seats) total_of WHERE status = 'published' AND starts_at > now())"_s;
    QCOMPARE(tile(u"Occupancy"_s),
             ask(u"SELECT round(100.0 * (SELECT sum(quantity) FROM sale WHERE event_id IN "
                 "(SELECT id FROM %1 c)) / (SELECT sum(seats) FROM %1 c)) || '%'"_s.arg(coming)));
    QCOMPARE(tile(u"People waiting"_s),
             ask(u"SELECT count(*) FROM waitlist_entries w JOIN events e ON e.id = event_id "
                 "WHERE w.status = 'active' AND e.status = 'published' "
                 "AND coalesce(ends_at, starts_at + interval '6 hours') > now()"_s));
    QVERIFY(tile(u"People waiting"_s) != u"0"_s);
    const QString pounds = ask(u"SELECT pg_temp.money('GBP', sum(cents)) FROM sale "
                               "WHERE currency = 'GBP' AND "_s
                               % thirtyDays);
    QVERIFY2(m_overview->shows(u"and "_s % pounds), qPrintable(m_overview->hand().text()));
}

void tst_TrueNumbers::tellsEachChannel()
{
    m_overview = stageOf<OverviewPage>();
    m_overview->page().open();
    const auto *chart = m_overview->page().findChild<ChannelChart *>();
    QTRY_COMPARE_WITH_TIMEOUT(chart->channels().size(), 3, patienceMs);
    QStringList shown;
    for (const Overview::Channel &channel : chart->channels()) {
        shown << u"%1 %2 %3"_s.arg(channelText(channel.channel).toLower())
                         .arg(channel.tickets)
                         .arg(channel.bookings);
        QVERIFY(channel.tickets > 0);
    }
    shown.sort();
    QCOMPARE(shown.join(u", "_s),
             ask(u"SELECT string_agg(line, ', ' ORDER BY line) FROM (SELECT channel || ' ' || "
                 "sum(quantity) || ' ' || count(*) AS line FROM sale WHERE %1 GROUP BY channel) c"_s
                         .arg(thirtyDays)));
}

void tst_TrueNumbers::tellsTheTotalsOfAPeriod()
{
    m_analytics = stageOf<AnalyticsPage>();
    m_analytics->page().open();
    const auto *totals = m_analytics->page().findChild<TotalsTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(totals->table().rows.size(), 2, patienceMs);
    QStringList shown;
    for (const QList<ReportTable::Cell> &row : totals->table().rows) {
        QStringList texts;
        for (const ReportTable::Cell &cell : row.mid(0, 6))
            texts << cell.text;
        shown << texts.join(u' ');
    }
    QCOMPARE(
            shown.join(u'\n'),
            ask(u"SELECT string_agg(line, chr(10) ORDER BY line) FROM (SELECT concat_ws(' ', "
                "currency, pg_temp.money(currency, sum(cents)), pg_temp.money(currency, sum(cents) "
                "FILTER (WHERE paid_at IS NULL)), to_char(sum(quantity), 'FM999,990'), "
                "to_char(count(*), 'FM999,990'), (SELECT count(*) FROM lost WHERE "
                "lost.currency = sale.currency AND %1)) AS line FROM sale WHERE %1 "
                "GROUP BY currency) c"_s.arg(thirtyDays)));
}

void tst_TrueNumbers::tellsEveryEventsSales()
{
    m_analytics = stageOf<AnalyticsPage>();
    m_analytics->page().open();
    auto &events = const_cast<EventSalesModel &>(m_analytics->page().events());
    const QString their = u"FROM (SELECT event_id FROM sale WHERE %1 UNION "
                          "SELECT event_id FROM lost WHERE %1) sold "
                          "JOIN events e ON e.id = event_id"_s.arg(thirtyDays);
    const int all = ask(u"SELECT count(*) "_s % their).toInt();
    QVERIFY(all > 12);
    const auto isAll = [&] {
        if (events.canFetchMore({}))
            events.fetchMore({});
        return events.rowCount() == all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAll(), patienceMs);
    QStringList shown;
    for (int row = 0; row < all; ++row) {
        QStringList texts{events.rows()[row].eventId.toString(QUuid::WithoutBraces)};
        for (const int column : {EventSalesModel::Revenue, EventSalesModel::Tickets,
                                 EventSalesModel::Bookings, EventSalesModel::Cancelled})
            texts << events.index(row, column).data().toString();
        shown << texts.join(u' ');
    }
    shown.sort();
    QCOMPARE(
            shown.join(u'\n'),
            ask(u"SELECT string_agg(line, chr(10) ORDER BY line COLLATE \"C\") FROM (SELECT "
                "concat_ws(' ', e.id, pg_temp.money(e.currency, (SELECT sum(cents) FROM sale "
                "WHERE event_id = e.id AND %1)), coalesce((SELECT sum(quantity) FROM sale WHERE "
                "event_id = e.id AND %1), 0), (SELECT count(*) FROM sale WHERE event_id = e.id "
                "AND %1), (SELECT count(*) FROM lost WHERE event_id = e.id AND %1)) AS line "_s.arg(
                        thirtyDays)
                % their % u") c"_s));
}

void tst_TrueNumbers::tellsOneEvent_data()
{
    QTest::addColumn<QString>("which");

    const QString sums = u"SELECT event_id FROM sale JOIN events e ON e.id = event_id WHERE %1 "
                         "GROUP BY event_id ORDER BY sum(cents) DESC LIMIT 1"_s;
    QTest::newRow("on sale, with held seats")
            << sums.arg(u"e.status = 'published' AND e.held > 0"_s);
    QTest::newRow("in another currency") << sums.arg(u"e.currency = 'GBP'"_s);
    QTest::newRow("over") << sums.arg(u"e.starts_at < now()"_s);
    QTest::newRow("with a waitlist") << sums.arg(u"e.waiting > 0"_s);
}

void tst_TrueNumbers::tellsOneEvent()
{
    QFETCH(QString, which);

    const QString id = ask(which);
    QVERIFY(!id.isEmpty());
    m_event = std::make_unique<Stage<EventPage>>(m_venue->server.port(), m_venue->admin.token);
    m_event->page().open(QUuid(id));
    const auto number = [this](const QString &name) {
        for (const QLabel *label : m_event->page().findChildren<QLabel *>()) {
            if (label->accessibleName().startsWith(name % u": "_s))
                return label->text();
        }
        return QString();
    };
    const QString ofIt = u" WHERE event_id = '%1'"_s.arg(id);
    const QString sold = ask(u"SELECT sum(quantity) FROM sale"_s % ofIt);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"sold"_s), sold, patienceMs);
    QCOMPARE(number(u"held"_s),
             ask(u"SELECT coalesce(sum(quantity), 0) FROM bookings"_s % ofIt
                 % u" AND status = 'held'"_s));
    QCOMPARE(number(u"free"_s),
             ask(u"SELECT total - coalesce((SELECT sum(quantity) FROM bookings%1 AND status IN "
                 "('held', 'confirmed')), 0) FROM events WHERE id = '%2'"_s.arg(ofIt, id)));
    QCOMPARE(number(u"waiting"_s),
             ask(u"SELECT count(*) FROM waitlist_entries"_s % ofIt % u" AND status = 'active'"_s));
    const QString sentence =
            ask(u"SELECT sum(quantity) || ' tickets sold for ' || pg_temp.money(min(currency), "
                "sum(cents)) FROM sale"_s
                % ofIt);
    QTRY_VERIFY2_WITH_TIMEOUT(m_event->shows(sentence), qPrintable(m_event->hand().text()),
                              patienceMs);
}

QTEST_MAIN(tst_TrueNumbers)
#include "tst_truenumbers.moc"
