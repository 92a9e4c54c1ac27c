// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/testserver.h"
#include "tests/ui/windowhand.h"
#include "ui/organizer/organizerwindow.h"
#include "ui/organizer/place.h"
#include "ui/stores/eventtablemodel.h"
#include "ui/theme.h"
#include "ui/windowmemory.h"

#include <QApplication>
#include <QJsonArray>
#include <QTableView>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000; // A busy machine is no reason for a test to fail.

/// The window, a real server and a real PostgreSQL: from touch to SQL and back.
class tst_OrganizerWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void makesTheFirstAdministratorAndLetsThemIn();
    void refusesAWrongPassword();
    void showsWhatOthersSellAsTheySellIt();
    void sellsATicketAndSeesItGone();
    void sellsTheLastTicketOnce();
    void showsAnEventAsSoonAsItIsPublished();
    void losesTheServerAndComesBack();

private:
    void openWindow();
    void signIn();
    /// Publishes an event by the API. @return its id.
    QString publish(const QString &name, int totalCapacity);
    /// Of the first row, as a person reads it.
    QString firstRow() const;

    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory; ///< Of somebody who was last at the events.
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer::Person> m_admin;
    std::unique_ptr<TestClient> m_client; ///< The admin's other device.
    std::unique_ptr<OrganizerWindow> m_window;
    std::unique_ptr<WindowHand> m_hand;
};

void tst_OrganizerWindow::init()
{
    m_theme.applyTo(*qApp);
    m_memory.keep(u"organizer/place"_s, keyOf(Place::Events));
    m_server = std::make_unique<TestServer>();
}

void tst_OrganizerWindow::cleanup()
{
    m_hand.reset();
    m_window.reset();
    m_client.reset();
    m_admin.reset();
    m_server.reset();
}

void tst_OrganizerWindow::openWindow()
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
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_OrganizerWindow::signIn()
{
    m_admin = std::make_unique<TestServer::Person>(m_server->newAdmin());
    m_client = std::make_unique<TestClient>(m_server->port(), m_admin->token);
    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->field(u"E-mail address"_s), patienceMs);
    m_hand->type(u"E-mail address"_s, m_admin->email);
    m_hand->type(u"Password"_s, QString::fromLatin1(TestServer::password));
    m_hand->press(u"Sign in"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Ada Lovelace"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"● Live"_s), qPrintable(m_hand->text()), patienceMs);
    m_window->goTo(Place::DeskSale);
}

QString tst_OrganizerWindow::publish(const QString &name, int totalCapacity)
{
    const Response made =
            m_client->post(u"/api/events"_s,
                           {{u"name"_s, name},
                            {u"venue"_s, u"Blue Hall"_s},
                            {u"dateTime"_s, toRfc3339(systemNow() + std::chrono::days(30))},
                            {u"totalCapacity"_s, totalCapacity},
                            {u"price"_s, u"25.00"_s}});
    return made.json()[u"id"_s].toString();
}

QString tst_OrganizerWindow::firstRow() const
{
    const auto *table = m_hand->named<QTableView>(u"Events on sale"_s);
    return table ? table->model()
                           ->index(0, EventTableModel::Name)
                           .data(Qt::AccessibleTextRole)
                           .toString()
                 : QString();
}

void tst_OrganizerWindow::makesTheFirstAdministratorAndLetsThemIn()
{
    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"Welcome to Evently"_s), patienceMs);
    m_hand->type(u"First name"_s, u"Grace"_s);
    m_hand->type(u"Last name"_s, u"Hopper"_s);
    m_hand->type(u"E-mail address"_s, u"grace@example.org"_s);
    m_hand->type(u"Password"_s, u"nanoseconds of wire"_s);
    m_hand->press(u"Create administrator"_s);

    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"Grace Hopper"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->button(u"&Start with an empty venue"_s), patienceMs);
    m_hand->press(u"&Start with an empty venue"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"No events on sale"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
            !TestClient(m_server->port()).get(u"/api/health"_s).json().contains(u"setupNeeded"_s),
            patienceMs);
}

void tst_OrganizerWindow::refusesAWrongPassword()
{
    const TestServer::Person admin = m_server->newAdmin();
    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->field(u"E-mail address"_s), patienceMs);
    m_hand->type(u"E-mail address"_s, admin.email);
    m_hand->type(u"Password"_s, u"something else"_s);
    m_hand->press(u"Sign in"_s);

    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"don't belong together"_s), patienceMs);
}

void tst_OrganizerWindow::showsWhatOthersSellAsTheySellIt()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    const QString event = publish(u"Jazz Night"_s, 10);
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"10 of 10 left"_s), qPrintable(firstRow()),
                              patienceMs);

    const Response booked =
            m_client->post(u"/api/bookings"_s, {{u"eventId"_s, event}, {u"quantity"_s, 4}});
    QCOMPARE(booked.status, 201);
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"6 of 10 left"_s), qPrintable(firstRow()),
                              patienceMs);

    m_client->del(u"/api/bookings/"_s + booked.json()[u"id"_s].toString());
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"10 of 10 left"_s), qPrintable(firstRow()),
                              patienceMs);
}

void tst_OrganizerWindow::sellsATicketAndSeesItGone()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    publish(u"Jazz Night"_s, 10);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->canPress(u"Sell 1 ticket"_s), patienceMs);
    m_hand->type(u"Name (optional)"_s, u"Emmy <b>Noether</b>"_s);
    m_hand->press(u"Sell 1 ticket"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Sold to Emmy <b>Noether</b>: 1 ticket"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"9 of 10 left"_s), qPrintable(firstRow()),
                              patienceMs);

    const QJsonObject booking = m_client->get(u"/api/bookings?all=true"_s)
                                        .json()[u"data"_s]
                                        .toArray()
                                        .first()
                                        .toObject();
    QVERIFY(m_hand->shows(booking[u"bookingReference"_s].toString()));
    QCOMPARE(booking[u"channel"_s].toString(), u"desk"_s);
    QCOMPARE(booking[u"quantity"_s].toInt(), 1);
}

void tst_OrganizerWindow::sellsTheLastTicketOnce()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    publish(u"Jazz Night"_s, 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->canPress(u"Sell 1 ticket"_s), patienceMs);
    m_hand->press(u"Sell 1 ticket"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Sold: 1 ticket"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"Sold out"_s), qPrintable(firstRow()),
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->canPress(u"Sell 1 ticket"_s), patienceMs);
}

void tst_OrganizerWindow::showsAnEventAsSoonAsItIsPublished()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"No events on sale"_s), patienceMs);

    const QString event = publish(u"Jazz Night"_s, 10);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"1 on sale"_s), patienceMs);

    QCOMPARE(m_client->del(u"/api/events/"_s + event).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"No events on sale"_s), patienceMs);
}

void tst_OrganizerWindow::losesTheServerAndComesBack()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    publish(u"Jazz Night"_s, 10);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"1 on sale"_s), patienceMs);
    const quint16 port = m_server->port();
    ServerSettings same = m_server->usedSettings();
    same.port = port;

    m_server.reset();
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"can't be reached"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY(m_hand->shows(u"1 on sale"_s)); // What was known stays.

    m_server = std::make_unique<TestServer>(same);
    QTRY_VERIFY2_WITH_TIMEOUT(!m_hand->shows(u"can't be reached"_s), qPrintable(m_hand->text()),
                              patienceMs);
    m_client = std::make_unique<TestClient>(port, m_admin->token);
    publish(u"Opera"_s, 10);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"2 on sale"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->canPress(u"Sell 1 ticket"_s), patienceMs);
    m_hand->press(u"Sell 1 ticket"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Sold: 1 ticket"_s), qPrintable(m_hand->text()),
                              patienceMs);
}

QTEST_MAIN(tst_OrganizerWindow)
#include "tst_organizerwindow.moc"
