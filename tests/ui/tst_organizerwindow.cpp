// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/ui/openwindow.h"
#include "ui/desktop/windowmemory.h"
#include "ui/look/theme.h"
#include "ui/tables/eventtablemodel.h"

#include <QApplication>
#include <QJsonArray>
#include <QTableView>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = OpenWindow::patienceMs;

/// The window with a real server and a real PostgreSQL: from click to SQL and back.
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
    /// Publishes an event through the API.
    /// @return its id.
    QString publish(const QString &name, int totalCapacity);
    const WindowHand &hand() const { return m_open->hand; }
    /// The text of the first row.
    QString firstRow() const;

    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory; ///< Of a user who was last on the events page.
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer::Person> m_admin;
    std::unique_ptr<TestClient> m_client; ///< The admin's second device.
    std::unique_ptr<OpenWindow> m_open;
};

void tst_OrganizerWindow::init()
{
    m_theme.applyTo(*qApp);
    m_memory.keep(u"organizer/place"_s, keyOf(Place::Events));
    m_server = std::make_unique<TestServer>();
}

void tst_OrganizerWindow::cleanup()
{
    m_open.reset();
    m_client.reset();
    m_admin.reset();
    m_server.reset();
}

void tst_OrganizerWindow::openWindow()
{
    m_open = std::make_unique<OpenWindow>(
            WindowSettings{.server = OpenWindow::urlOf(*m_server),
                           .adminToken = TestServer::adminCreationToken(),
                           .memory = &m_memory},
            m_theme);
}

void tst_OrganizerWindow::signIn()
{
    m_admin = std::make_unique<TestServer::Person>(m_server->newAdmin());
    m_client = std::make_unique<TestClient>(m_server->port(), m_admin->token);
    openWindow();
    m_open->signIn(m_admin->email, QString::fromLatin1(TestServer::password));
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Ada Lovelace"_s), qPrintable(hand().text()),
                              patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"● Live"_s), qPrintable(hand().text()), patienceMs);
    m_open->window.goTo(Place::DeskSale);
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
    const auto *table = hand().named<QTableView>(u"Events on sale"_s);
    return table ? table->model()
                           ->index(0, EventTableModel::Name)
                           .data(Qt::AccessibleTextRole)
                           .toString()
                 : QString();
}

void tst_OrganizerWindow::makesTheFirstAdministratorAndLetsThemIn()
{
    openWindow();
    m_open->makeAdministrator();
    hand().press(u"&Start with an empty venue"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"No events on sale"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
            !TestClient(m_server->port()).get(u"/api/health"_s).json().contains(u"setupNeeded"_s),
            patienceMs);
}

void tst_OrganizerWindow::refusesAWrongPassword()
{
    const TestServer::Person admin = m_server->newAdmin();
    openWindow();
    m_open->signIn(admin.email, u"something else"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"Incorrect email address or password"_s), patienceMs);
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
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"Sell 1 ticket"_s), patienceMs);
    hand().type(u"Name (optional)"_s, u"Emmy <b>Noether</b>"_s);
    hand().press(u"Sell 1 ticket"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"Pay &later"_s), patienceMs);
    hand().press(u"Pay &later"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Sold to Emmy <b>Noether</b>: 1 ticket"_s),
                              qPrintable(hand().text()), patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"9 of 10 left"_s), qPrintable(firstRow()),
                              patienceMs);

    const QJsonObject booking = m_client->get(u"/api/bookings?all=true"_s)
                                        .json()[u"data"_s]
                                        .toArray()
                                        .first()
                                        .toObject();
    QVERIFY(hand().shows(booking[u"bookingReference"_s].toString()));
    QCOMPARE(booking[u"channel"_s].toString(), u"desk"_s);
    QCOMPARE(booking[u"quantity"_s].toInt(), 1);
}

void tst_OrganizerWindow::sellsTheLastTicketOnce()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    publish(u"Jazz Night"_s, 1);
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"Sell 1 ticket"_s), patienceMs);
    hand().press(u"Sell 1 ticket"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Sold: 1 ticket"_s), qPrintable(hand().text()),
                              patienceMs);
    hand().press(u"Pay &later"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains(u"Sold out"_s), qPrintable(firstRow()),
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!hand().canPress(u"Sell 1 ticket"_s), patienceMs);
}

void tst_OrganizerWindow::showsAnEventAsSoonAsItIsPublished()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"No events on sale"_s), patienceMs);

    const QString event = publish(u"Jazz Night"_s, 10);
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"1 on sale"_s), patienceMs);

    QCOMPARE(m_client->del(u"/api/events/"_s + event).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"No events on sale"_s), patienceMs);
}

void tst_OrganizerWindow::losesTheServerAndComesBack()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    publish(u"Jazz Night"_s, 10);
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"1 on sale"_s), patienceMs);
    const quint16 port = m_server->port();
    ServerSettings same = m_server->usedSettings();
    same.port = port;

    m_server.reset();
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"can't be reached"_s), qPrintable(hand().text()),
                              patienceMs);
    QVERIFY(hand().shows(u"1 on sale"_s)); // Known data stays.

    m_server = std::make_unique<TestServer>(same);
    QTRY_VERIFY2_WITH_TIMEOUT(!hand().shows(u"can't be reached"_s), qPrintable(hand().text()),
                              patienceMs);
    m_client = std::make_unique<TestClient>(port, m_admin->token);
    publish(u"Opera"_s, 10);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"2 on sale"_s), qPrintable(hand().text()), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(hand().canPress(u"Sell 1 ticket"_s), patienceMs);
    hand().press(u"Sell 1 ticket"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"Sold: 1 ticket"_s), qPrintable(hand().text()),
                              patienceMs);
}

QTEST_MAIN(tst_OrganizerWindow)
#include "tst_organizerwindow.moc"
