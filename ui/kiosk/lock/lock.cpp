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

/// How many rounds a window gets to reappear by itself.
static constexpr int patience = 4;

Lock::Lock(QWidget &window, Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_surroundings(surroundings)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // These can be intercepted.
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

/// No event tells a window that another program hid it, or that the window manager lost it during
/// start-up, so this checks regularly and shows the window again.
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
    // Wayland clients can't place their windows; a kiosk compositor shows just the one.
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
    // While we hold the keyboard grab, Qt receives no focus events.
    giveKeyboardBack();
    m_window.activateWindow();
}

/// While we hold the keyboard grab, the window manager doesn't receive its shortcuts. X releases
/// the grab whenever the window is hidden, so it is taken repeatedly.
void Lock::takeKeyboard()
{
    if (QGuiApplication::platformName() != "xcb"_L1)
        return;
    const bool hadIt = m_hasKeyboard;
    m_hasKeyboard =
            m_window.windowHandle() && m_window.windowHandle()->setKeyboardGrabEnabled(true);
    if (!hadIt && !m_hasKeyboard)
        QTimer::singleShot(50ms, this, &Lock::keepUp); // Not visible yet.
}

/// Disables features of line edits that visitors don't need.
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
    case QEvent::Quit: release(); return false; // From the system or staff.
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
            // It never appears on the screen, so it takes no keys while closing.
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

/// Accepting a ShortcutOverride stops Qt from looking for a shortcut.
bool Lock::refusesKey(QKeyEvent &event) const
{
    if (mayPass(event))
        return false;
    event.accept();
    return true;
}

/// The middle button would paste; the right one would open a menu.
bool Lock::refusesMouse(const QMouseEvent &event) const
{
    return event.button() != Qt::LeftButton && event.button() != Qt::NoButton;
}

/// Whether @p object is a window other than the kiosk's and its covers: a dialog, menu or popup
/// that was opened from inside.
bool Lock::isStranger(const QObject &object) const
{
    const auto *widget = qobject_cast<const QWidget *>(&object);
    return widget && widget->isWindow() && widget != &m_window && !m_covers.has(widget);
}

/// Watches the window's own events, before any widget receives them. Qt sends an unhandled touch
/// again as a mouse event, which must not count twice.
void Lock::watchTouches(QObject &watched, QEvent &event)
{
    if (&watched != m_window.windowHandle())
        return;
    if (event.type() == QEvent::TouchBegin) {
        m_gesture.touch(static_cast<QTouchEvent &>(event).point(0).position());
    } else if (event.type() == QEvent::MouseButtonPress) { // The second press of a double click
                                                           // counts, too.
        const auto &press = static_cast<QMouseEvent &>(event);
        if (press.button() == Qt::LeftButton
            && press.device()->type() != QInputDevice::DeviceType::TouchScreen)
            m_gesture.touch(press.position());
    }
}

} // namespace Evently
