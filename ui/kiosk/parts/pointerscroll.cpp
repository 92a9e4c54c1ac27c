// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/pointerscroll.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QScroller>

namespace Evently {

PointerScroll::PointerScroll(QWidget &window)
    : m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

/// The innermost scrollable parent of @p widget whose content exceeds its viewport; null: none.
static QWidget *viewportAround(QWidget *widget)
{
    for (; widget && widget->parentWidget(); widget = widget->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
        if (!area || area->viewport() != widget)
            continue;
        const QScrollBar *bar = area->verticalScrollBar();
        if (bar->maximum() > bar->minimum())
            return widget;
    }
    return nullptr;
}

static bool isOfAFinger(const QMouseEvent &event)
{
    return event.device() && event.device()->type() == QInputDevice::DeviceType::TouchScreen;
}

bool PointerScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto &widget = static_cast<QWidget &>(*watched);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: return press(widget, static_cast<QMouseEvent &>(*event));
    // An event that a widget ignores is sent again to its parents.
    case QEvent::MouseMove: return watched == m_pressed && move(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return watched == m_pressed && release(static_cast<QMouseEvent &>(*event));
    default: return false;
    }
}

/// @return whether the press is consumed, because it only stops a rolling list.
bool PointerScroll::press(QWidget &pressed, const QMouseEvent &event)
{
    const bool isAgain = m_pressed && m_pressed != &pressed && pressed.isAncestorOf(m_pressed);
    if (isAgain || event.button() != Qt::LeftButton || isOfAFinger(event)
        || pressed.window() != &m_window)
        return false;
    m_pressed = &pressed;
    m_viewport = viewportAround(&pressed);
    m_isScrolling = false;
    if (!m_viewport)
        return false;
    QScroller *scroller = QScroller::scroller(m_viewport.data());
    m_isScrolling = scroller->state() == QScroller::Scrolling;
    scroller->handleInput(QScroller::InputPress, event.globalPosition(), qint64(event.timestamp()));
    return m_isScrolling;
}

bool PointerScroll::move(const QMouseEvent &event)
{
    if (!m_viewport || !(event.buttons() & Qt::LeftButton))
        return false;
    QScroller *scroller = QScroller::scroller(m_viewport.data());
    scroller->handleInput(QScroller::InputMove, event.globalPosition(), qint64(event.timestamp()));
    if (!m_isScrolling && scroller->state() == QScroller::Dragging) {
        m_isScrolling = true;
        takeBackPress();
    }
    return m_isScrolling;
}

bool PointerScroll::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const bool wasScrolling = std::exchange(m_isScrolling, false);
    m_pressed.clear();
    if (m_viewport) {
        QScroller::scroller(m_viewport.data())
                ->handleInput(QScroller::InputRelease, event.globalPosition(),
                              qint64(event.timestamp()));
    }
    m_viewport.clear();
    return wasScrolling;
}

/// Pretends that the pointer was released far away, so that no button is clicked and no row is
/// chosen.
void PointerScroll::takeBackPress()
{
    const QPointer<QWidget> pressed = std::exchange(m_pressed, nullptr);
    const QPointF nowhere(-QWIDGETSIZE_MAX, -QWIDGETSIZE_MAX);
    QMouseEvent release(QEvent::MouseButtonRelease, nowhere, nowhere, Qt::LeftButton, Qt::NoButton,
                        Qt::NoModifier);
    QCoreApplication::sendEvent(pressed, &release);
    m_pressed = pressed;
}

} // namespace Evently
