// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/guiwatch.h"
#include "tests/ui/openwindow.h"
#include "ui/charts/revenuechart.h"
#include "ui/charts/sellthroughchart.h"
#include "ui/look/theme.h"
#include "ui/organizer/analytics/analyticspage.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/organizer/overview/overviewpage.h"
#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/rowtable.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLocale>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTcpSocket>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = OpenWindow::patienceMs;

/// An organizer's whole day in the real window, with a real server and a real PostgreSQL. The
/// window must never block.
class tst_Season : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void noticesPeopleWaiting();
    void sellsAnEventFromItsFirstDraftToACancellation();
    void asksTwiceBeforeABigChange();
    void followsOffersThatLapse();
    void readsAPageAtATimeInOrder();
    void repaintsSeldomHoweverMuchChanges();
    void startsWithASeasonToLookAt();
    void doublesNothingWhenTheServerComesBack();
    void goesOnWhereItWasAfterASessionThatIsOver();

private:
    /// Creates the first administrator and an empty venue.
    void open();
    void sell(int tickets);
    void trigger(const QString &words) const;
    void showTab(int index) const;
    WindowHand dialog() const;
    /// The organizer's phone.
    std::unique_ptr<TestClient> otherDevice() const;
    QString theEvent() const; ///< The id of the only event.
    static int sold(const SellThroughChart &curve)
    {
        return curve.story().levels.isEmpty() ? 0 : curve.story().levels.last().sold;
    }
    template <typename Part>
    Part &part() const
    {
        return *m_open->window.findChild<Part *>();
    }
    const WindowHand &hand() const { return m_open->hand; }
    RowTable *table(const QString &name) const { return hand().named<RowTable>(name); }
    QString cell(const QString &tableName, int row, int column) const
    {
        const RowTable *found = table(tableName);
        return found ? found->model()->index(row, column).data().toString() : QString();
    }
    QStringList cells(const QString &tableName, int column) const;

    const Theme m_theme{Theme::Scheme::Light};
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<OpenWindow> m_open;
};

void tst_Season::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.applyTo(*qApp);
    QApplication::setCursorFlashTime(0); // A blinking cursor causes repaints, too.
}

void tst_Season::init()
{
    m_server = std::make_unique<TestServer>();
    m_memory = std::make_unique<WindowMemory>();
    GuiWatch::instance().forget();
}

void tst_Season::cleanup()
{
    QCOMPARE(GuiWatch::instance().waits(), QStringList());
    m_open.reset();
    m_server.reset();
}

void tst_Season::open()
{
    m_open = std::make_unique<OpenWindow>(
            WindowSettings{.server = OpenWindow::urlOf(*m_server),
                           .adminToken = TestServer::adminCreationToken(),
                           .memory = m_memory.get()},
            m_theme);
    m_open->window.resize(1360, 850);
    m_open->makeAdministrator();
}

void tst_Season::trigger(const QString &words) const
{
    for (QAction *action : m_open->window.findChildren<QAction *>()) {
        if (action->text() == words && action->isEnabled())
            return action->trigger();
    }
    qFatal("There is nothing to do that is called %s.", qPrintable(words));
}

void tst_Season::showTab(int index) const
{
    part<EventPage>().findChild<QTabWidget *>()->setCurrentIndex(index);
}

WindowHand tst_Season::dialog() const
{
    return WindowHand(*QApplication::activeModalWidget());
}

std::unique_ptr<TestClient> tst_Season::otherDevice() const
{
    auto phone = std::make_unique<TestClient>(m_server->port());
    const Response in = phone->post(
            u"/api/auth/login"_s,
            {{u"email"_s, OpenWindow::adminEmail()}, {u"password"_s, OpenWindow::adminPassword()}});
    phone->setToken(in.json()[u"token"_s].toString());
    return phone;
}

QString tst_Season::theEvent() const
{
    return dataOf(otherDevice()->get(u"/api/events"_s)).first()[u"id"_s].toString();
}

QStringList tst_Season::cells(const QString &tableName, int column) const
{
    QStringList cells;
    const RowTable *found = table(tableName);
    for (int row = 0; found && row < found->model()->rowCount(); ++row)
        cells << cell(tableName, row, column);
    return cells;
}

/// Sells at the desk, which already shows the event.
void tst_Season::sell(int tickets)
{
    QTRY_VERIFY2_WITH_TIMEOUT(hand().canPress(u"Sell"_s), qPrintable(hand().text()), patienceMs);
    hand().named<QSpinBox>(u"Tickets"_s)->setValue(tickets);
    hand().press(u"Sell"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Sold: %1 ticket"_s.arg(tickets)),
                              qPrintable(hand().text()), patienceMs);
    hand().press(u"&Cash"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Paid in cash"_s), qPrintable(hand().text()),
                              patienceMs);
}

/// Otherwise the other tests could never fail because of blocking.
void tst_Season::noticesPeopleWaiting()
{
    QTimer::singleShot(0, this, [] {
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
    });
    QTRY_VERIFY_WITH_TIMEOUT(!GuiWatch::instance().waits().isEmpty(), patienceMs);
    GuiWatch::instance().forget();

    QTimer::singleShot(0, this, [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_server->port());
        socket.waitForReadyRead(20);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!GuiWatch::instance().waits().isEmpty(), patienceMs);
    GuiWatch::instance().forget();
}

void tst_Season::sellsAnEventFromItsFirstDraftToACancellation()
{
    open();
    hand().press(u"&Start with an empty venue"_s);
    m_open->window.goTo(Place::Events);
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"&New event"_s), patienceMs);
    hand().press(u"&New event"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    // The server's currency arrives asynchronously, and the test is faster.
    QTRY_COMPARE_WITH_TIMEOUT(dialog().named<QComboBox>(u"Currency"_s)->currentText(), u"EUR"_s,
                              patienceMs);
    dialog().type(u"Name"_s, u"Jazz Night"_s);
    dialog().type(u"Venue"_s, u"Blue Hall"_s);
    dialog().type(u"Ticket price"_s, u"12.50"_s);
    dialog().named<QSpinBox>(u"Capacity"_s)->setValue(10);
    dialog().press(u"&Publish"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 1), u"Jazz Night"_s, patienceMs);

    m_open->window.goTo(Place::DeskSale);
    sell(4);
    if (QTest::currentTestFailed())
        return;

    m_open->window.goTo(Place::Events);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 3), u"6 of 10 left"_s, patienceMs);
    table(u"Events"_s)->choose(table(u"Events"_s)->model()->index(0, 0));
    QTest::keyClick(table(u"Events"_s), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"6 of 10 left"_s), qPrintable(hand().text()),
                              patienceMs);
    const auto &curve = part<SellThroughChart>();
    QTRY_VERIFY_WITH_TIMEOUT(sold(curve) == 4, patienceMs);
    QCOMPARE(Venue::book(*otherDevice(), theEvent(), 2).status, 201);
    QTRY_VERIFY_WITH_TIMEOUT(sold(curve) == 6, patienceMs); // Without any action.

    showTab(1);
    QTRY_VERIFY_WITH_TIMEOUT(table(u"Bookings"_s) && table(u"Bookings"_s)->model()->rowCount() == 2,
                             patienceMs);
    table(u"Bookings"_s)->choose(table(u"Bookings"_s)->model()->index(1, 0));
    trigger(u"Ca&ncel the booking…"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_VERIFY_WITH_TIMEOUT(dialog().canPress(u"&Cancel the booking"_s), patienceMs);
    dialog().press(u"&Cancel the booking"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"8 of 10 left"_s), qPrintable(hand().text()),
                              patienceMs);

    m_open->window.goTo(Place::Overview);
    const auto &revenue = *part<OverviewPage>().findChild<RevenueChart *>();
    QTRY_COMPARE_WITH_TIMEOUT(revenue.values().value(29), 2 * 1250, patienceMs);
    QCOMPARE(Venue::book(*otherDevice(), theEvent(), 3).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(revenue.values().value(29), 5 * 1250, patienceMs);
}

void tst_Season::asksTwiceBeforeABigChange()
{
    open();
    hand().press(u"&Start with an empty venue"_s);
    const QJsonObject event = Venue::eventBody({{u"totalCapacity"_s, 10}});
    QCOMPARE(otherDevice()->post(u"/api/events"_s, event).status, 201);
    m_open->window.goTo(Place::Events);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 3), u"10 of 10 left"_s, patienceMs);
    QTest::keyClick(table(u"Events"_s), Qt::Key_F2);
    QTRY_VERIFY(QApplication::activeModalWidget());
    const auto capacity = [this] { return hand().named<QSpinBox>(u"Capacity"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(capacity() && capacity()->value() == 10, patienceMs);
    capacity()->setValue(400);
    hand().press(u"&Save"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"From 10 to 400: +390 seats"_s),
                              qPrintable(hand().text()), patienceMs);
    hand().press(u"&Change it to 400"_s);
    QCOMPARE(cell(u"Events"_s, 0, 3), u"10 of 10 left"_s);
    hand().press(u"&Yes, change to 400"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 3), u"400 of 400 left"_s, patienceMs);
}

/// A seat is returned, and neither of the two waiting people takes it: it is offered to one, then
/// to the other, then goes on sale. All of it is shown without any action.
void tst_Season::followsOffersThatLapse()
{
    ServerSettings settings = TestServer::settings();
    settings.desk.offerTime = 1s;
    settings.desk.sweepEvery = 50ms;
    m_server = std::make_unique<TestServer>(settings);
    open();
    hand().press(u"&Start with an empty venue"_s);
    const auto phone = otherDevice();
    QCOMPARE(phone->post(u"/api/events"_s, Venue::eventBody({{u"totalCapacity"_s, 1}})).status,
             201);
    const QString event = theEvent();
    const Response booked = Venue::book(*phone, event, 1);
    for (int i = 0; i < 2; ++i) {
        TestClient client(m_server->port(), m_server->newUser().token);
        QCOMPARE(Venue::wait(client, event, 1).status, 201);
    }
    m_open->window.goTo(Place::Events);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 4), u"2"_s, patienceMs);
    QTest::keyClick(table(u"Events"_s), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Sold out"_s), qPrintable(hand().text()), patienceMs);
    showTab(2);
    QTRY_COMPARE_WITH_TIMEOUT(cells(u"Waitlist"_s, 0), (QStringList{u"1"_s, u"2"_s}), patienceMs);
    hand().named<QComboBox>(u"Filter by status"_s)->setCurrentIndex(0);

    QCOMPARE(phone->del(bookingPath(booked)).status, 200);
    const QStringList lapsed{u"Expired"_s, u"Expired"_s};
    QTRY_COMPARE_WITH_TIMEOUT(cells(u"Waitlist"_s, 3), lapsed, patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"1 of 1 left"_s), qPrintable(hand().text()),
                              patienceMs);
    showTab(4);
    const QStringList newestFirst{u"The offer of 1 tickets expired."_s,
                                  u"Offered 1 tickets to the next on the waitlist."_s,
                                  u"The offer of 1 tickets expired."_s,
                                  u"Offered 1 tickets to the next on the waitlist."_s,
                                  u"Cancelled a booking of 1 tickets."_s};
    QTRY_COMPARE_WITH_TIMEOUT(cells(u"History"_s, 2).mid(0, 5), newestFirst, patienceMs);
}

void tst_Season::readsAPageAtATimeInOrder()
{
    open();
    hand().press(u"&Start with an empty venue"_s);
    const auto phone = otherDevice();
    QStringList names;
    for (int i = 0; i < 120; ++i) { // The last one created is the first to begin.
        names.prepend(u"Concert %1"_s.arg(i));
        const QString begins = toRfc3339(systemNow() + 24h * (365 - i));
        const QJsonObject event{{u"name"_s, names.first()}, {u"dateTime"_s, begins}};
        QCOMPARE(phone->post(u"/api/events"_s, Venue::eventBody(event)).status, 201);
    }
    const EventStore &store = part<EventsPage>().store();
    QList<int> reads;
    connect(&store, &EventStore::changed, this, [&] {
        const int rows = int(store.listings().size());
        if (rows != reads.value(reads.size() - 1))
            reads << rows;
    });
    m_open->window.goTo(Place::Events);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"More than 50 on sale"_s), qPrintable(hand().text()),
                              patienceMs);
    QCOMPARE(cells(u"Events"_s, 1), names.first(50));
    for (const int rows : {100, 120}) {
        table(u"Events"_s)->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table(u"Events"_s)->model()->rowCount(), rows, patienceMs);
    }
    QCOMPARE(cells(u"Events"_s, 1), names);
    QCOMPARE(reads, (QList<int>{50, 100, 120}));
    QVERIFY2(hand().shows(u"120 on sale"_s), qPrintable(hand().text()));
    disconnect(&store, nullptr, this, nullptr);
}

/// The server takes bookings as fast as it can; the window reads and repaints four times a second.
void tst_Season::repaintsSeldomHoweverMuchChanges()
{
    open();
    hand().press(u"&Start with an empty venue"_s);
    const auto phone = otherDevice();
    QCOMPARE(phone->post(u"/api/events"_s, Venue::eventBody({{u"totalCapacity"_s, 1000}})).status,
             201);
    const QString event = theEvent();
    m_open->window.goTo(Place::Events);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 3), u"1,000 of 1,000 left"_s, patienceMs);
    const auto *model = table(u"Events"_s)->model();
    QSignalSpy resets(model, &QAbstractItemModel::modelReset);
    QSignalSpy rows(model, &QAbstractItemModel::dataChanged);

    GuiWatch::instance().forget();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 400; ++i) {
        QCOMPARE(Venue::book(*phone, event, 1).status, 201);
        QApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 3), u"600 of 1,000 left"_s, patienceMs);
    const qint64 reads = clock.elapsed() / 250 + 2;
    QCOMPARE(resets.size(), 0);
    QVERIFY2(rows.size() <= reads, qPrintable(u"%1 in %2 reads"_s.arg(rows.size()).arg(reads)));
    const int repaints = GuiWatch::instance().repaints();
    QVERIFY2(repaints <= 2 * reads, qPrintable(u"%1 in %2 reads"_s.arg(repaints).arg(reads)));
}

void tst_Season::startsWithASeasonToLookAt()
{
    open();
    hand().press(u"Fill it with"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Needs attention"_s), qPrintable(hand().text()),
                              2 * patienceMs);
    m_open->window.goTo(Place::Events);
    QTRY_VERIFY_WITH_TIMEOUT(table(u"Events"_s) && table(u"Events"_s)->model()->rowCount() > 10,
                             patienceMs);
}

/// The server goes away during a sale: the user is told, tries again when it is back, and there is
/// one booking.
void tst_Season::doublesNothingWhenTheServerComesBack()
{
    open();
    hand().press(u"&Start with an empty venue"_s);
    const QString path = u"/api/events"_s;
    QCOMPARE(otherDevice()->post(path, Venue::eventBody({{u"totalCapacity"_s, 10}})).status, 201);
    m_open->window.goTo(Place::DeskSale);
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"Sell"_s), patienceMs);

    ServerSettings same = m_server->usedSettings();
    same.port = m_server->port();
    m_server.reset();
    hand().press(u"Sell"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"unknown whether"_s), qPrintable(hand().text()),
                              patienceMs);
    QVERIFY2(hand().shows(u"can't be reached"_s), qPrintable(hand().text()));
    QTRY_VERIFY_WITH_TIMEOUT(!hand().shows(u"● Live"_s), patienceMs);

    m_server = std::make_unique<TestServer>(same);
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"● Live"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"Sell"_s), patienceMs);
    hand().press(u"Sell"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Sold: 1 ticket"_s), qPrintable(hand().text()),
                              patienceMs);
    QVERIFY2(!hand().shows(u"can't be reached"_s), qPrintable(hand().text()));
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events on sale"_s, 0, 3), u"9 of 10 left"_s, patienceMs);
    QCOMPARE(table(u"Events on sale"_s)->model()->rowCount(), 1);
    QCOMPARE(dataOf(otherDevice()->get(u"/api/events/%1/bookings"_s.arg(theEvent()))).size(), 1);
}

void tst_Season::goesOnWhereItWasAfterASessionThatIsOver()
{
    open();
    hand().press(u"&Start with an empty venue"_s);
    m_open->window.goTo(Place::Analytics);
    QTRY_VERIFY_WITH_TIMEOUT(part<AnalyticsPage>().isVisible(), patienceMs);

    ServerSettings other = m_server->usedSettings();
    other.port = m_server->port();
    other.signingKeys = {QByteArray("other keys, that are 32 bytes long")};
    m_server.reset();
    m_server = std::make_unique<TestServer>(other);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"The session has ended. Please sign in again."_s),
                              qPrintable(hand().text()), patienceMs);
    QVERIFY(!part<AnalyticsPage>().isVisible());

    m_open->signIn(OpenWindow::adminEmail(), OpenWindow::adminPassword());
    QTRY_VERIFY_WITH_TIMEOUT(part<AnalyticsPage>().isVisible(), patienceMs);
}

int main(int argc, char *argv[])
{
    GuiWatch app(argc, argv);
    tst_Season test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_season.moc"
