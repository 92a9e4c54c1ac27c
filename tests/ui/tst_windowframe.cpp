// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/testclient.h"
#include "tests/support/testserver.h"
#include "tests/ui/fakekeyring.h"
#include "tests/ui/windowhand.h"
#include "ui/appearance.h"
#include "ui/organizer/commandpalette.h"
#include "ui/organizer/organizerwindow.h"
#include "ui/systemscheme.h"
#include "ui/windowlanguage.h"

#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000; // A busy machine is no reason for a test to fail.

/// The frame around the organizer's pages, before a real server.
class tst_WindowFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void goesWhereTheKeysSay();
    void showsTheShortcutsInMenus();
    void offersNothingBeforeSomebodyIsIn();
    void findsACommandByAFewLetters();
    void findsAnEventByAFewLetters();
    void leavesThePaletteByEscape();
    void opensWhereSomebodyWas();
    void staysWhereItIsInAnotherLanguage();
    void changesItsColoursByTheMenu();
    void changesThePassword();

    void staysSignedIn();
    void asksNobodyToStayWithoutAKeyring();
    void forgetsASessionThatIsOver();
    void forgetsTheSessionAtSignOut();
    void keepsTheSessionWhileTheServerIsAway();

private:
    void open();
    void close();
    void signIn(bool staysSignedIn = false);
    bool isIn() const { return m_hand->shows(u"Ada Lovelace"_s); }
    bool asksToSignIn() const { return m_hand->field(u"E-mail address"_s); }
    CommandPalette &palette() const { return *m_window->findChild<CommandPalette *>(); }
    QListWidget &found() const { return *palette().findChild<QListWidget *>(); }
    /// Opens the palette and types @p letters.
    void look(const QString &letters);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QAction *action(const QString &name) const;
    QToolButton *place(const QString &name) const;

    Theme m_theme{Theme::Scheme::Light};
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer::Person> m_admin;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<OrganizerWindow> m_window;
    std::unique_ptr<WindowHand> m_hand;
    WindowSettings m_settings;
};

void tst_WindowFrame::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void tst_WindowFrame::init()
{
    m_server = std::make_unique<TestServer>();
    m_admin = std::make_unique<TestServer::Person>(m_server->newAdmin());
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = std::make_unique<WindowMemory>(m_folder->filePath(u"windows.ini"_s));
    m_keyring = std::make_unique<FakeKeyring>();
    m_settings = {.server = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                  .memory = m_memory.get(),
                  .keyring = m_keyring.get()};
}

void tst_WindowFrame::cleanup()
{
    close();
    m_keyring.reset();
    m_memory.reset();
    m_folder.reset();
    m_admin.reset();
    m_server.reset();
}

void tst_WindowFrame::open()
{
    close();
    const OrganizerWindow::Pace hurry{
            .inquiries = {.answer = 20s, .pause = 10ms, .longestPause = 100ms, .repeatsMax = 2},
            .live = {.firstPause = 20ms, .longestPause = 100ms},
            .events = {.pause = 10ms, .failurePause = 50ms}};
    m_window = std::make_unique<OrganizerWindow>(m_settings, m_theme, hurry);
    m_hand = std::make_unique<WindowHand>(*m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_WindowFrame::close()
{
    if (m_window)
        m_window->close();
    m_hand.reset();
    m_window.reset();
}

void tst_WindowFrame::signIn(bool staysSignedIn)
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    m_hand->type(u"E-mail address"_s, m_admin->email);
    m_hand->type(u"Password"_s, QString::fromLatin1(TestServer::password));
    m_window->findChild<QCheckBox *>()->setChecked(staysSignedIn);
    m_hand->press(u"Sign in"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(m_hand->text()), patienceMs);
}

void tst_WindowFrame::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup->focusWidget() : m_window.get(), key, modifiers);
}

void tst_WindowFrame::look(const QString &letters)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette().isVisible());
    QTest::keyClicks(palette().focusWidget(), letters);
}

QAction *tst_WindowFrame::action(const QString &name) const
{
    for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == name)
                return action;
        }
    }
    return nullptr;
}

QToolButton *tst_WindowFrame::place(const QString &name) const
{
    for (QToolButton *button : m_window->findChildren<QToolButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void tst_WindowFrame::goesWhereTheKeysSay()
{
    signIn();
    QVERIFY(place(u"Events"_s));
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(place(u"Events"_s) && place(u"Events"_s)->isChecked());
    QTRY_VERIFY(m_hand->shows(u"No events"_s));
}

void tst_WindowFrame::showsTheShortcutsInMenus()
{
    signIn();
    QCOMPARE(action(u"Find…"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
    QCOMPARE(action(u"Events"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
    QCOMPARE(action(u"Full screen"_s)->shortcut(), QKeySequence(Qt::Key_F11));
}

void tst_WindowFrame::offersNothingBeforeSomebodyIsIn()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QVERIFY(!action(u"Find…"_s)->isEnabled());
    QVERIFY(!action(u"Events"_s)->isEnabled());
    QVERIFY(!action(u"Sign out"_s)->isEnabled());
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette().isVisible());
}

void tst_WindowFrame::findsACommandByAFewLetters()
{
    signIn();
    look(u"sgnout"_s);
    QCOMPARE(found().item(0)->text(), u"Sign out"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QVERIFY(!palette().isVisible());
}

void tst_WindowFrame::findsAnEventByAFewLetters()
{
    TestClient organizer(m_server->port(), m_admin->token);
    const auto made = organizer.post(u"/api/events"_s,
                                     {{u"name"_s, u"Jazz & <b>Blues</b>"_s},
                                      {u"venue"_s, u"Blue Hall"_s},
                                      {u"dateTime"_s, toRfc3339(systemNow() + 720h)},
                                      {u"totalCapacity"_s, 10},
                                      {u"price"_s, u"25.00"_s}});
    QCOMPARE(made.status, 201);
    signIn();
    QSignalSpy chosen(&palette(), &CommandPalette::eventChosen);
    look(u"z & <b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(found().count(), 1, patienceMs);
    QCOMPARE(found().item(0)->text(), u"Jazz & <b>Blues</b>"_s);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toUuid().toString(QUuid::WithoutBraces), made.json()[u"id"_s].toString());
}

void tst_WindowFrame::leavesThePaletteByEscape()
{
    signIn();
    look(u"sign"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QCOMPARE(found().currentRow(), 0);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!palette().isVisible());
    QVERIFY(isIn());
}

void tst_WindowFrame::opensWhereSomebodyWas()
{
    signIn();
    press(Qt::Key_2, Qt::ControlModifier);
    m_window->resize(1000, 640);
    signIn();
    QVERIFY(place(u"Events"_s)->isChecked());
    QCOMPARE(m_window->size(), QSize(1000, 640));
}

void tst_WindowFrame::staysWhereItIsInAnotherLanguage()
{
    WindowLanguage language(*qApp, *m_memory, u"en"_s);
    m_settings.language = &language;
    signIn();
    press(Qt::Key_2, Qt::ControlModifier);
    const QWidget *before = m_window->centralWidget();
    action(u"Deutsch"_s)->trigger();
    QTRY_VERIFY(m_window->centralWidget() != before);
    QTRY_VERIFY(isIn());
    QCOMPARE(QLocale().language(), QLocale::German);
    QVERIFY(action(u"Deutsch"_s)->isChecked());
    action(u"English"_s)->trigger();
    QTRY_VERIFY(action(u"English"_s)->isChecked());
    QTRY_VERIFY(place(u"Events"_s) && place(u"Events"_s)->isChecked());
    QTRY_VERIFY(isIn());
}

void tst_WindowFrame::changesItsColoursByTheMenu()
{
    const SystemScheme system{QDBusConnection(u"nowhere"_s)};
    Appearance appearance(*qApp, *m_memory, system);
    m_settings.appearance = &appearance;
    signIn();
    look(u"appdark"_s);
    QCOMPARE(found().item(0)->text(), u"Appearance: Dark"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_window->palette().color(QPalette::Window),
             Theme(Theme::Scheme::Dark).colour(Theme::Colour::Window));
    close();
    m_theme.applyTo(*qApp);
}

void tst_WindowFrame::changesThePassword()
{
    signIn();
    action(u"Change password…"_s)->trigger();
    QTRY_VERIFY(m_hand->field(u"Current password"_s));
    m_hand->type(u"Current password"_s, u"a wrong one, surely"_s);
    m_hand->type(u"New password"_s, u"another uncommon one"_s);
    m_hand->type(u"New password, once more"_s, u"another uncommon two"_s);
    m_hand->press(u"Change password"_s);
    QTRY_VERIFY(m_hand->shows(u"are not the same"_s));
    m_hand->type(u"New password, once more"_s, u"another uncommon one"_s);
    m_hand->press(u"Change password"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"not your current password"_s),
                              qPrintable(m_hand->text()), patienceMs);
    m_hand->type(u"Current password"_s, QString::fromLatin1(TestServer::password));
    m_hand->press(u"Change password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->field(u"Current password"_s), patienceMs);
    QVERIFY(isIn());
}

void tst_WindowFrame::staysSignedIn()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    const QString first = m_keyring->secrets.first();

    open();
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(m_hand->text()), patienceMs);
    QTRY_VERIFY(m_keyring->secrets.first() != first); // Each is good once.
    open();
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(m_hand->text()), patienceMs);
}

void tst_WindowFrame::asksNobodyToStayWithoutAKeyring()
{
    m_keyring->isThere = false;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QVERIFY(!m_window->findChild<QCheckBox *>()->isVisible());
    m_keyring->isThere = true;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QVERIFY(m_window->findChild<QCheckBox *>()->isVisible());
    signIn();
    QVERIFY(m_keyring->secrets.isEmpty()); // Nobody ticked it.
}

void tst_WindowFrame::forgetsASessionThatIsOver()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    m_keyring->secrets.first() = u"worth nothing"_s;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QTRY_VERIFY2(m_hand->shows(u"sign in again"_s), qPrintable(m_hand->text()));
    QTRY_VERIFY(m_keyring->secrets.isEmpty());
}

void tst_WindowFrame::forgetsTheSessionAtSignOut()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    m_hand->press(u"Sign out"_s);
    QTRY_VERIFY(m_keyring->secrets.isEmpty());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
}

void tst_WindowFrame::keepsTheSessionWhileTheServerIsAway()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    ServerSettings same = m_server->usedSettings();
    same.port = m_server->port();
    m_server.reset();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->shows(u"There is no server yet"_s), patienceMs);
    m_server = std::make_unique<TestServer>(same);
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(m_hand->text()), patienceMs);
}

QTEST_MAIN(tst_WindowFrame)
#include "tst_windowframe.moc"
