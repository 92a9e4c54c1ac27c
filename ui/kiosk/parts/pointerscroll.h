// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAbstractScrollArea;
class QMouseEvent;

namespace Evently {

/// Lets dragging with a mouse pointer scroll like a finger, wherever a window scrolls, because many
/// touch panels act as a mouse. A drag clicks nothing. Real touches are left to Qt's gestures. GUI
/// thread.
class PointerScroll : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PointerScroll)

public:
    explicit PointerScroll(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(QWidget &pressed, const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    void takeBackPress();

    QWidget &m_window;
    QPointer<QWidget> m_pressed;
    QPointer<QWidget> m_viewport; ///< The area to scroll; null: none at the pressed point.
    bool m_isScrolling = false; ///< The press has become a drag.
};

} // namespace Evently
