// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/kiosk/keptinmemory.h"
#include "tests/ui/windowhand.h"
#include "ui/kiosk/keyboard/keyboarddock.h"
#include "ui/kiosk/kioskwindow.h"
#include "ui/kiosk/pin/pin.h"
#include "ui/kiosk/pin/pinpad.h"
#include "ui/kiosk/staff/printerdesk.h"
#include "ui/kiosk/staffdoor.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000;
static const QString pin = u"481516"_s;

/// A whole kiosk with a real server and a real PostgreSQL: what staff can do.
class tst_StaffDoor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fitsAnUprightScreen();
    void asksToBePairedAtFirst();
    void letsNobodyInWithoutThePin();
    void letsStaffInByTheirPin();
    void leavesByItsButtonOnly();
    void printsATestPage();
    void printsABookingAgain();
    void printsOneSetForADoubleTouch();
    void refusesABookingOfAnother();
    void saysThatItIsNotLockedOnADesktop();
    void keepsHowVisitorsFindIt();
    void speaksFirstAsItWasStartedOrAsStaffChose();
    void asksToBePairedAgainWhenItIsRevoked();
    void forgetsAnAdministratorWhoWentAway();
    void forgetsAPairingWithoutAPin();

private:
    void open(bool isPaired = true);
    void touchTheCorner();
    void typePin(const QString &digits);
    void enter();
    QStringList printed() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Venue> m_venue;
    TestServer::PairedKiosk m_kiosk;
    KioskPace m_pace;
    QString m_language; ///< As given when the program is started.
    std::unique_ptr<KeptInMemory> m_secrets;
    std::unique_ptr<KioskContext> m_context;
    std::unique_ptr<KioskWindow> m_window;
    std::unique_ptr<PrinterDesk> m_desk;
    std::unique_ptr<StaffDoor> m_door;
    std::unique_ptr<WindowHand> m_hand;
};

void tst_StaffDoor::init()
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_language.clear();
    m_pace = {};
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(m_folder->filePath(u"tickets"_s));
    m_venue = std::make_unique<Venue>();
    m_kiosk = m_venue->server.newKiosk(m_venue->admin);
}

void tst_StaffDoor::cleanup()
{
    m_hand.reset();
    m_door.reset();
    m_desk.reset();
    m_window.reset();
    m_context.reset();
    m_secrets.reset();
    m_venue.reset();
    m_folder.reset();
}

void tst_StaffDoor::open(bool isPaired)
{
    m_secrets = std::make_unique<KeptInMemory>();
    if (isPaired) {
        m_secrets->keepToken(m_kiosk.token.toLatin1());
        m_secrets->keepPinHash(hashOfPin(pin).toLatin1());
    }
    m_context = std::make_unique<KioskContext>(
            KioskSettings{.server = QUrl(u"http://127.0.0.1:%1"_s.arg(m_venue->server.port())),
                          .language = m_language,
                          .stateFolder = m_folder->filePath(u"state"_s),
                          .ticketFolder = m_folder->filePath(u"tickets"_s)},
            *m_secrets, m_pace);
    m_context->connection.use(Tokens::ofKiosk(m_secrets->token()));
    m_window = std::make_unique<KioskWindow>(*m_context);
    m_desk = std::make_unique<PrinterDesk>(*m_context);
    m_door = std::make_unique<StaffDoor>(*m_window, *m_context, *m_desk, Surroundings::Desktop);
    m_hand = std::make_unique<WindowHand>(*m_window);
    m_door->shut();
    m_context->languages.use(u"en"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_StaffDoor::touchTheCorner()
{
    for (int i = 0; i < CornerGesture::touches; ++i)
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, QPoint(10, 10));
}

void tst_StaffDoor::typePin(const QString &digits)
{
    auto *pad = m_window->page()->findChild<PinPad *>();
    QVERIFY(pad);
    QTest::keyClicks(pad, digits);
    QTest::keyClick(pad, Qt::Key_Return);
}

void tst_StaffDoor::enter()
{
    touchTheCorner();
    typePin(pin);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->canPress(u"Leave the kiosk"_s), qPrintable(m_hand->text()),
                              patienceMs);
}

QStringList tst_StaffDoor::printed() const
{
    return QDir(m_folder->filePath(u"tickets"_s)).entryList({u"*.pdf"_s});
}

void tst_StaffDoor::fitsAnUprightScreen()
{
    open(false); // Shows the keyboard for the pairing code.
    m_context->look.setScreen({1080, 1920}, 2.7);
    QTRY_VERIFY(m_window->findChild<OnScreenKeyboard *>()->isVisible());
    QVERIFY(m_window->findChild<KeyboardDock *>()->minimumSizeHint().width() <= 1080);
}

void tst_StaffDoor::asksToBePairedAtFirst()
{
    open(false);
    QVERIFY2(m_hand->shows(u"Pairing code"_s), qPrintable(m_hand->text()));
    QVERIFY(!m_door->isPaired());
}

void tst_StaffDoor::letsNobodyInWithoutThePin()
{
    open();
    touchTheCorner();
    typePin(u"161584"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Wrong PIN"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY(!m_hand->canPress(u"Leave the kiosk"_s));
    m_hand->press(u"Back"_s);
    QVERIFY(!m_hand->shows(u"Staff"_s));
}

void tst_StaffDoor::letsStaffInByTheirPin()
{
    open();
    enter();
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u": connected"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY(m_hand->shows(u"Every order's tickets were printed"_s));
}

void tst_StaffDoor::leavesByItsButtonOnly()
{
    open();
    m_window->close();
    QVERIFY(m_window->isVisible());

    enter();
    QSignalSpy left(m_door.get(), &StaffDoor::left);
    m_hand->press(u"Leave the kiosk"_s);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][0].toInt(), KioskEnd::leftByStaff);
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void tst_StaffDoor::printsATestPage()
{
    open();
    enter();
    m_hand->press(u"Print a test page"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Test page sent to the printer"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QCOMPARE(printed().size(), 1);
}

void tst_StaffDoor::printsABookingAgain()
{
    TestClient device(m_venue->server.port(), m_kiosk.token);
    const QString event = m_venue->newEventId(10);
    const QString reference =
            Venue::book(device, event, 2).json()[u"bookingReference"_s].toString();
    open();
    enter();
    m_hand->type(u"Booking reference"_s, reference.toLower());
    m_hand->press(u"Print"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"sent to the printer"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QCOMPARE(printed().size(), 1);
    QVERIFY(!printed()[0].contains(reference));
}

void tst_StaffDoor::printsOneSetForADoubleTouch()
{
    TestClient device(m_venue->server.port(), m_kiosk.token);
    const QString reference = Venue::book(device, m_venue->newEventId(10), 2)
                                      .json()[u"bookingReference"_s]
                                      .toString();
    open();
    enter();
    QSignalSpy asked(m_window->page(), SIGNAL(reprintAsked(QString)));
    m_hand->type(u"Booking reference"_s, reference);
    m_hand->press(u"Print"_s);
    QVERIFY(!m_hand->canPress(u"Print"_s));
    QTest::keyClick(m_hand->field(u"Booking reference"_s), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"sent to the printer"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_hand->canPress(u"Print"_s)); // A visitor may print another set.
}

void tst_StaffDoor::refusesABookingOfAnother()
{
    const QString event = m_venue->newEventId(10);
    const QString reference =
            Venue::book(m_venue->organizer, event, 2).json()[u"bookingReference"_s].toString();
    open();
    enter();
    m_hand->type(u"Booking reference"_s, reference);
    m_hand->press(u"Print"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"sold nothing under this reference"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QVERIFY(printed().isEmpty());
}

void tst_StaffDoor::saysThatItIsNotLockedOnADesktop()
{
    open();
    QVERIFY(!m_door->lock().isLocked());
    enter();
    QVERIFY2(m_hand->shows(u"This kiosk isn't locked"_s), qPrintable(m_hand->text()));
}

void tst_StaffDoor::keepsHowVisitorsFindIt()
{
    open();
    enter();
    m_hand->press(u"High contrast"_s);
    m_hand->press(u"Back to the visitor page"_s);

    QVERIFY(m_context->look.hasHighContrast());
    m_context->look.setHighContrast(false);
    m_window->turnHome();
    QVERIFY(m_context->look.hasHighContrast());
}

void tst_StaffDoor::speaksFirstAsItWasStartedOrAsStaffChose()
{
    m_language = u"fr"_s;
    open();
    m_window->turnHome();
    QCOMPARE(m_context->languages.current(), u"fr"_s);

    KioskDefaults{.language = u"ar"_s}.write(m_context->settings.stateFolder);
    m_window->turnHome();
    QCOMPARE(m_context->languages.current(), u"ar"_s);
    QVERIFY(m_window->isRightToLeft());
}

void tst_StaffDoor::asksToBePairedAgainWhenItIsRevoked()
{
    open();
    m_venue->organizer.del(u"/api/kiosks/"_s + m_kiosk.id);
    m_context->connection.endSession(); // As the next heartbeat would cause.

    QVERIFY2(m_hand->shows(u"out of service"_s), qPrintable(m_hand->text()));
    QVERIFY(m_secrets->token().isEmpty());
    touchTheCorner();
    QVERIFY(m_window->page()->findChild<PinPad *>()); // The staff PIN is still valid.
}

void tst_StaffDoor::forgetsAnAdministratorWhoWentAway()
{
    m_pace.idle = 3s; // Longer than typing takes on a busy machine.
    m_pace.stillThere = 100ms;
    open();
    m_context->connection.endSession();
    m_hand->press(u"Sign in as an administrator"_s);
    m_hand->type(u"Email address"_s, u"planted@example.org"_s);
    m_hand->type(u"Password"_s, u"planted"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Are you still there?"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->field(u"Pairing code"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY2(m_hand->shows(u"out of service"_s), qPrintable(m_hand->text()));
    for (const QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
        QVERIFY(!edit->text().contains(u"planted"_s));
        QVERIFY(!edit->isUndoAvailable());
    }
}

/// Otherwise any visitor could choose the PIN.
void tst_StaffDoor::forgetsAPairingWithoutAPin()
{
    m_pace.idle = 3s;
    m_pace.stillThere = 100ms;
    open(false);
    m_window->turnHome(); // It has the default language and settings.
    m_hand->type(u"Pairing code"_s,
                 m_venue->organizer.post(u"/api/kiosks"_s, {{u"name"_s, u"Door"_s}})
                         .json()[u"pairingCode"_s]
                         .toString());
    m_hand->press(u"Pair"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Choose the staff PIN"_s), qPrintable(m_hand->text()),
                              patienceMs);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->field(u"Pairing code"_s), qPrintable(m_hand->text()),
                              patienceMs);
    QVERIFY(m_secrets->token().isEmpty());
    QVERIFY(m_secrets->pinHash().isEmpty());
}

QTEST_MAIN(tst_StaffDoor)
#include "tst_staffdoor.moc"
