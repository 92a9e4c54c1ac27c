// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAbstractScrollArea;
class QMouseEvent;

namespace Evently {

/// Lets a pointer that is pressed and moved scroll as a finger does, wherever something scrolls in
/// a window: many touch panels report themselves as a mouse. What it touched is not pressed then.
/// Fingers themselves are left to Qt's gestures. GUI thread.
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
    QPointer<QWidget> m_viewport; ///< What scrolls; null: nothing does where it was pressed.
    bool m_isScrolling = false; ///< Nothing is pressed any more.
};

} // namespace Evently
