// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QApplication;

namespace Evently {

/// Makes the wheel scroll the page. Only a field that already has the focus receives it, and the
/// wheel never gives focus; otherwise scrolling past a field could change its number unnoticed. GUI
/// thread.
class WheelRule : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WheelRule)

public:
    /// Installs the rule for all windows of @p app. Calling it once is enough.
    static void applyTo(QApplication &app);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace Evently
