// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/lock/cornergesture.h"
#include "ui/kiosk/lock/screencovers.h"
#include "ui/kiosk/lock/surroundings.h"

#include <QTimer>

class QKeyEvent;
class QMouseEvent;

namespace Evently {

/// Keeps visitors inside the kiosk's window: full screen on every screen, on top, without
/// shortcuts, right clicks, drag and drop or foreign windows, and not closable.
///
/// In Surroundings::Session it also grabs the whole keyboard and reappears whatever the window
/// manager does. On a Desktop it doesn't fight the desktop, and the caller should show that the
/// kiosk isn't locked: isLocked(). GUI thread.
class Lock : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lock)

public:
    /// @p window is a top-level widget that hasn't been shown yet. It must outlive the lock.
    Lock(QWidget &window, Surroundings surroundings, QObject *parent = nullptr);
    ~Lock() override;

    /// Shows the window and locks it.
    void engage();
    /// Unlocks: for staff who entered their PIN, and automatically when the program is told to quit
    /// (QCoreApplication::quit()). The window stays as it is, but may be closed.
    void release();

    /// Whether the staff PIN is really the only way out.
    bool isLocked() const { return m_isEngaged && m_surroundings == Surroundings::Session; }

    /// Whether we hold the keyboard grab; possible only on X and in the session.
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
    QTimer m_round; ///< Regular checks, for changes that send no event.
    int m_roundsAway = 0; ///< Consecutive rounds without a visible window.
    bool m_isEngaged = false;
    bool m_hasKeyboard = false;
};

} // namespace Evently
