// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QApplication>

namespace Evently {

/// An application that sees whether its GUI thread ever waits while it handles an event, as every
/// synchronous call makes it: an event loop in an event, waitFor…(), a dialog's exec(). To wait is
/// to poll() with a time. It counts repaints, too. Test only; one a program.
class GuiWatch : public QApplication
{
public:
    using QApplication::QApplication;

    static GuiWatch &instance();

    bool notify(QObject *receiver, QEvent *event) override;

    /// The events in which the GUI thread waited since the last forget(): "QTimer, event 1".
    const QStringList &waits() const { return m_waits; }
    int repaints() const { return m_repaints; } ///< Of whole windows, whatever changed in them.
    void forget();

    void noteWait(); ///< For poll().

private:
    QList<QByteArray> m_events; ///< Those being handled, the outermost first.
    QStringList m_waits;
    int m_repaints = 0;
};

} // namespace Evently
