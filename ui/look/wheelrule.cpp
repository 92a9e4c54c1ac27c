// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/wheelrule.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QWheelEvent>

namespace Evently {

static bool isField(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QTabBar *>(widget)
            || (qobject_cast<const QAbstractSlider *>(widget)
                && !qobject_cast<const QScrollBar *>(widget));
}

static bool isInScrollArea(const QWidget &widget)
{
    for (const QWidget *around = &widget; around && !around->isWindow();
         around = around->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(around->parentWidget()))
            return true;
    }
    return false;
}

/// Whether it scrolls, and is inside something else that scrolls.
static bool isNested(const QWidget *widget)
{
    const bool isScrolling = qobject_cast<const QPlainTextEdit *>(widget)
            || qobject_cast<const QTextEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget);
    return isScrolling && isInScrollArea(*widget);
}

/// The field that would take wheel events from @p widget.
static const QWidget *fieldAt(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    const QWidget *taker = area && area->viewport() == widget ? area : widget;
    return isField(taker) || isNested(taker) ? taker : nullptr;
}

static bool hasKeyboard(const QWidget &field)
{
    const QWidget *focused = QApplication::focusWidget();
    return focused && (focused == &field || field.isAncestorOf(focused));
}

/// Sends @p event to the field's parents, one after the other, until one accepts it: Qt propagates
/// only events that come from the window system.
static void passOn(const QWheelEvent &event, QWidget *around)
{
    for (QWidget *taker = around; taker; taker = taker->parentWidget()) {
        QWheelEvent same(taker->mapFromGlobal(event.globalPosition()), event.globalPosition(),
                         event.pixelDelta(), event.angleDelta(), event.buttons(), event.modifiers(),
                         event.phase(), event.inverted(), event.source(), event.pointingDevice());
        same.ignore();
        QCoreApplication::sendEvent(taker, &same);
        if (same.isAccepted() || taker->isWindow())
            return;
    }
}

void WheelRule::applyTo(QApplication &app)
{
    if (!app.findChild<WheelRule *>(QString(), Qt::FindDirectChildrenOnly))
        app.installEventFilter(new WheelRule(&app));
}

bool WheelRule::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::Polish && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (event->type() != QEvent::Wheel)
        return false;
    const QWidget *field = fieldAt(widget);
    if (!field || (hasKeyboard(*field) && !(isField(field) && isInScrollArea(*field))))
        return false;
    passOn(*static_cast<QWheelEvent *>(event), field->parentWidget());
    return true;
}

} // namespace Evently
