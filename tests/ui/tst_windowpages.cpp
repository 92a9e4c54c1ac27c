// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "tests/ui/windowhand.h"
#include "ui/desktop/windowmemory.h"
#include "ui/look/theme.h"
#include "ui/organizer/frame/organizerwindow.h"
#include "ui/organizer/frame/place.h"
#include "ui/organizer/frame/signedinview.h"
#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Manner = FakePeer::Said::Manner;

static const QByteArray readAgain = "data: {\"type\":\"resync\"}\n\n";

/// The window with a fake server, for answers that a real one gives too rarely for a test.
class tst_WindowPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void asksForTheFirstAdministrator();
    void offersADemoSeasonAndSaysHowFarItIs();
    void saysThatTheDemoSeasonFailed();
    void leavesAVisitorWhoWentOnWhereTheyAre();
    void goesInWhereThereAreEventsAlready();
    void asksForTheAdminTokenOnlyWhenItMust();
    void complainsBeforeItAsks_data();
    void complainsBeforeItAsks();
    void signsInByKeyboard();
    void saysWhySigningInFailed_data();
    void saysWhySigningInFailed();
    void letsNoCustomerIn();
    void showsNamesAsTheyAre();
    void saysThatThereIsNothing();
    void saysWhyThereIsNothing();
    void waitsForAServerThatIsNotThereYet();
    void keepsTheKeyWhileTheOutcomeIsUnknown();
    void goesBackToTheSaleWhoseOutcomeIsUnknown();
    void asksAgainForTheSameNumber();
    void takesANewKeyForEachSale();
    void saysWhyItCouldNotSell();
    void sellsNothingOfAClosedEvent();
    void asksToSignInWhenTheSessionEnds();
    void forgetsEverythingAtSignOut();

private:
    void open(const QString &adminToken = {});
    void openSignedIn();
    QSet<QByteArray> keys() const; ///< The Idempotency-Keys of all bookings requested so far.
    void makeTheFirstAdministrator();
    bool shows(const QString &words) const { return m_hand->shows(words); }

    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory; ///< Of a user who was last on the events page.
    QList<Event> m_events;
    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<OrganizerWindow> m_window;
    std::unique_ptr<WindowHand> m_hand;
};

void tst_WindowPages::init()
{
    m_theme.applyTo(*qApp);
    m_memory.keep(u"organizer/place"_s, keyOf(Place::Events));
    m_events = {anEvent(u"Jazz Night"_s, 37)};
    m_peer = std::make_unique<FakePeer>();
    m_peer->when("GET", "/api/health", {.body = R"({"status": "ok"})"});
    m_peer->when("GET", "/api/live", {.manner = Manner::Stream});
    m_peer->when("GET", "/api/events",
                 [this](const auto &) { return FakePeer::Said{.body = answerOf(m_events)}; });
    m_peer->when("POST", "/api/auth/login", {.body = answerOf(anAdmin(), u"token"_s)});
    m_peer->when("POST", "/api/auth/create-admin",
                 {.status = 201, .body = answerOf(anAdmin(), u"token"_s)});
    m_peer->when("POST", "/api/auth/logout", {.status = 204, .body = {}});
}

void tst_WindowPages::cleanup()
{
    m_hand.reset();
    m_window.reset();
    m_peer.reset();
}

void tst_WindowPages::open(const QString &adminToken)
{
    const OrganizerWindow::Pace hurry{
            .inquiries = {.answer = 2s, .pause = 1ms, .longestPause = 2ms, .repeatsMax = 1},
            .live = {.firstPause = 4ms, .longestPause = 20ms},
            .events = {.pause = 2ms, .failurePause = 5ms}};
    m_window = std::make_unique<OrganizerWindow>(
            WindowSettings{.server = m_peer->url(), .adminToken = adminToken, .memory = &m_memory},
            m_theme, hurry);
    m_hand = std::make_unique<WindowHand>(*m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_WindowPages::openSignedIn()
{
    open();
    QTRY_VERIFY(shows(u"Email address"_s));
    m_hand->type(u"Email address"_s, u"ada@example.org"_s);
    m_hand->type(u"Password"_s, u"correct horse"_s);
    m_hand->press(u"Sign in"_s);
    QTRY_VERIFY(shows(u"Ada Lovelace"_s));
    m_window->goTo(Place::DeskSale);
}

QSet<QByteArray> tst_WindowPages::keys() const
{
    QSet<QByteArray> keys;
    for (const FakePeer::Asked &asked : m_peer->askedOf("/api/bookings"))
        keys.insert(asked.headers.value("idempotency-key"));
    return keys;
}

void tst_WindowPages::asksForTheFirstAdministrator()
{
    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});
    open(u"the-admin-token-of-this-process"_s);
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));

    m_hand->type(u"First name"_s, u"Ada"_s);
    m_hand->type(u"Last name"_s, u"Lovelace"_s);
    m_hand->type(u"Email address"_s, u" ada@example.org "_s);
    m_hand->type(u"Password"_s, u"correct horse"_s);
    m_hand->press(u"Create administrator"_s);
    QTRY_VERIFY(shows(u"Ada Lovelace"_s));

    const QJsonObject sent = m_peer->askedOf("/api/auth/create-admin").value(0).json();
    QCOMPARE(sent[u"email"_s].toString(), u"ada@example.org"_s);
    QCOMPARE(sent[u"adminToken"_s].toString(), u"the-admin-token-of-this-process"_s);
    QTRY_VERIFY(m_hand->button(u"&Start with an empty venue"_s));
    m_hand->press(u"&Start with an empty venue"_s);
    QTRY_VERIFY(shows(u"1 on sale"_s));
}

void tst_WindowPages::makeTheFirstAdministrator()
{
    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});
    open(u"the-admin-token-of-this-process"_s);
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));
    m_hand->type(u"First name"_s, u"Ada"_s);
    m_hand->type(u"Last name"_s, u"Lovelace"_s);
    m_hand->type(u"Email address"_s, u"ada@example.org"_s);
    m_hand->type(u"Password"_s, u"correct horse"_s);
    m_hand->press(u"Create administrator"_s);
    QTRY_VERIFY(shows(u"Your venue is ready"_s));
}

void tst_WindowPages::offersADemoSeasonAndSaysHowFarItIs()
{
    m_peer->when("POST", "/api/demo", {.status = 202});
    makeTheFirstAdministrator();
    m_hand->press(u"Fill it with"_s);
    QTRY_COMPARE(m_peer->askedOf("/api/demo").size(), 1);
    QVERIFY(!m_hand->canPress(u"Fill it with"_s));

    // Repeated, because the stream restarts with the token.
    const auto tell = [this](const QByteArray &step) {
        m_peer->push("data: {\"type\":\"demo\"," + step + "}\n\n");
        return true;
    };
    QTRY_VERIFY(tell("\"done\":12,\"total\":48") && shows(u"12 of 48 events"_s));
    QTRY_VERIFY(tell("\"done\":48,\"total\":48") && shows(u"1 on sale"_s));
}

void tst_WindowPages::saysThatTheDemoSeasonFailed()
{
    m_peer->when("POST", "/api/demo", {.status = 202});
    makeTheFirstAdministrator();
    m_hand->press(u"Fill it with"_s);
    const QByteArray failure =
            "data: {\"type\":\"demo\",\"done\":12,\"total\":48,\"failed\":true}\n\n";
    QTRY_VERIFY((m_peer->push(failure), shows(u"couldn't be created"_s)));
    QVERIFY(m_hand->canPress(u"Fill it with"_s));
    m_hand->press(u"&Start with"_s);
    QTRY_VERIFY(shows(u"1 on sale"_s));
}

void tst_WindowPages::leavesAVisitorWhoWentOnWhereTheyAre()
{
    m_peer->when("POST", "/api/demo", {.status = 202});
    makeTheFirstAdministrator();
    m_hand->press(u"Fill it with"_s);
    QTRY_COMPARE(m_peer->askedOf("/api/demo").size(), 1);
    m_hand->press(u"&Continue"_s);
    m_window->goTo(Place::DeskSale);
    QTRY_VERIFY(shows(u"1 on sale"_s));

    const QSignalSpy shown(m_window->findChild<SignedInView *>(), &SignedInView::shown);
    m_events << anEvent(u"Opera"_s);
    const QByteArray end = "data: {\"type\":\"demo\",\"done\":48,\"total\":48}\n\n";
    QTRY_VERIFY((m_peer->push(end + readAgain), shows(u"2 on sale"_s)));
    QCOMPARE(shown.size(), 0);
}

void tst_WindowPages::goesInWhereThereAreEventsAlready()
{
    m_peer->when("POST", "/api/demo", FakePeer::refusal(409, "not_empty"));
    makeTheFirstAdministrator();
    m_hand->press(u"Fill it with"_s);
    QTRY_VERIFY(shows(u"1 on sale"_s));
}

void tst_WindowPages::asksForTheAdminTokenOnlyWhenItMust()
{
    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});
    open(u"known"_s);
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));
    QVERIFY(!m_hand->field(u"The server's admin token"_s));

    open();
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));
    QVERIFY(m_hand->field(u"The server's admin token"_s));
}

void tst_WindowPages::complainsBeforeItAsks_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("complaint");

    QTest::newRow("no name") << u"First name"_s << u"  "_s << u"your first name"_s;
    QTest::newRow("no address") << u"Email address"_s << u"ada"_s << u"email address, such as"_s;
    QTest::newRow("a short password") << u"Password"_s << u"1234567"_s << u"at least 8"_s;
}

void tst_WindowPages::complainsBeforeItAsks()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, complaint);

    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});
    open(u"known"_s);
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));
    m_hand->type(u"First name"_s, u"Ada"_s);
    m_hand->type(u"Last name"_s, u"Lovelace"_s);
    m_hand->type(u"Email address"_s, u"ada@example.org"_s);
    m_hand->type(u"Password"_s, u"correct horse"_s);
    m_hand->type(field, typed);
    m_hand->press(u"Create administrator"_s);

    QVERIFY2(shows(complaint), qPrintable(m_hand->text()));
    QVERIFY(m_peer->askedOf("/api/auth/create-admin").isEmpty());
}

void tst_WindowPages::signsInByKeyboard()
{
    open();
    QTRY_VERIFY(m_hand->field(u"Email address"_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_hand->field(u"Email address"_s));

    QTest::keyClicks(QApplication::focusWidget(), u"ada@example.org"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_hand->field(u"Password"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"correct horse"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QTRY_VERIFY(shows(u"Ada Lovelace"_s));
    QTRY_VERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
    QCOMPARE(m_peer->askedOf("/api/auth/login").size(), 1);
}

void tst_WindowPages::saysWhySigningInFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("a wrong password")
            << 401 << QByteArray("invalid_credentials") << u"Incorrect email address or password"_s;
    QTest::newRow("too many attempts") << 429 << QByteArray("rate_limited") << u"in 30 s"_s;
    QTest::newRow("no database") << 503 << QByteArray("database_unavailable")
                                 << u"database isn't available"_s;
}

void tst_WindowPages::saysWhySigningInFailed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, sentence);

    m_peer->when("POST", "/api/auth/login", FakePeer::refusal(status, code, "Retry-After: 30\r\n"));
    open();
    QTRY_VERIFY(shows(u"Email address"_s));
    m_hand->type(u"Email address"_s, u"ada@example.org"_s);
    m_hand->type(u"Password"_s, u"wrong"_s);
    m_hand->press(u"Sign in"_s);

    QTRY_VERIFY2(shows(sentence), qPrintable(m_hand->text()));
    QVERIFY(m_hand->canPress(u"Sign in"_s));
}

void tst_WindowPages::letsNoCustomerIn()
{
    User customer = anAdmin();
    customer.role = User::Role::User;
    m_peer->when("POST", "/api/auth/login", {.body = answerOf(customer, u"token"_s)});
    open();
    QTRY_VERIFY(shows(u"Email address"_s));
    m_hand->type(u"Email address"_s, u"ada@example.org"_s);
    m_hand->type(u"Password"_s, u"correct horse"_s);
    m_hand->press(u"Sign in"_s);

    QTRY_VERIFY(shows(u"isn't an organizer account"_s));
    QVERIFY(m_peer->askedOf("/api/events").isEmpty());
}

void tst_WindowPages::showsNamesAsTheyAre()
{
    m_events[0].name = u"<b>Bold</b> & <img src=x> %1 %2"_s;
    openSignedIn();

    QTRY_VERIFY(shows(m_events[0].name));
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto *table = m_hand->named<QTableView>(u"Events on sale"_s);
    const QString spoken =
            table->model()->index(0, EventTableModel::Name).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(m_events[0].name + u", Blue Hall, "_s), qPrintable(spoken));
}

void tst_WindowPages::saysThatThereIsNothing()
{
    m_events.clear();
    openSignedIn();

    QTRY_VERIFY(shows(u"No events on sale"_s));
    QVERIFY(shows(u"Choose an event"_s));
}

void tst_WindowPages::saysWhyThereIsNothing()
{
    m_peer->when("GET", "/api/events", FakePeer::refusal(503, "database_unavailable"));
    openSignedIn();
    QTRY_VERIFY(shows(u"database isn't available"_s));

    m_peer->when("GET", "/api/events", {.body = answerOf(m_events)});
    QTRY_VERIFY(shows(u"1 on sale"_s));
}

void tst_WindowPages::waitsForAServerThatIsNotThereYet()
{
    m_peer->leave();
    open();
    QTRY_VERIFY(shows(u"Can't connect to the server"_s));
    QVERIFY(shows(u"can't be reached"_s));

    m_peer->comeBack();
    QTRY_VERIFY(shows(u"Email address"_s));
    QTRY_VERIFY(!shows(u"can't be reached"_s));
}

void tst_WindowPages::keepsTheKeyWhileTheOutcomeIsUnknown()
{
    m_peer->when("POST", "/api/bookings", {.manner = Manner::HangUp});
    openSignedIn();
    QTRY_VERIFY(m_hand->canPress(u"Sell 1 ticket"_s));
    m_hand->press(u"Sell 1 ticket"_s);
    QTRY_VERIFY(shows(u"unknown whether"_s));

    m_peer->when("POST", "/api/bookings", {.status = 201, .body = bookingOf(m_events[0])});
    m_hand->press(u"Sell 1 ticket"_s);
    QTRY_VERIFY(shows(u"Sold: 1 ticket"_s));

    QCOMPARE(keys().size(), 1);
}

void tst_WindowPages::goesBackToTheSaleWhoseOutcomeIsUnknown()
{
    m_events << anEvent(u"Opera"_s);
    m_peer->when("POST", "/api/bookings", {.manner = Manner::HangUp});
    openSignedIn();
    QTRY_VERIFY(m_hand->canPress(u"Sell 1 ticket"_s));
    const bool isJazz = shows(u"Jazz Night"_s);
    m_hand->press(u"Sell 1 ticket"_s);
    auto *table = m_hand->named<QTableView>(u"Events on sale"_s);
    table->setCurrentIndex(table->model()->index(isJazz ? 1 : 0, EventTableModel::Name));
    QTRY_VERIFY(shows(u"unknown whether"_s));
    const qsizetype before = m_peer->askedOf("/api/bookings").size();
    m_hand->press(u"Sell 1 ticket"_s);
    QTRY_VERIFY(m_peer->askedOf("/api/bookings").size() > before);

    QSet<QString> events;
    for (const FakePeer::Asked &asked : m_peer->askedOf("/api/bookings"))
        events.insert(asked.json()[u"eventId"_s].toString());
    QCOMPARE(keys().size(), 1);
    QCOMPARE(events.size(), 1);
}

void tst_WindowPages::asksAgainForTheSameNumber()
{
    m_peer->when("POST", "/api/bookings", {.manner = Manner::HangUp});
    openSignedIn();
    QTRY_VERIFY(m_hand->canPress(u"Sell 1 ticket"_s));
    m_hand->named<QSpinBox>(u"Tickets"_s)->setValue(5);
    m_hand->press(u"Sell 5 ticket"_s);
    QTRY_VERIFY(shows(u"unknown whether"_s));

    // They seem to have been sold, and someone else has the rest.
    m_events[0].availableCapacity = 2;
    QTRY_VERIFY((m_peer->push(readAgain), shows(u"2 of "_s)));
    m_peer->when("POST", "/api/bookings", {.status = 201, .body = bookingOf(m_events[0])});
    m_hand->press(u"Sell 5 ticket"_s);
    QTRY_VERIFY(shows(u"Sold: "_s));
    QCOMPARE(keys().size(), 1);
}

void tst_WindowPages::takesANewKeyForEachSale()
{
    m_peer->when("POST", "/api/bookings", [this](const FakePeer::Asked &asked) {
        const QString name = asked.json()[u"customer"_s][u"name"_s].toString();
        return FakePeer::Said{.status = 201, .body = bookingOf(m_events[0], name)};
    });
    openSignedIn();
    for (const QString &name : {u"Grace"_s, u"Grace"_s, u"Emmy"_s}) {
        QTRY_VERIFY(m_hand->canPress(u"Sell 1 ticket"_s));
        m_hand->type(u"Name (optional)"_s, name);
        m_hand->press(u"Sell 1 ticket"_s);
        QTRY_VERIFY(m_hand->canPress(u"Pay &later"_s));
        m_hand->press(u"Pay &later"_s);
        QTRY_VERIFY(shows(u"Sold to "_s + name));
    }

    QCOMPARE(keys().size(), 3);
}

void tst_WindowPages::saysWhyItCouldNotSell()
{
    m_peer->when("POST", "/api/bookings", FakePeer::refusal(409, "sold_out"));
    openSignedIn();
    QTRY_VERIFY(m_hand->canPress(u"Sell 1 ticket"_s));
    m_hand->press(u"Sell 1 ticket"_s);

    QTRY_VERIFY(shows(u"have just been taken"_s));
    QVERIFY(!shows(u"reference"_s));
}

void tst_WindowPages::sellsNothingOfAClosedEvent()
{
    m_events[0].salesUntil = systemNow() - 1h;
    openSignedIn();

    QTRY_VERIFY(shows(u"Sales are closed"_s));
    QVERIFY(!m_hand->canPress(u"Sell 1 ticket"_s));
}

void tst_WindowPages::asksToSignInWhenTheSessionEnds()
{
    openSignedIn();
    QTRY_VERIFY(shows(u"1 on sale"_s));
    m_peer->when("POST", "/api/bookings", FakePeer::refusal(401, "unauthenticated"));
    m_hand->press(u"Sell 1 ticket"_s);

    QTRY_VERIFY(shows(u"The session has ended"_s));
    QVERIFY(!shows(u"Jazz Night"_s));
}

void tst_WindowPages::forgetsEverythingAtSignOut()
{
    openSignedIn();
    QTRY_VERIFY(shows(u"Jazz Night"_s));
    m_hand->press(u"Sign out"_s);

    QTRY_VERIFY(shows(u"For organizers"_s));
    QVERIFY(!shows(u"Ada Lovelace"_s));
    QCOMPARE(m_hand->field(u"Password"_s)->text(), QString());
    QTRY_COMPARE(m_peer->askedOf("/api/auth/logout").size(), 1);
    QCOMPARE(m_peer->askedOf("/api/auth/logout")[0].headers.value("authorization"), "Bearer token");
}

QTEST_MAIN(tst_WindowPages)
#include "tst_windowpages.moc"
