// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/keyboard/onscreenkeyboard.h"

#include <QLineEdit>
#include <QPointer>

class QScrollArea;

namespace Evently {

/// A page's content, with the on-screen keyboard below it while one of its fields is edited. The
/// content shrinks and scrolls, so that the field is always visible. GUI thread.
class KeyboardDock : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyboardDock)

public:
    explicit KeyboardDock(QWidget *content, QWidget *parent = nullptr);
    ~KeyboardDock() override;

    OnScreenKeyboard &keyboard() { return *m_keyboard; }

private:
    void follow(QWidget *focused);
    void putAway();
    void showField();

    QScrollArea *const m_scroll;
    OnScreenKeyboard *const m_keyboard;
    QPointer<QLineEdit> m_field;
};

} // namespace Evently
