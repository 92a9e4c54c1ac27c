// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/venue.h"
#include "tests/ui/fakekeyring.h"
#include "tests/ui/openwindow.h"
#include "ui/desktop/windowlanguage.h"
#include "ui/look/appearance.h"
#include "ui/look/systemscheme.h"
#include "ui/organizer/frame/signedinview.h"
#include "ui/organizer/palette/commandpalette.h"
#include "ui/organizer/palette/noteddelegate.h"
#include "ui/stores/keptsession.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = OpenWindow::patienceMs;

/// The frame around the organizer's pages, with a real server.
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
    void findsWhatIsDoneOnAnotherPage();
    void offersElsewhereOnlyWhatNeedsNoRow();
    void findsAnEventByAFewLetters();
    void opensABookingByItsTicket();
    void beginsThePaletteWithWhatIsLikely();
    void leavesTheLettersOfHiddenMenusToThePage();
    void leavesThePaletteByEscape();
    void opensWhereSomebodyWas();
    void staysWhereItIsInAnotherLanguage();
    void changesItsColoursByTheMenu();
    void changesThePassword();
    void leavesNothingOpenAtSignOut();

    void staysSignedIn();
    void asksNobodyToStayWithoutAKeyring();
    void sharesTheSessionAmongWindows();
    void forgetsASessionThatIsOver();
    void forgetsTheSessionAtSignOut();
    void keepsTheSessionWhileTheServerIsAway();

private:
    void open();
    void close();
    void signIn(bool staysSignedIn = false);
    const WindowHand &hand() const { return m_open->hand; }
    bool isIn() const { return hand().shows(u"Ada Lovelace"_s); }
    bool asksToSignIn() const { return m_open->asksToSignIn(); }
    CommandPalette &palette() const { return *m_open->window.findChild<CommandPalette *>(); }
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
    std::unique_ptr<OpenWindow> m_open;
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
    m_settings = {.server = OpenWindow::urlOf(*m_server),
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
    m_open = std::make_unique<OpenWindow>(m_settings, m_theme);
}

void tst_WindowFrame::close()
{
    if (m_open)
        m_open->window.close();
    m_open.reset();
}

void tst_WindowFrame::signIn(bool staysSignedIn)
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    m_open->window.findChild<QCheckBox *>()->setChecked(staysSignedIn);
    m_open->signIn(m_admin->email, QString::fromLatin1(TestServer::password));
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(hand().text()), patienceMs);
}

void tst_WindowFrame::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup->focusWidget() : &m_open->window, key, modifiers);
}

void tst_WindowFrame::look(const QString &letters)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette().isVisible());
    QTest::keyClicks(palette().focusWidget(), letters);
}

QAction *tst_WindowFrame::action(const QString &name) const
{
    for (QMenu *menu : m_open->window.menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == name)
                return action;
        }
    }
    return nullptr;
}

QToolButton *tst_WindowFrame::place(const QString &name) const
{
    for (QToolButton *button : m_open->window.findChildren<QToolButton *>()) {
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
    QTRY_VERIFY(hand().shows(u"No events"_s));
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

void tst_WindowFrame::findsWhatIsDoneOnAnotherPage()
{
    signIn();
    QVERIFY(place(u"Overview"_s)->isChecked());
    look(u"newevent"_s);
    QCOMPARE(found().item(0)->text(), u"Events: New event"_s);
    press(Qt::Key_Return);
    QVERIFY(place(u"Events"_s)->isChecked());
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(WindowHand(*QApplication::activeModalWidget()).field(u"Venue"_s));
}

void tst_WindowFrame::offersElsewhereOnlyWhatNeedsNoRow()
{
    TestClient organizer(m_server->port(), m_admin->token);
    const auto made = organizer.post(u"/api/events"_s, Venue::eventBody());
    QCOMPARE(made.status, 201);
    signIn();
    const auto offered = [this] {
        look({});
        QStringList names;
        for (int row = 0; row < found().count(); ++row)
            names << found().item(row)->text();
        press(Qt::Key_Escape);
        m_open->window.activateWindow();
        return QTest::qWaitForWindowActive(&m_open->window) ? names : QStringList();
    };
    const QStringList here = offered();
    QVERIFY(here.contains(u"Analytics: Report (PDF)"_s));
    QVERIFY(here.contains(u"Desk sale: Find an event"_s));
    QVERIFY(!here.contains(u"Events: Cancel or delete"_s));
    QVERIFY(!here.contains(u"Desk sale: Undo the last sale"_s));

    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(offered().contains(u"Cancel or delete"_s), patienceMs);
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

void tst_WindowFrame::opensABookingByItsTicket()
{
    TestClient organizer(m_server->port(), m_admin->token);
    const QString event =
            organizer.post(u"/api/events"_s, Venue::eventBody()).json()[u"id"_s].toString();
    const QJsonObject booking =
            Venue::book(organizer, event, 1,
                        {{u"customer"_s, QJsonObject{{u"name"_s, u"Emmy Noether"_s}}}})
                    .json();
    const QString reference = booking[u"bookingReference"_s].toString();
    signIn();
    look(u"EVENTLY:1:%1:1"_s.arg(reference));
    QTRY_COMPARE_WITH_TIMEOUT(found().count(), 1, patienceMs);
    QCOMPARE(found().item(0)->text(), QString(reference % u", Emmy Noether"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hand().field(u"Search bookings"_s)
                                     && hand().field(u"Search bookings"_s)->text() == reference,
                             patienceMs);
    // The table is shown once it has rows.
    const auto bookings = [this] { return hand().named<QAbstractItemView>(u"Bookings"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(bookings() && bookings()->model()->rowCount() == 1, patienceMs);
    QCOMPARE(bookings()->model()->index(0, 1).data().toString(), u"Emmy Noether"_s);
}

/// Before anything is typed, it offers likely choices: the next events and the pages, but neither
/// itself nor leaving.
void tst_WindowFrame::beginsThePaletteWithWhatIsLikely()
{
    TestClient organizer(m_server->port(), m_admin->token);
    QCOMPARE(organizer.post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}))
                     .status,
             201);
    signIn();
    const auto offersTheEvent = [this] {
        look({});
        if (found().count() > 0 && found().item(0)->text() == u"Jazz Night"_s)
            return true;
        press(Qt::Key_Escape);
        m_open->window.activateWindow();
        return !QTest::qWaitForWindowActive(&m_open->window);
    };
    QTRY_VERIFY_WITH_TIMEOUT(offersTheEvent(), patienceMs);
    QVERIFY2(found().item(0)->data(NotedDelegate::NoteRole).toString().contains(u"left"_s),
             qPrintable(found().item(0)->data(NotedDelegate::NoteRole).toString()));
    QCOMPARE(found().item(1)->text(), u"Overview"_s);
    QStringList all;
    for (int row = 0; row < found().count(); ++row)
        all << found().item(row)->text();
    QVERIFY(!all.contains(u"Find"_s));
    QCOMPARE(all.last(), u"Quit"_s);
}

/// The hidden menu of the analytics uses the same letter.
void tst_WindowFrame::leavesTheLettersOfHiddenMenusToThePage()
{
    signIn();
    press(Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(hand().button(u"&Add a colleague…"_s));
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(hand().field(u"First name"_s), patienceMs);
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
    m_open->window.resize(1000, 640);
    signIn();
    QVERIFY(place(u"Events"_s)->isChecked());
    QCOMPARE(m_open->window.size(), QSize(1000, 640));
}

void tst_WindowFrame::staysWhereItIsInAnotherLanguage()
{
    WindowLanguage language(*qApp, *m_memory, u"en"_s);
    m_settings.language = &language;
    signIn();
    press(Qt::Key_2, Qt::ControlModifier);
    const QWidget *before = m_open->window.centralWidget();
    action(u"Deutsch"_s)->trigger();
    QTRY_VERIFY(m_open->window.centralWidget() != before);
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
    QCOMPARE(m_open->window.palette().color(QPalette::Window),
             Theme(Theme::Scheme::Dark).colour(Theme::Colour::Window));
    close();
    m_theme.applyTo(*qApp);
}

void tst_WindowFrame::changesThePassword()
{
    signIn();
    action(u"Change password…"_s)->trigger();
    QTRY_VERIFY(hand().field(u"Current password"_s));
    hand().type(u"Current password"_s, u"a wrong one, surely"_s);
    hand().type(u"New password"_s, u"another uncommon one"_s);
    hand().type(u"Repeat the new password"_s, u"another uncommon two"_s);
    hand().press(u"Change password"_s);
    QTRY_VERIFY(hand().shows(u"don't match"_s));
    hand().type(u"Repeat the new password"_s, u"another uncommon one"_s);
    hand().press(u"Change password"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand().shows(u"isn't your current password"_s),
                              qPrintable(hand().text()), patienceMs);
    hand().type(u"Current password"_s, QString::fromLatin1(TestServer::password));
    hand().press(u"Change password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!hand().field(u"Current password"_s), patienceMs);
    QVERIFY(isIn());
}

void tst_WindowFrame::leavesNothingOpenAtSignOut()
{
    signIn();
    look(u"newevent"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(hand().field(u"Venue"_s));
    hand().type(u"Venue"_s, u"Blue Hall"_s); // A change that needs a confirmation.
    palette().open(QList<CommandPalette::Command>());
    action(u"Sign out"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    for (const QDialog *dialog : m_open->window.findChildren<QDialog *>())
        QVERIFY2(!dialog->isVisible(), dialog->metaObject()->className());

    QSignalSpy shown(m_open->window.findChild<SignedInView *>(), &SignedInView::shown);
    emit palette().eventChosen(QUuid::createUuid());
    QCOMPARE(shown.size(), 0);
    m_open->signIn(m_admin->email, QString::fromLatin1(TestServer::password));
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), patienceMs);
}

void tst_WindowFrame::staysSignedIn()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    const QString first = m_keyring->secrets.first();

    open();
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(hand().text()), patienceMs);
    QTRY_VERIFY(m_keyring->secrets.first() != first); // Each can be used only once.
    open();
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(hand().text()), patienceMs);
}

void tst_WindowFrame::asksNobodyToStayWithoutAKeyring()
{
    m_keyring->isThere = false;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QVERIFY(!m_open->window.findChild<QCheckBox *>()->isVisible());
    m_keyring->isThere = true;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QVERIFY(m_open->window.findChild<QCheckBox *>()->isVisible());
    signIn();
    QVERIFY(m_keyring->secrets.isEmpty()); // The box wasn't ticked.
}

void tst_WindowFrame::sharesTheSessionAmongWindows()
{
    struct Signed
    {
        Connection connection;
        ApiClient api{connection};
        SessionStore session{api, connection};
        KeptSession kept;

        Signed(const QUrl &server, Keyring &keyring)
            : connection(server)
            , kept(keyring, session, connection)
        {
        }
        /// Whether a user is signed in afterwards.
        bool renew()
        {
            QSignalSpy renewed(&connection, &Connection::renewed);
            connection.renew();
            return (!renewed.isEmpty() || renewed.wait(patienceMs)) && session.user();
        }
    };
    Signed first(m_settings.server, *m_keyring);
    first.kept.look();
    QTRY_VERIFY(first.kept.isPossible());
    first.kept.setWanted(true);
    first.session.signIn(m_admin->email, QString::fromLatin1(TestServer::password));
    QTRY_COMPARE_WITH_TIMEOUT(m_keyring->secrets.size(), 1, patienceMs);
    const QString before = m_keyring->secrets.first();

    Signed second(m_settings.server, *m_keyring);
    second.kept.look();
    QTRY_VERIFY_WITH_TIMEOUT(second.session.user(), patienceMs);
    QTRY_VERIFY(m_keyring->secrets.first() != before);
    QVERIFY(first.renew());
    QVERIFY(second.renew());
    QVERIFY(first.renew());
}

void tst_WindowFrame::forgetsASessionThatIsOver()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    m_keyring->secrets.first() = u"worth nothing"_s;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
    QTRY_VERIFY2(hand().shows(u"sign in again"_s), qPrintable(hand().text()));
    QTRY_VERIFY(m_keyring->secrets.isEmpty());
}

void tst_WindowFrame::forgetsTheSessionAtSignOut()
{
    signIn(true);
    QTRY_COMPARE(m_keyring->secrets.size(), 1);
    hand().press(u"Sign out"_s);
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
    QTRY_VERIFY_WITH_TIMEOUT(hand().shows(u"Can't connect to the server"_s), patienceMs);
    m_server = std::make_unique<TestServer>(same);
    QTRY_VERIFY2_WITH_TIMEOUT(isIn(), qPrintable(hand().text()), patienceMs);
}

QTEST_MAIN(tst_WindowFrame)
#include "tst_windowframe.moc"
