// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QApplication;

namespace Evently {

/// The wheel scrolls the page. Only a field that has the keyboard takes it, and it never gives a
/// field the keyboard: else a number changes unseen while somebody scrolls past it. GUI thread.
class WheelRule : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WheelRule)

public:
    /// Makes it a rule for all windows of @p app; once is enough.
    static void applyTo(QApplication &app);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace Evently
