// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/lock/cornergesture.h"
#include "ui/kiosk/lock/screencovers.h"
#include "ui/kiosk/lock/surroundings.h"

#include <QTimer>

class QKeyEvent;
class QMouseEvent;

namespace Evently {

/// Keeps visitors inside the kiosk's window: full screen on every screen, on top, deaf to keys that
/// command, to right clicks, drag and drop, foreign windows and being closed.
///
/// In Surroundings::Session it also takes the whole keyboard and comes back by itself whatever a
/// window manager does. On a Desktop it does not fight the desktop, and whoever shows the kiosk
/// should say that it is not locked: isLocked(). GUI thread.
class Lock : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lock)

public:
    /// @p window is a top-level widget that was not shown yet; it outlives the lock.
    Lock(QWidget &window, Surroundings surroundings, QObject *parent = nullptr);
    ~Lock() override;

    /// Shows the window, and lets nobody out from now on.
    void engage();
    /// Lets go: for staff who showed their PIN, and by itself when the program is told to end
    /// (QCoreApplication::quit()). The window stays as it is, but may be closed.
    void release();

    bool isEngaged() const { return m_isEngaged; }
    /// Whether there is truly no way out but the staff's.
    bool isLocked() const { return m_isEngaged && m_surroundings == Surroundings::Session; }

    /// Whether the whole keyboard is ours; on X, and in the session, only.
    bool hasKeyboard() const { return m_hasKeyboard; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void staffAsked(); ///< By the CornerGesture.

private:
    void goRound();
    void keepUp();
    void takeKeyboard();
    void giveKeyboardBack();
    void keepUpSoon();
    bool refusesKey(QKeyEvent &event) const;
    bool refusesMouse(const QMouseEvent &event) const;
    bool isStranger(const QObject &object) const;
    void watchTouches(QObject &watched, QEvent &event);

    QWidget &m_window;
    const Surroundings m_surroundings;
    ScreenCovers m_covers;
    CornerGesture m_gesture;
    QTimer m_round; ///< Looks whether all is as it should be, for what no event tells.
    int m_roundsAway = 0; ///< In a row, in which the window was not to be seen.
    bool m_isEngaged = false;
    bool m_hasKeyboard = false;
};

} // namespace Evently
