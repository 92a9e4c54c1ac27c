// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QApplication;
class QDialog;
class QRect;
class QSize;
class QWidget;

namespace Evently {

/// The largest size that @p window can have on its screen with its frame.
QSize roomOnScreen(const QWidget &window);

/// Dialogs come up in the middle of the window that asks, wholly on the screen, whatever their
/// window manager would do; and stay there when they learn something late and grow. The lists of
/// narrow boxes are as wide as their entries. GUI thread.
class DialogPlaces : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DialogPlaces)

public:
    /// For all dialogs of @p app; once is enough.
    static void applyTo(QApplication &app);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace Evently
