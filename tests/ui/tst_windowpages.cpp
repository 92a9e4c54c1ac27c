// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "ui/organizer/organizerwindow.h"
#include "ui/theme.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Manner = FakePeer::Said::Manner;

/// The window before a server that says what a real one says too rarely for a test.
class tst_WindowPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void asksForTheFirstAdministrator();
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
    void takesANewKeyForEachSale();
    void saysWhyItCouldNotSell();
    void sellsNothingOfAClosedEvent();
    void asksToSignInWhenTheSessionEnds();
    void forgetsEverythingAtSignOut();

private:
    void open(const QString &adminToken = {});
    void openSignedIn();
    template <typename Widget>
    Widget *named(const QString &accessibleName) const;
    QPushButton *button(const QString &text) const;
    /// All that can be read in the window just now.
    QString visibleText() const;
    bool shows(const QString &text) const { return visibleText().contains(text); }
    void type(const QString &field, const QString &text);

    const Theme m_theme{Theme::Scheme::Light};
    QList<Event> m_events;
    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<OrganizerWindow> m_window;
};

void tst_WindowPages::init()
{
    m_theme.applyTo(*qApp);
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
    m_window.reset();
    m_peer.reset();
}

void tst_WindowPages::open(const QString &adminToken)
{
    const OrganizerWindow::Pace hurry{
            .calls = {.answer = 2s, .pause = 1ms, .longestPause = 2ms, .repeatsMax = 1},
            .live = {.firstPause = 4ms, .longestPause = 20ms},
            .events = {.pause = 2ms, .failurePause = 5ms}};
    m_window = std::make_unique<OrganizerWindow>(
            WindowSettings{.server = m_peer->url(), .adminToken = adminToken}, m_theme, hurry);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_WindowPages::openSignedIn()
{
    open();
    QTRY_VERIFY(shows(u"E-mail address"_s));
    type(u"E-mail address"_s, u"ada@example.org"_s);
    type(u"Password"_s, u"correct horse"_s);
    button(u"Sign in"_s)->click();
    QTRY_VERIFY(shows(u"Ada Lovelace"_s));
}

template <typename Widget>
Widget *tst_WindowPages::named(const QString &accessibleName) const
{
    for (Widget *widget : m_window->findChildren<Widget *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

QPushButton *tst_WindowPages::button(const QString &text) const
{
    for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

QString tst_WindowPages::visibleText() const
{
    QStringList texts;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

void tst_WindowPages::type(const QString &field, const QString &text)
{
    auto *edit = named<QLineEdit>(field);
    QVERIFY2(edit, qPrintable(field));
    edit->setText(text);
}

void tst_WindowPages::asksForTheFirstAdministrator()
{
    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});
    open(u"the-admin-token-of-this-process"_s);
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));

    type(u"First name"_s, u"Ada"_s);
    type(u"Last name"_s, u"Lovelace"_s);
    type(u"E-mail address"_s, u" ada@example.org "_s);
    type(u"Password"_s, u"correct horse"_s);
    button(u"Create administrator"_s)->click();
    QTRY_VERIFY(shows(u"Ada Lovelace"_s));

    const QJsonObject sent = m_peer->askedOf("/api/auth/create-admin").value(0).json();
    QCOMPARE(sent[u"email"_s].toString(), u"ada@example.org"_s);
    QCOMPARE(sent[u"adminToken"_s].toString(), u"the-admin-token-of-this-process"_s);
    QTRY_VERIFY(shows(u"1 on sale"_s));
}

void tst_WindowPages::asksForTheAdminTokenOnlyWhenItMust()
{
    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});
    open(u"known"_s);
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));
    QVERIFY(!named<QLineEdit>(u"The server's admin token"_s));

    open();
    QTRY_VERIFY(shows(u"Welcome to Evently"_s));
    QVERIFY(named<QLineEdit>(u"The server's admin token"_s));
}

void tst_WindowPages::complainsBeforeItAsks_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("complaint");

    QTest::newRow("no name") << u"First name"_s << u"  "_s << u"both names"_s;
    QTest::newRow("no address") << u"E-mail address"_s << u"ada"_s << u"e-mail address, such as"_s;
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
    type(u"First name"_s, u"Ada"_s);
    type(u"Last name"_s, u"Lovelace"_s);
    type(u"E-mail address"_s, u"ada@example.org"_s);
    type(u"Password"_s, u"correct horse"_s);
    type(field, typed);
    button(u"Create administrator"_s)->click();

    QVERIFY2(shows(complaint), qPrintable(visibleText()));
    QVERIFY(m_peer->askedOf("/api/auth/create-admin").isEmpty());
}

void tst_WindowPages::signsInByKeyboard()
{
    open();
    QTRY_VERIFY(named<QLineEdit>(u"E-mail address"_s));
    QTRY_COMPARE(QApplication::focusWidget(), named<QLineEdit>(u"E-mail address"_s));

    QTest::keyClicks(QApplication::focusWidget(), u"ada@example.org"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), named<QLineEdit>(u"Password"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"correct horse"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QTRY_VERIFY(shows(u"Ada Lovelace"_s));
    QTRY_VERIFY(qobject_cast<QListView *>(QApplication::focusWidget()));
    QCOMPARE(m_peer->askedOf("/api/auth/login").size(), 1);
}

void tst_WindowPages::saysWhySigningInFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("a wrong password")
            << 401 << QByteArray("invalid_credentials") << u"don't belong together"_s;
    QTest::newRow("too many attempts") << 429 << QByteArray("rate_limited") << u"in 30 s"_s;
    QTest::newRow("no database") << 503 << QByteArray("database_unavailable")
                                 << u"database is away"_s;
}

void tst_WindowPages::saysWhySigningInFailed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, sentence);

    m_peer->when("POST", "/api/auth/login", FakePeer::refusal(status, code, "Retry-After: 30\r\n"));
    open();
    QTRY_VERIFY(shows(u"E-mail address"_s));
    type(u"E-mail address"_s, u"ada@example.org"_s);
    type(u"Password"_s, u"wrong"_s);
    button(u"Sign in"_s)->click();

    QTRY_VERIFY2(shows(sentence), qPrintable(visibleText()));
    QVERIFY(button(u"Sign in"_s)->isEnabled());
}

void tst_WindowPages::letsNoCustomerIn()
{
    User customer = anAdmin();
    customer.role = User::Role::User;
    m_peer->when("POST", "/api/auth/login", {.body = answerOf(customer, u"token"_s)});
    open();
    QTRY_VERIFY(shows(u"E-mail address"_s));
    type(u"E-mail address"_s, u"ada@example.org"_s);
    type(u"Password"_s, u"correct horse"_s);
    button(u"Sign in"_s)->click();

    QTRY_VERIFY(shows(u"not an organizer"_s));
    QVERIFY(m_peer->askedOf("/api/events").isEmpty());
}

void tst_WindowPages::showsNamesAsTheyAre()
{
    m_events[0].name = u"<b>Bold</b> & <img src=x> %1 %2"_s;
    openSignedIn();

    QTRY_VERIFY(shows(m_events[0].name));
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto *list = named<QListView>(u"Events on sale"_s);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
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
    QTRY_VERIFY(shows(u"database is away"_s));

    m_peer->when("GET", "/api/events", {.body = answerOf(m_events)});
    QTRY_VERIFY(shows(u"1 on sale"_s));
}

void tst_WindowPages::waitsForAServerThatIsNotThereYet()
{
    m_peer->leave();
    open();
    QTRY_VERIFY(shows(u"There is no server yet"_s));
    QVERIFY(shows(u"can't be reached"_s));

    m_peer->comeBack();
    QTRY_VERIFY(shows(u"E-mail address"_s));
    QTRY_VERIFY(!shows(u"can't be reached"_s));
}

void tst_WindowPages::keepsTheKeyWhileTheOutcomeIsUnknown()
{
    m_peer->when("POST", "/api/bookings", {.manner = Manner::HangUp});
    openSignedIn();
    QTRY_VERIFY(button(u"Sell for"_s) && button(u"Sell for"_s)->isEnabled());
    button(u"Sell for"_s)->click();
    QTRY_VERIFY(shows(u"not known whether"_s));

    m_peer->when("POST", "/api/bookings", {.status = 201, .body = bookingOf(m_events[0])});
    button(u"Sell for"_s)->click();
    QTRY_VERIFY(shows(u"Sold. The reference:"_s));

    QSet<QByteArray> keys;
    for (const FakePeer::Asked &asked : m_peer->askedOf("/api/bookings"))
        keys.insert(asked.headers.value("idempotency-key"));
    QCOMPARE(keys.size(), 1);
}

void tst_WindowPages::takesANewKeyForEachSale()
{
    m_peer->when("POST", "/api/bookings", [this](const FakePeer::Asked &asked) {
        const QString name = asked.json()[u"customer"_s][u"name"_s].toString();
        return FakePeer::Said{.status = 201, .body = bookingOf(m_events[0], name)};
    });
    openSignedIn();
    for (const QString &name : {u"Grace"_s, u"Grace"_s, u"Emmy"_s}) {
        QTRY_VERIFY(button(u"Sell for"_s) && button(u"Sell for"_s)->isEnabled());
        type(u"Name (optional)"_s, name);
        button(u"Sell for"_s)->click();
        QTRY_VERIFY(shows(u"Sold to "_s + name));
    }

    QSet<QByteArray> keys;
    for (const FakePeer::Asked &asked : m_peer->askedOf("/api/bookings"))
        keys.insert(asked.headers.value("idempotency-key"));
    QCOMPARE(keys.size(), 3);
}

void tst_WindowPages::saysWhyItCouldNotSell()
{
    m_peer->when("POST", "/api/bookings", FakePeer::refusal(409, "sold_out"));
    openSignedIn();
    QTRY_VERIFY(button(u"Sell for"_s) && button(u"Sell for"_s)->isEnabled());
    button(u"Sell for"_s)->click();

    QTRY_VERIFY(shows(u"somebody was faster"_s));
    QVERIFY(!shows(u"reference"_s));
}

void tst_WindowPages::sellsNothingOfAClosedEvent()
{
    m_events[0].salesUntil = systemNow() - 1h;
    openSignedIn();

    QTRY_VERIFY(shows(u"Sales are closed"_s));
    QVERIFY(!button(u"Sell for"_s)->isEnabled());
}

void tst_WindowPages::asksToSignInWhenTheSessionEnds()
{
    openSignedIn();
    QTRY_VERIFY(shows(u"1 on sale"_s));
    m_peer->when("POST", "/api/bookings", FakePeer::refusal(401, "unauthenticated"));
    button(u"Sell for"_s)->click();

    QTRY_VERIFY(shows(u"The session has ended"_s));
    QVERIFY(!shows(u"Jazz Night"_s));
}

void tst_WindowPages::forgetsEverythingAtSignOut()
{
    openSignedIn();
    QTRY_VERIFY(shows(u"Jazz Night"_s));
    button(u"Sign out"_s)->click();

    QTRY_VERIFY(shows(u"Organizers of"_s));
    QVERIFY(!shows(u"Ada Lovelace"_s));
    QCOMPARE(named<QLineEdit>(u"Password"_s)->text(), QString());
    QTRY_COMPARE(m_peer->askedOf("/api/auth/logout").size(), 1);
    QCOMPARE(m_peer->askedOf("/api/auth/logout")[0].headers.value("authorization"), "Bearer token");
}

QTEST_MAIN(tst_WindowPages)
#include "tst_windowpages.moc"
