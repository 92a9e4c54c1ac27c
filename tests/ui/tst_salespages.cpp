// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "tests/support/venue.h"
#include "tests/ui/windowhand.h"
#include "ui/api/livefeed.h"
#include "ui/charts/revenuechart.h"
#include "ui/desktop/windowmemory.h"
#include "ui/look/theme.h"
#include "ui/organizer/analytics/analyticspage.h"
#include "ui/organizer/analytics/periodbar.h"
#include "ui/organizer/overview/linkrows.h"
#include "ui/organizer/overview/overviewpage.h"
#include "ui/organizer/overview/stattile.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/sessionstore.h"

#include <QApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000; // Long, so that tests don't fail on a busy machine.

namespace {

/// What the pages need, with a signed-in user.
class Desktop
{
public:
    Desktop(const QUrl &server, const Theme &theme, const QString &token)
        : connection(server, Connection::Patience{.answer = 20s, .repeatsMax = 0})
        , api(connection)
        , feed(connection, LiveFeed::Pace{.firstPause = 10ms, .longestPause = 50ms})
        , session(api, connection)
        , events(api, feed, EventStore::Pace{.pause = 10ms, .failurePause = 20ms})
        , workspace{api, feed, session, events, theme, memory, tickets}
    {
        connection.use(Tokens{.access = token.toLatin1(), .refresh = {}});
        feed.start();
        events.open();
    }

    Connection connection;
    ApiClient api;
    LiveFeed feed;
    SessionStore session;
    EventStore events;
    WindowMemory memory;
    CupsSpooler printer{QString()};
    TicketDesk tickets{printer};
    Workspace workspace;
};

} // namespace

/// The overview and the analytics, with a real server and real bookings, and with one that
/// announces two hundred changes a second.
class tst_SalesPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void showsTheSeasonAtOneLook();
    void claimsNoOccupancyOfNothing();
    void watchesTheChartMove();
    void leadsToTheEventThatNeedsAttention();
    void ranksEventsByWhatWasCancelled();
    void knowsTheOpenOffersOfAllEvents();
    void comparesWithTheYearBefore();
    void exportsWhatIsOnScreen();
    void showsTaxByMonthAndRate();
    void showsOneEventAlone();
    void readsLittleWhileMuchChanges();
    void saysWhyThereIsNothing();

private:
    const Theme m_theme{Theme::Scheme::Light};
    const Follower::Pace m_hurry{.pause = 20ms, .failurePause = 50ms};
};

void tst_SalesPages::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.applyTo(*qApp);
}

static QUrl addressOf(const TestServer &server)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.port()));
}

static StatTile *tile(const QWidget &page, const QString &name)
{
    for (StatTile *each : page.findChildren<StatTile *>()) {
        if (each->accessibleName().startsWith(name))
            return each;
    }
    return nullptr;
}

static QString numberOf(const QWidget &page, const QString &name)
{
    const StatTile *found = tile(page, name);
    return found ? found->number() : QString();
}

void tst_SalesPages::showsTheSeasonAtOneLook()
{
    Venue venue;
    const QString jazz = venue.newEventId(10, {{u"name"_s, u"Jazz <b>Night</b>"_s}});
    QCOMPARE(Venue::book(venue.organizer, jazz, 3).status, 201);
    QCOMPARE(Venue::book(*venue.newUser(), jazz, 1).status, 201);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    OverviewPage page(desktop.workspace, m_hurry);
    page.resize(1100, 900);
    page.show();
    page.open();

    QTRY_COMPARE_WITH_TIMEOUT(numberOf(page, u"Tickets sold today"_s), u"4"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(numberOf(page, u"Occupancy"_s), u"40%"_s, patienceMs);
    QCOMPARE(numberOf(page, u"Revenue"_s), u"€100.00"_s);
    const WindowHand hand(page);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"Jazz <b>Night</b>"_s), qPrintable(hand.text()),
                              patienceMs);
    QVERIFY(hand.shows(u"6 of 10 left"_s));
    for (const QLabel *label : page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);

    page.resize(660, 560); // A small screen, or a large one at 200 %.
    const auto *scroll = page.findChild<QScrollArea *>();
    QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), 0);

    page.close();
    QCOMPARE(page.store().overview(), Overview());
}

void tst_SalesPages::claimsNoOccupancyOfNothing()
{
    Venue venue;
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    OverviewPage page(desktop.workspace, m_hurry);
    page.open();
    QTRY_COMPARE_WITH_TIMEOUT(numberOf(page, u"Occupancy"_s), u"–"_s, patienceMs);
    QCOMPARE(tile(page, u"Occupancy"_s)->accessibleDescription(), u"no upcoming events"_s);
    QCOMPARE(numberOf(page, u"Tickets sold today"_s), u"0"_s);
}

/// A sale raises the value in the chart, and a cancellation lowers it.
void tst_SalesPages::watchesTheChartMove()
{
    Venue venue;
    const QString jazz = venue.newEventId(100);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    OverviewPage overview(desktop.workspace, m_hurry);
    AnalyticsPage analytics(desktop.workspace, m_hurry);
    overview.open();
    analytics.open();
    const auto *chart = overview.findChild<RevenueChart *>();
    QVERIFY(chart);
    QTRY_COMPARE_WITH_TIMEOUT(chart->values().size(), 30, patienceMs);
    QCOMPARE(chart->values().last(), 0);

    const Response booked = Venue::book(venue.organizer, jazz, 4);
    QCOMPARE(booked.status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(chart->values().last(), 10'000, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(analytics.chart().values().value(29), 10'000, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(analytics.events().rows().value(0).takings.tickets, 4, patienceMs);

    QCOMPARE(venue.organizer.del(bookingPath(booked)).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(chart->values().last(), 0, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(analytics.chart().values().value(29), 0, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(analytics.events().rows().value(0).takings.cancelled, 1, patienceMs);
}

void tst_SalesPages::leadsToTheEventThatNeedsAttention()
{
    Venue venue;
    const QString jazz = venue.newEventId(10);
    QCOMPARE(Venue::book(venue.organizer, jazz, 9).status, 201);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    OverviewPage page(desktop.workspace, m_hurry);
    page.resize(1100, 900);
    page.show();
    page.open();
    const WindowHand hand(page);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"Nearly sold out: 1 left"_s), qPrintable(hand.text()),
                              patienceMs);

    QSignalSpy chosen(&page, &OverviewPage::eventChosen);
    QTest::keyClick(page.findChild<LinkRow *>(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toUuid(), QUuid(jazz));
    QSignalSpy analytics(&page, &OverviewPage::analyticsAsked);
    QTest::mouseClick(tile(page, u"Revenue"_s), Qt::LeftButton);
    QCOMPARE(analytics.size(), 1);
}

void tst_SalesPages::ranksEventsByWhatWasCancelled()
{
    Venue venue;
    const QString rich = venue.newEventId(10, {{u"name"_s, u"Rich"_s}, {u"price"_s, u"90.00"_s}});
    const QString torn = venue.newEventId(10, {{u"name"_s, u"Torn"_s}});
    QCOMPARE(Venue::book(venue.organizer, rich, 2).status, 201);
    for (int i = 0; i < 2; ++i) {
        const Response booked = Venue::book(venue.organizer, torn, 1);
        QCOMPARE(venue.organizer.del(bookingPath(booked)).status, 200);
    }
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    ListStore<EventSales> store(desktop.feed, m_hurry);
    EventSalesModel model(desktop.api, store);
    model.open({}, {});
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, patienceMs);
    QCOMPARE(model.rows()[0].name, u"Rich"_s);

    model.sort(EventSalesModel::Cancelled, Qt::DescendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(model.rows()[0].name, u"Torn"_s, patienceMs);
    model.sort(EventSalesModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(model.rows()[0].name, u"Rich"_s, patienceMs);
    QCOMPARE(model.index(0, EventSalesModel::Revenue).data(Qt::DisplayRole).toString(),
             u"€180.00"_s);
}

void tst_SalesPages::knowsTheOpenOffersOfAllEvents()
{
    Venue venue;
    const auto first = venue.newUser();
    const auto second = venue.newUser();
    for (int i = 0; i < 6; ++i) {
        const QString event = venue.newEventId(1);
        const Response booked = Venue::book(*first, event, 1);
        QCOMPARE(Venue::wait(*second, event, 1).status, 201);
        QCOMPARE(first->del(bookingPath(booked)).status, 200);
    }
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    OverviewStore store(desktop.api, desktop.feed, m_hurry);
    store.open();
    QTRY_COMPARE_WITH_TIMEOUT(store.state(), OverviewStore::State::Ready, patienceMs);
    QCOMPARE(store.offers().size(), 6);
    for (const OpenOffers &offers : store.offers())
        QCOMPARE(offers.count, 1);
}

void tst_SalesPages::comparesWithTheYearBefore()
{
    Venue venue;
    const QString jazz = venue.newEventId(10);
    QCOMPARE(Venue::book(venue.organizer, jazz, 2).status, 201);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    AnalyticsPage page(desktop.workspace, m_hurry);
    page.resize(1100, 900);
    page.show();
    page.open();
    page.periodBar().choose(Preset::Last7Days);
    page.periodBar().choose(Comparison::YearBefore);
    const WindowHand hand(page);

    QTRY_COMPARE_WITH_TIMEOUT(page.chart().values().size(), 7, patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"Previous revenue"_s), qPrintable(hand.text()),
                              patienceMs);
    const QDate today = QDate::currentDate();
    QTRY_VERIFY2_WITH_TIMEOUT(
            page.report().period.contains(QString::number(today.addYears(-1).year())),
            qPrintable(page.report().period), patienceMs);
    // Until the answer arrives, the screen doesn't match the period bar.
    auto *exporting = hand.button(u"E&xport"_s);
    QVERIFY(exporting->isEnabled());
    page.periodBar().choose(Comparison::Nothing);
    QVERIFY(!exporting->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(exporting->isEnabled(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!hand.shows(u"Previous revenue"_s), patienceMs);
}

void tst_SalesPages::exportsWhatIsOnScreen()
{
    Venue venue;
    const QString jazz = venue.newEventId(10, {{u"name"_s, u"=Jazz, \"live\""_s}});
    QCOMPARE(Venue::book(venue.organizer, jazz, 2).status, 201);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    AnalyticsPage page(desktop.workspace, m_hurry);
    page.resize(1100, 900);
    page.show();
    page.open();
    QTRY_COMPARE_WITH_TIMEOUT(page.chart().values().value(29), 5'000, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(page.events().rowCount(), 1, patienceMs);

    QTemporaryDir folder;
    QSignalSpy exported(&page, &AnalyticsPage::exported);
    using Format = AnalyticsPage::Format;
    const QList<std::pair<Format, QString>> files{{Format::RevenueCsv, u"revenue.csv"_s},
                                                  {Format::EventsCsv, u"events.csv"_s},
                                                  {Format::Picture, u"page.png"_s},
                                                  {Format::Document, u"report.pdf"_s}};
    for (const auto &[format, name] : files)
        page.exportTo(format, folder.filePath(name));
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), files.size(), patienceMs);

    const auto contentOf = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray revenue = contentOf(u"revenue.csv"_s);
    QCOMPARE(revenue.count("\r\n"), 31); // A heading and 30 days.
    const QByteArray today = QDate::currentDate().toString(Qt::ISODate).toLatin1();
    QVERIFY2(revenue.contains(QByteArray(today + ",EUR,50.00,50.00,2,1,0\r\n")),
             revenue.right(300));
    const QByteArray events = contentOf(u"events.csv"_s);
    QVERIFY2(events.contains("\"'=Jazz, \"\"live\"\"\","), events);
    QVERIFY2(events.contains(",50.00,2,0.2000,1,0,0,EUR\r\n"), events);
    QVERIFY(QImage::fromData(contentOf(u"page.png"_s)).width() > 2'000);
    QVERIFY(contentOf(u"report.pdf"_s).startsWith("%PDF"));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, folder.filePath(u"report.pdf"_s), u"-"_s});
    QVERIFY(reader.waitForFinished(patienceMs));
    const QString report = QString::fromUtf8(reader.readAll());
    QVERIFY2(report.contains(u"=Jazz, \"live\""_s), qPrintable(report));
    QVERIFY2(report.contains(QRegularExpression(u"\\d:\\d\\d"_s)), qPrintable(report));
    QCOMPARE(report.count(
                     QRegularExpression(u"^ *Revenue *$"_s, QRegularExpression::MultilineOption)),
             1); // The title names the only chart.
    QVERIFY(WindowHand(page).shows(u"Saved as "_s));
}

void tst_SalesPages::showsTaxByMonthAndRate()
{
    Venue venue;
    QJsonObject body = Venue::eventBody({{u"ticketTypes"_s,
                                          QJsonArray{QJsonObject{{u"name"_s, u"Dinner"_s},
                                                                 {u"price"_s, u"99"_s},
                                                                 {u"taxRate"_s, u"22"_s}},
                                                     QJsonObject{{u"name"_s, u"Show"_s},
                                                                 {u"price"_s, u"10.70"_s},
                                                                 {u"taxRate"_s, u"7"_s}}}}});
    body.remove(u"price"_s);
    const QString event = venue.organizer.post(u"/api/events"_s, body).json()[u"id"_s].toString();
    const auto book = [&](int type, int quantity) {
        const QJsonObject line{{u"type"_s, type}, {u"quantity"_s, quantity}};
        const Response booked = venue.organizer.post(
                u"/api/bookings"_s, {{u"eventId"_s, event}, {u"lines"_s, QJsonArray{line}}});
        QCOMPARE(booked.status, 201);
    };
    book(1, 5);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    AnalyticsPage page(desktop.workspace, m_hurry);
    page.resize(1100, 900);
    page.show();
    page.open();
    const WindowHand hand(page);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"€89.26"_s), qPrintable(hand.text()), patienceMs);
    QVERIFY2(hand.shows(u"22%"_s), qPrintable(hand.text()));
    QVERIFY2(hand.shows(u"€405.74"_s), qPrintable(hand.text())); // Net.

    book(2, 1); // The figures follow.
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"€89.96"_s), qPrintable(hand.text()), patienceMs);
    QTemporaryDir folder;
    QSignalSpy exported(&page, &AnalyticsPage::exported);
    page.exportTo(AnalyticsPage::Format::TaxCsv, folder.filePath(u"tax.csv"_s));
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patienceMs);
    QFile file(folder.filePath(u"tax.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY2(csv.contains(",EUR,22,495.00,0.00,495.00,405.74,89.26\r\n"), csv);
}

void tst_SalesPages::showsOneEventAlone()
{
    Venue venue;
    const QString jazz = venue.newEventId(10, {{u"name"_s, u"Jazz"_s}});
    const QString opera = venue.newEventId(10, {{u"name"_s, u"Opera"_s}});
    QCOMPARE(Venue::book(venue.organizer, jazz, 2).status, 201);
    QCOMPARE(Venue::book(venue.organizer, opera, 1).status, 201);
    Desktop desktop(addressOf(venue.server), m_theme, venue.admin.token);
    AnalyticsPage page(desktop.workspace, m_hurry);
    page.open();
    QTRY_COMPARE_WITH_TIMEOUT(page.chart().values().value(29), 7'500, patienceMs);

    page.periodBar().chooseEvent(QUuid(opera), u"Opera"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page.chart().values().value(29), 2'500, patienceMs);
    QVERIFY(page.report().period.endsWith(u"Opera"_s));
}

/// Two hundred announcements cause one round of reads and a repaint or two, not two hundred.
void tst_SalesPages::readsLittleWhileMuchChanges()
{
    const Event event = anEvent(u"Jazz Night"_s, 37);
    FakePeer peer;
    Overview overview{.events = 1, .today = {.bookings = 1, .tickets = 5}};
    Revenue revenue{.from = QDate(2026, 8, 1), .to = QDate(2026, 8, 2), .timeZone = u"UTC"_s};
    qint64 cents = 1'000;
    peer.when("GET", "/api/live", {.manner = FakePeer::Said::Manner::Stream});
    peer.when("GET", "/api/events", {.body = answerOf(QList{event})});
    peer.when("GET", "/api/events/" + event.id.toByteArray(QUuid::WithoutBraces),
              {.body = answerOf(event)});
    peer.when("GET", "/api/kiosks", {.body = R"({"data": [], "nextCursor": null})"});
    peer.when("GET", "/api/analytics/overview", [&](const auto &) {
        return FakePeer::Said{.body = QJsonDocument(overview.toJson()).toJson()};
    });
    peer.when("GET", "/api/analytics/revenue", [&](const auto &) {
        cents += 1'000; // It rises with each read.
        revenue.periods = {{revenue.from, {.currency = u"EUR"_s, .revenueCents = cents}},
                           {revenue.to, {.currency = u"EUR"_s}}};
        revenue.totals = {{.currency = u"EUR"_s, .revenueCents = cents}};
        return FakePeer::Said{.body = QJsonDocument(revenue.toJson()).toJson()};
    });
    Desktop desktop(peer.url(), m_theme, u"token"_s);
    OverviewPage page(desktop.workspace, Follower::Pace{.pause = 300ms});
    page.resize(1100, 900);
    page.show();
    page.open();
    QTRY_VERIFY(desktop.feed.isLive());
    QTRY_COMPARE(page.store().state(), OverviewStore::State::Ready);
    QTest::qWait(400); // Waits for the round of the new stream.
    const auto *chart = page.findChild<RevenueChart *>();
    const qsizetype readsBefore = peer.askedOf("/api/analytics/overview").size();
    const int redrawsBefore = chart->redraws();
    const qint64 valueBefore = chart->values().value(0);

    Event changed = event;
    for (int i = 0; i < 200; ++i) {
        ++changed.version;
        peer.push(noticeOf(changed));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(chart->values().value(0) > valueBefore);
    QTest::qWait(700); // Long enough for anything else to arrive.

    const qsizetype reads = peer.askedOf("/api/analytics/overview").size() - readsBefore;
    QVERIFY2(reads >= 1 && reads <= 3, qPrintable(QString::number(reads)));
    QVERIFY2(chart->redraws() - redrawsBefore <= reads + 1,
             qPrintable(QString::number(chart->redraws() - redrawsBefore)));
}

void tst_SalesPages::saysWhyThereIsNothing()
{
    FakePeer peer;
    peer.when("GET", "/api/live", {.manner = FakePeer::Said::Manner::Stream});
    peer.when("GET", "/api/events", {.body = answerOf(QList<Event>())});
    peer.when("GET", "/api/analytics/overview", FakePeer::refusal(503, "database_unavailable"));
    peer.when("GET", "/api/analytics/revenue", FakePeer::refusal(503, "database_unavailable"));
    peer.when("GET", "/api/analytics/events", FakePeer::refusal(503, "database_unavailable"));
    Desktop desktop(peer.url(), m_theme, u"token"_s);
    OverviewPage overview(desktop.workspace, m_hurry);
    AnalyticsPage analytics(desktop.workspace, m_hurry);
    for (QWidget *page : {static_cast<QWidget *>(&overview), static_cast<QWidget *>(&analytics)})
        page->show();
    overview.open();
    analytics.open();

    QTRY_VERIFY(WindowHand(overview).shows(u"database isn't available"_s));
    QTRY_VERIFY(WindowHand(analytics).shows(u"database isn't available"_s));
    QVERIFY(WindowHand(overview).canPress(u"Try again"_s));
}

QTEST_MAIN(tst_SalesPages)
#include "tst_salespages.moc"
