// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/lock/keysieve.h"

#include <QKeyEvent>

namespace Evently {

/// Keys that navigate within a page, go back, or edit a character, and that mean nothing to a
/// desktop without modifiers.
static bool movesOrEdits(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Shift:
    case Qt::Key_CapsLock: return true;
    default: return false;
    }
}

bool mayPass(const QKeyEvent &event)
{
    // AltGr writes letters (@ on a German keyboard) and comes as GroupSwitch, not as Alt.
    const Qt::KeyboardModifiers harmless =
            Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier;
    if (event.modifiers() & ~harmless)
        return false;
    if (movesOrEdits(event.key()))
        return true;
    const QString text = event.text();
    return !text.isEmpty() && text.at(0).isPrint();
}

} // namespace Evently
