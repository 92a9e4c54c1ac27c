// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/xdisplay.h"
#include "ui/kiosk/lock/lock.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = 30'000;
static constexpr QRgb magenta = 0xffff00ff;

/// Stands for a kiosk's window: one colour, a field, and all the shortcuts that it must ignore.
class Foyer : public QWidget
{
    Q_OBJECT

public:
    Foyer()
    {
        setStyleSheet(u"Foyer { background: #ff00ff; }"_s);
        setAttribute(Qt::WA_StyledBackground);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(300, 300, 300, 300);
        layout->addWidget(&field);
        for (const auto &keys : {u"Ctrl+Q"_s, u"Ctrl+W"_s, u"Ctrl+O"_s, u"Ctrl+P"_s, u"Ctrl+S"_s,
                                 u"F1"_s, u"F11"_s, u"Alt+F4"_s, u"Print"_s}) {
            connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this,
                    [this] { ++obeyed; });
        }
        field.setFocus();
    }

    QLineEdit field;
    int obeyed = 0;
};

/// Sends real keys with xdotool, on an X server with and without a window manager: no visitor can
/// leave the kiosk.
class tst_Lock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void letsAltF4CloseAWindowThatIsNotLocked();
    void staysAloneOnTop_data();
    void staysAloneOnTop();
    void staysOnTopOfAnotherProgram();
    void comesBackWhenItIsMovedAway();
    void comesBackWhenItIsPutAway();
    void opensNoMenu_data();
    void opensNoMenu();
    void pastesNothing();
    void takesNothingThatIsDropped();
    void hidesADialog();
    void refusesToClose();
    void letsStaffClose();
    void endsWhenTheProgramIsToldTo();
    void asksForStaffAfterFiveTouchesOfTheCorner();
    void asksForNobodyAfterTouchesElsewhere();

private:
    void engage();
    static void xdotool(const QStringList &words);
    /// Checks a picture of the whole screen, which no window can fake.
    static bool isAllOurs();
    /// When a plain letter arrives, all keys pressed before it have been handled.
    void typeUntilItArrives();

    std::unique_ptr<Foyer> m_foyer;
    std::unique_ptr<Lock> m_lock;
};

void tst_Lock::init()
{
    m_foyer = std::make_unique<Foyer>();
    m_lock = std::make_unique<Lock>(*m_foyer, Surroundings::Session);
}

void tst_Lock::cleanup()
{
    m_lock.reset();
    m_foyer.reset();
}

void tst_Lock::engage()
{
    m_lock->engage();
    QTRY_VERIFY_WITH_TIMEOUT(m_foyer->isActiveWindow() && isAllOurs() && m_lock->hasKeyboard(),
                             patienceMs);
}

void tst_Lock::xdotool(const QStringList &words)
{
    QProcess process;
    process.start(u"xdotool"_s, words);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patienceMs);
    QCOMPARE(process.exitCode(), 0);
}

bool tst_Lock::isAllOurs()
{
    QScreen *screen = QGuiApplication::primaryScreen();
    const QImage seen = screen->grabWindow(0).toImage();
    if (seen.size() != screen->size())
        return false;
    for (const QPoint at :
         {QPoint(0, 0), QPoint(seen.width() - 1, 0), QPoint(640, 100), QPoint(100, 400),
          QPoint(0, seen.height() - 1), QPoint(seen.width() - 1, seen.height() - 1)}) {
        if (seen.pixel(at) != magenta)
            return false;
    }
    return true;
}

void tst_Lock::typeUntilItArrives()
{
    const QString before = m_foyer->field.text();
    xdotool({u"key"_s, u"x"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_foyer->field.text(), before + u'x', patienceMs);
}

/// Without this, the other tests would prove nothing about a window manager.
void tst_Lock::letsAltF4CloseAWindowThatIsNotLocked()
{
    if (!qEnvironmentVariableIsSet("EVENTLY_TEST_WINDOW_MANAGER"))
        return;
    QWidget open;
    open.show();
    QTRY_VERIFY_WITH_TIMEOUT(open.isActiveWindow(), patienceMs);
    xdotool({u"key"_s, u"alt+F4"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!open.isVisible(), patienceMs);
}

void tst_Lock::staysAloneOnTop_data()
{
    QTest::addColumn<QString>("keys");

    for (const char *keys : {"alt+F4",
                             "alt+Tab",
                             "alt+shift+Tab",
                             "alt+Escape",
                             "alt+space",
                             "super",
                             "super+d",
                             "super+e",
                             "super+l",
                             "super+F1",
                             "ctrl+q",
                             "ctrl+w",
                             "ctrl+o",
                             "ctrl+p",
                             "ctrl+s",
                             "ctrl+n",
                             "ctrl+t",
                             "ctrl+Escape",
                             "ctrl+alt+Left",
                             "ctrl+alt+Right",
                             "ctrl+alt+d",
                             "ctrl+alt+Delete",
                             "ctrl+alt+BackSpace",
                             "shift+alt+Left",
                             "Escape",
                             "Menu",
                             "shift+F10",
                             "Print",
                             "alt+Print",
                             "F1",
                             "F2",
                             "F3",
                             "F4",
                             "F5",
                             "F6",
                             "F7",
                             "F8",
                             "F9",
                             "F10",
                             "F11",
                             "F12"})
        QTest::newRow(keys) << QString::fromLatin1(keys);
}

void tst_Lock::staysAloneOnTop()
{
    QFETCH(QString, keys);

    engage();
    xdotool({u"key"_s, keys});
    typeUntilItArrives();

    QTRY_VERIFY_WITH_TIMEOUT(isAllOurs(), patienceMs);
    QVERIFY(m_foyer->isVisible() && m_foyer->isFullScreen() && m_foyer->isActiveWindow());
    QCOMPARE(m_foyer->geometry(), m_foyer->screen()->geometry());
    QCOMPARE(m_foyer->obeyed, 0);
    for (const QWidget *window : QApplication::topLevelWidgets())
        QVERIFY(!window->isVisible() || window == m_foyer.get());
}

void tst_Lock::staysOnTopOfAnotherProgram()
{
    engage();
    QProcess intruder;
    intruder.start(QCoreApplication::applicationFilePath(), {u"--intrude"_s});
    QTRY_VERIFY_WITH_TIMEOUT(intruder.canReadLine(), patienceMs); // Its window is shown.

    QTRY_VERIFY_WITH_TIMEOUT(isAllOurs(), patienceMs);
    typeUntilItArrives();
    intruder.kill();
    QTRY_COMPARE_WITH_TIMEOUT(intruder.state(), QProcess::NotRunning, patienceMs);
}

void tst_Lock::comesBackWhenItIsMovedAway()
{
    engage();
    const QString id = QString::number(m_foyer->winId());
    xdotool({u"windowsize"_s, id, u"300"_s, u"200"_s, u"windowmove"_s, id, u"50"_s, u"60"_s});
    xdotool({u"windowminimize"_s, id});

    QTRY_VERIFY_WITH_TIMEOUT(isAllOurs(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_foyer->isActiveWindow(), patienceMs);
    typeUntilItArrives();
}

/// As when the window manager loses the window during start-up: no event says that it is hidden.
void tst_Lock::comesBackWhenItIsPutAway()
{
    engage();
    xdotool({u"windowunmap"_s, QString::number(m_foyer->winId())});

    QTRY_VERIFY_WITH_TIMEOUT(!isAllOurs(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(isAllOurs() && m_foyer->isActiveWindow() && m_lock->hasKeyboard(),
                             patienceMs);
    typeUntilItArrives();
}

void tst_Lock::opensNoMenu_data()
{
    QTest::addColumn<QString>("button");

    QTest::newRow("the middle one") << u"2"_s;
    QTest::newRow("the right one") << u"3"_s;
}

void tst_Lock::opensNoMenu()
{
    QFETCH(QString, button);

    engage();
    QGuiApplication::clipboard()->setText(u"smuggled"_s, QClipboard::Selection);
    const QPoint field = m_foyer->field.mapToGlobal(m_foyer->field.rect().center());
    xdotool({u"mousemove"_s, QString::number(field.x()), QString::number(field.y()), u"click"_s,
             button});
    typeUntilItArrives();

    QCOMPARE(m_foyer->field.text(), u"x"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void tst_Lock::pastesNothing()
{
    engage();
    QGuiApplication::clipboard()->setText(u"smuggled"_s);
    xdotool({u"key"_s, u"ctrl+v"_s, u"shift+Insert"_s});
    typeUntilItArrives();

    QCOMPARE(m_foyer->field.text(), u"x"_s);
}

void tst_Lock::takesNothingThatIsDropped()
{
    engage();
    m_foyer->setAcceptDrops(true);
    QMimeData smuggled;
    smuggled.setText(u"smuggled"_s);
    const QPoint there = m_foyer->field.geometry().center();
    QDragEnterEvent enter(there, Qt::CopyAction, &smuggled, Qt::LeftButton, Qt::NoModifier);
    QDropEvent drop(there, Qt::CopyAction, &smuggled, Qt::LeftButton, Qt::NoModifier);
    for (QWidget *target :
         {static_cast<QWidget *>(m_foyer.get()), static_cast<QWidget *>(&m_foyer->field)}) {
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(!enter.isAccepted());
        QCoreApplication::sendEvent(target, &drop);
        QVERIFY(!drop.isAccepted());
    }
    QCOMPARE(m_foyer->field.text(), QString());
}

void tst_Lock::hidesADialog()
{
    engage();
    QTest::ignoreMessage(QtWarningMsg, "The kiosk hides a window that is not its own: QDialog");
    QDialog dialog(m_foyer.get());
    dialog.exec(); // Returns by itself.

    QTRY_VERIFY_WITH_TIMEOUT(isAllOurs(), patienceMs);
    typeUntilItArrives();
}

void tst_Lock::refusesToClose()
{
    engage();
    m_foyer->close();
    QApplication::closeAllWindows();

    QVERIFY(m_foyer->isVisible());
}

void tst_Lock::letsStaffClose()
{
    engage();
    m_lock->release();
    m_foyer->close();

    QVERIFY(!m_foyer->isVisible());
}

void tst_Lock::endsWhenTheProgramIsToldTo()
{
    engage();
    QSignalSpy ends(qApp, &QCoreApplication::aboutToQuit);
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QApplication::exec();

    QCOMPARE(ends.size(), 1);
}

void tst_Lock::asksForStaffAfterFiveTouchesOfTheCorner()
{
    engage();
    QSignalSpy asked(m_lock.get(), &Lock::staffAsked);
    xdotool({u"mousemove"_s, u"20"_s, u"30"_s, u"click"_s, u"--repeat"_s, u"5"_s, u"1"_s});

    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patienceMs);
}

void tst_Lock::asksForNobodyAfterTouchesElsewhere()
{
    engage();
    QSignalSpy asked(m_lock.get(), &Lock::staffAsked);
    xdotool({u"mousemove"_s, u"20"_s, u"30"_s, u"click"_s, u"--repeat"_s, u"4"_s, u"1"_s,
             u"mousemove"_s, u"900"_s, u"30"_s, u"click"_s, u"1"_s, u"mousemove"_s, u"20"_s,
             u"30"_s, u"click"_s, u"--repeat"_s, u"4"_s, u"1"_s});
    typeUntilItArrives();

    QCOMPARE(asked.size(), 0);
}

/// Another program that wants to be on top and to have the keyboard.
static int intrude(QApplication &application)
{
    QWidget window(nullptr, Qt::WindowStaysOnTopHint | Qt::FramelessWindowHint);
    window.setStyleSheet(u"background: green"_s);
    window.setGeometry(0, 0, 700, 500);
    window.show();
    window.raise();
    window.activateWindow();
    QTimer::singleShot(0, [] { puts("here"), fflush(stdout); });
    return application.exec();
}

int main(int argc, char *argv[])
{
    if (argc == 2 && qstrcmp(argv[1], "--intrude") == 0) {
        QApplication application(argc, argv);
        return intrude(application);
    }
    const XDisplay display(qEnvironmentVariable("EVENTLY_TEST_WINDOW_MANAGER"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    tst_Lock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lock.moc"
