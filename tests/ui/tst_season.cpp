// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/windowhand.h"
#include "ui/charts/revenuechart.h"
#include "ui/charts/sellthroughchart.h"
#include "ui/organizer/analytics/analyticspage.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/organizerwindow.h"
#include "ui/organizer/overview/overviewpage.h"
#include "ui/theme.h"
#include "ui/widgets/rowtable.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000; // A busy machine is no reason for a test to fail.

/// An organizer's whole day at the real window, before a real server and a real PostgreSQL.
class tst_Season : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void sellsAnEventFromItsFirstDraftToACancellation();
    void startsWithASeasonToLookAt();
    void doublesNothingWhenTheServerComesBack();
    void goesOnWhereItWasAfterASessionThatIsOver();

private:
    void open();
    void signIn();
    void sell(int tickets);
    void trigger(const QString &words) const;
    WindowHand dialog() const;
    /// The organizer's phone.
    std::unique_ptr<TestClient> otherDevice() const;
    QString theEvent() const; ///< The id of the only one.
    static int sold(const SellThroughChart &curve)
    {
        return curve.story().levels.isEmpty() ? 0 : curve.story().levels.last().sold;
    }
    template <typename Part>
    Part &part() const
    {
        return *m_window->findChild<Part *>();
    }
    RowTable *table(const QString &name) const { return m_hand->named<RowTable>(name); }
    QString cell(const QString &tableName, int row, int column) const
    {
        const RowTable *found = table(tableName);
        return found ? found->model()->index(row, column).data().toString() : QString();
    }

    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<OrganizerWindow> m_window;
    std::unique_ptr<WindowHand> m_hand;
};

void tst_Season::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.applyTo(*qApp);
}

void tst_Season::init()
{
    m_server = std::make_unique<TestServer>();
}

void tst_Season::cleanup()
{
    m_hand.reset();
    m_window.reset();
    m_server.reset();
}

void tst_Season::open()
{
    const OrganizerWindow::Pace hurry{
            .inquiries = {.answer = 20s, .pause = 10ms, .longestPause = 100ms, .repeatsMax = 2},
            .live = {.firstPause = 20ms, .longestPause = 100ms},
            .events = {.pause = 10ms, .failurePause = 50ms}};
    m_window = std::make_unique<OrganizerWindow>(
            WindowSettings{.server = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                           .adminToken = TestServer::adminCreationToken(),
                           .memory = &m_memory},
            m_theme, hurry);
    m_hand = std::make_unique<WindowHand>(*m_window);
    m_window->resize(1360, 850);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"Welcome to Evently"_s), patienceMs);
    m_hand->type(u"First name"_s, u"Grace"_s);
    m_hand->type(u"Last name"_s, u"Hopper"_s);
    m_hand->type(u"E-mail address"_s, u"grace@example.org"_s);
    m_hand->type(u"Password"_s, u"nanoseconds of wire"_s);
    m_hand->press(u"Create administrator"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->button(u"&Start with an empty venue"_s), patienceMs);
}

void tst_Season::signIn()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->field(u"E-mail address"_s), patienceMs);
    m_hand->type(u"E-mail address"_s, u"grace@example.org"_s);
    m_hand->type(u"Password"_s, u"nanoseconds of wire"_s);
    m_hand->press(u"Sign in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"Grace Hopper"_s), patienceMs);
}

void tst_Season::trigger(const QString &words) const
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == words && action->isEnabled())
            return action->trigger();
    }
    qFatal("There is nothing to do that is called %s.", qPrintable(words));
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
            {{u"email"_s, u"grace@example.org"_s}, {u"password"_s, u"nanoseconds of wire"_s}});
    phone->setToken(in.json()[u"token"_s].toString());
    return phone;
}

QString tst_Season::theEvent() const
{
    return dataOf(otherDevice()->get(u"/api/events"_s)).first()[u"id"_s].toString();
}

/// Sells at the desk, which shows the event already.
void tst_Season::sell(int tickets)
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->canPress(u"Sell"_s), qPrintable(m_hand->text()), patienceMs);
    m_hand->named<QSpinBox>(u"Tickets"_s)->setValue(tickets);
    m_hand->press(u"Sell"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Sold: %1 ticket"_s.arg(tickets)),
                              qPrintable(m_hand->text()), patienceMs);
}

void tst_Season::sellsAnEventFromItsFirstDraftToACancellation()
{
    open();
    m_hand->press(u"&Start with an empty venue"_s);
    m_window->goTo(Place::Events);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->canPress(u"&New event"_s), patienceMs);
    m_hand->press(u"&New event"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    dialog().type(u"Name"_s, u"Jazz Night"_s);
    dialog().type(u"Venue"_s, u"Blue Hall"_s);
    dialog().type(u"Price of a ticket"_s, u"12.50"_s);
    dialog().named<QSpinBox>(u"Capacity"_s)->setValue(10);
    dialog().press(u"&Publish"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 1), u"Jazz Night"_s, patienceMs);

    m_window->goTo(Place::DeskSale);
    sell(4);
    if (QTest::currentTestFailed())
        return;

    m_window->goTo(Place::Events);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events"_s, 0, 3), u"6 of 10 left"_s, patienceMs);
    table(u"Events"_s)->choose(table(u"Events"_s)->model()->index(0, 0));
    QTest::keyClick(table(u"Events"_s), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"6 of 10 left"_s), qPrintable(m_hand->text()),
                              patienceMs);
    const auto &curve = part<SellThroughChart>();
    QTRY_VERIFY_WITH_TIMEOUT(sold(curve) == 4, patienceMs);
    QCOMPARE(Venue::book(*otherDevice(), theEvent(), 2).status, 201);
    QTRY_VERIFY_WITH_TIMEOUT(sold(curve) == 6, patienceMs); // By itself.

    part<EventPage>().findChild<QTabWidget *>()->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(table(u"Bookings"_s) && table(u"Bookings"_s)->model()->rowCount() == 2,
                             patienceMs);
    table(u"Bookings"_s)->choose(table(u"Bookings"_s)->model()->index(1, 0));
    trigger(u"Ca&ncel the booking…"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_VERIFY_WITH_TIMEOUT(dialog().canPress(u"&Cancel the booking"_s), patienceMs);
    dialog().press(u"&Cancel the booking"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"8 of 10 left"_s), qPrintable(m_hand->text()),
                              patienceMs);

    m_window->goTo(Place::Overview);
    const auto &revenue = *part<OverviewPage>().findChild<RevenueChart *>();
    QTRY_COMPARE_WITH_TIMEOUT(revenue.values().value(29), 2 * 1250, patienceMs);
    QCOMPARE(Venue::book(*otherDevice(), theEvent(), 3).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(revenue.values().value(29), 5 * 1250, patienceMs);
}

void tst_Season::startsWithASeasonToLookAt()
{
    open();
    m_hand->press(u"Fill it with"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Needs attention"_s), qPrintable(m_hand->text()),
                              2 * patienceMs);
    m_window->goTo(Place::Events);
    QTRY_VERIFY_WITH_TIMEOUT(table(u"Events"_s) && table(u"Events"_s)->model()->rowCount() > 10,
                             patienceMs);
}

/// The server is gone while somebody sells: they hear of it, try again when it is back, and one
/// booking is there.
void tst_Season::doublesNothingWhenTheServerComesBack()
{
    open();
    m_hand->press(u"&Start with an empty venue"_s);
    const QString path = u"/api/events"_s;
    QCOMPARE(otherDevice()->post(path, Venue::eventBody({{u"totalCapacity"_s, 10}})).status, 201);
    m_window->goTo(Place::DeskSale);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->canPress(u"Sell"_s), patienceMs);

    ServerSettings same = m_server->usedSettings();
    same.port = m_server->port();
    m_server.reset();
    m_hand->press(u"Sell"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"not known whether"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY2(m_hand->shows(u"can't be reached"_s), qPrintable(m_hand->text()));
    QVERIFY(!m_hand->shows(u"● Live"_s));

    m_server = std::make_unique<TestServer>(same);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"● Live"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->canPress(u"Sell"_s), patienceMs);
    m_hand->press(u"Sell"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Sold: 1 ticket"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY2(!m_hand->shows(u"can't be reached"_s), qPrintable(m_hand->text()));
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Events on sale"_s, 0, 3), u"9 of 10 left"_s, patienceMs);
    QCOMPARE(table(u"Events on sale"_s)->model()->rowCount(), 1);
    QCOMPARE(dataOf(otherDevice()->get(u"/api/events/%1/bookings"_s.arg(theEvent()))).size(), 1);
}

void tst_Season::goesOnWhereItWasAfterASessionThatIsOver()
{
    open();
    m_hand->press(u"&Start with an empty venue"_s);
    m_window->goTo(Place::Analytics);
    QTRY_VERIFY_WITH_TIMEOUT(part<AnalyticsPage>().isVisible(), patienceMs);

    ServerSettings other = m_server->usedSettings();
    other.port = m_server->port();
    other.signingKeys = {QByteArray("other keys, that are 32 bytes long")};
    m_server.reset();
    m_server = std::make_unique<TestServer>(other);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"The session has ended. Please sign in again."_s),
                              qPrintable(m_hand->text()), patienceMs);
    QVERIFY(!part<AnalyticsPage>().isVisible());

    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(part<AnalyticsPage>().isVisible(), patienceMs);
}

QTEST_MAIN(tst_Season)
#include "tst_season.moc"
