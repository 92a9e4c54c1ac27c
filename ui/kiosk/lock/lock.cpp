// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/lock/lock.h"

#include "ui/kiosk/lock/keysieve.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

/// So many rounds a window may need to come back by itself.
static constexpr int patience = 4;

Lock::Lock(QWidget &window, Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_surroundings(surroundings)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // Ours can be kept away.
    m_window.setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    m_round.setInterval(500ms);

    connect(&m_round, &QTimer::timeout, this, &Lock::goRound);
    connect(&m_gesture, &CornerGesture::made, this, &Lock::staffAsked);
    connect(qApp, &QGuiApplication::screenAdded, this, &Lock::keepUpSoon);
    connect(qApp, &QGuiApplication::screenRemoved, this, &Lock::keepUpSoon);
    connect(qApp, &QGuiApplication::primaryScreenChanged, this, &Lock::keepUpSoon);
}

Lock::~Lock()
{
    release();
}

void Lock::engage()
{
    if (m_isEngaged)
        return;
    m_isEngaged = true;
    qApp->installEventFilter(this);
    m_round.start();
    keepUp();
}

void Lock::release()
{
    if (!m_isEngaged)
        return;
    m_isEngaged = false;
    m_round.stop();
    qApp->removeEventFilter(this);
    m_covers.clear();
    giveKeyboardBack();
}

void Lock::giveKeyboardBack()
{
    if (m_hasKeyboard && m_window.windowHandle())
        m_window.windowHandle()->setKeyboardGrabEnabled(false);
    m_hasKeyboard = false;
}

/// A window that another program put away, or that the window manager lost while it began, is told
/// by nothing that it is not to be seen: it is shown anew.
void Lock::goRound()
{
    const QWindow *handle = m_window.windowHandle();
    const bool isThere = m_surroundings == Surroundings::Desktop
            || (handle && handle->isExposed() && m_window.isActiveWindow());
    m_roundsAway = isThere ? 0 : m_roundsAway + 1;
    if (m_roundsAway >= patience) {
        m_roundsAway = 0;
        m_window.hide();
    }
    keepUp();
}

void Lock::keepUpSoon()
{
    QTimer::singleShot(0, this, &Lock::keepUp);
}

void Lock::keepUp()
{
    QScreen *screen = QGuiApplication::primaryScreen();
    if (!m_isEngaged || !screen)
        return;
    // Wayland's clients can't say where a window goes: there the compositor shows one and no other.
    const bool placesWindows = !QGuiApplication::platformName().startsWith("wayland"_L1);
    if (placesWindows)
        m_covers.follow(screen);
    const QRect whole = screen->geometry();
    if (!m_window.isVisible() || m_window.isMinimized() || !m_window.isFullScreen()
        || (placesWindows && m_window.geometry() != whole)) {
        // Without a window manager showFullScreen() alone doesn't change the size.
        m_window.setGeometry(whole);
        m_window.showFullScreen();
    }
    if (m_surroundings == Surroundings::Desktop)
        return;
    m_window.raise();
    if (m_window.isActiveWindow())
        return takeKeyboard();
    // As long as the keyboard is ours, Qt hears of no focus.
    giveKeyboardBack();
    m_window.activateWindow();
}

/// With the keyboard in our hands no window manager hears its own combinations. Taken again and
/// again, because X takes it away whenever the window is not to be seen.
void Lock::takeKeyboard()
{
    if (QGuiApplication::platformName() != "xcb"_L1)
        return;
    const bool hadIt = m_hasKeyboard;
    m_hasKeyboard =
            m_window.windowHandle() && m_window.windowHandle()->setKeyboardGrabEnabled(true);
    if (!hadIt && !m_hasKeyboard)
        QTimer::singleShot(50ms, this, &Lock::keepUp); // It is not to be seen yet.
}

/// What a line edit does by itself that a visitor has no use for.
static void harden(QObject &object)
{
    if (auto *edit = qobject_cast<QLineEdit *>(&object)) {
        edit->setContextMenuPolicy(Qt::NoContextMenu);
        edit->setDragEnabled(false);
        edit->setAcceptDrops(false);
    }
}

bool Lock::eventFilter(QObject *watched, QEvent *event)
{
    watchTouches(*watched, *event);
    switch (event->type()) {
    case QEvent::Quit: release(); return false; // The system's wish or staff's: no visitor's.
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease: return refusesKey(static_cast<QKeyEvent &>(*event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: return refusesMouse(static_cast<const QMouseEvent &>(*event));
    case QEvent::Close:
        if (!watched->isWindowType() && isStranger(*watched))
            return false;
        event->ignore();
        return true;
    case QEvent::ContextMenu:
    case QEvent::Shortcut:
    case QEvent::ToolTip:
    case QEvent::WhatsThis: event->accept(); return true;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: event->ignore(); return true;
    case QEvent::Polish: harden(*watched); return false;
    case QEvent::Show:
        if (isStranger(*watched)) {
            auto *stranger = static_cast<QWidget *>(watched);
            qWarning("The kiosk hides a window that is not its own: %s",
                     stranger->metaObject()->className());
            // It never comes to the screen, so it takes no keys while it goes.
            stranger->setAttribute(Qt::WA_DontShowOnScreen);
            QTimer::singleShot(0, stranger, &QWidget::hide);
        }
        return false;
    case QEvent::Hide:
        if (watched == &m_window)
            m_hasKeyboard = false;
        [[fallthrough]];
    case QEvent::Expose:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        if (watched == &m_window || watched == m_window.windowHandle())
            keepUpSoon();
        return false;
    default: return false;
    }
}

/// An accepted ShortcutOverride is what keeps Qt from looking for a shortcut.
bool Lock::refusesKey(QKeyEvent &event) const
{
    if (mayPass(event))
        return false;
    event.accept();
    return true;
}

/// The middle button would paste, the right one ask for a menu.
bool Lock::refusesMouse(const QMouseEvent &event) const
{
    return event.button() != Qt::LeftButton && event.button() != Qt::NoButton;
}

/// Whether @p object is a window that neither the kiosk nor its covers are: a dialog, a menu, a
/// popup that something inside opened.
bool Lock::isStranger(const QObject &object) const
{
    const auto *widget = qobject_cast<const QWidget *>(&object);
    return widget && widget->isWindow() && widget != &m_window && !m_covers.has(widget);
}

/// Looks at what reaches the window itself, before any widget takes it. A touch that no widget
/// wanted comes again as a mouse's, which would count twice.
void Lock::watchTouches(QObject &watched, QEvent &event)
{
    if (&watched != m_window.windowHandle())
        return;
    if (event.type() == QEvent::TouchBegin) {
        m_gesture.touch(static_cast<QTouchEvent &>(event).point(0).position());
    } else if (event.type() == QEvent::MouseButtonPress) { // A double click's press is one, too.
        const auto &press = static_cast<QMouseEvent &>(event);
        if (press.button() == Qt::LeftButton
            && press.device()->type() != QInputDevice::DeviceType::TouchScreen)
            m_gesture.touch(press.position());
    }
}

} // namespace Evently
