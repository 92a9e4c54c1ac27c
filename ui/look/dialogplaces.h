// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QApplication;
class QDialog;
class QRect;
class QSize;
class QWidget;

namespace Evently {

/// The largest size that fits the screen of @p window, including its frame.
QSize roomOnScreen(const QWidget &window);

/// Centres dialogs over their parent window and keeps them fully on the screen, whatever the window
/// manager would do, also when they grow later. Makes the drop-down lists of narrow boxes as wide
/// as their entries. GUI thread.
class DialogPlaces : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DialogPlaces)

public:
    /// Installs it for all dialogs of @p app. Calling it once is enough.
    static void applyTo(QApplication &app);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace Evently
