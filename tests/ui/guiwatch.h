// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QApplication>

namespace Evently {

/// An application that detects whether its GUI thread ever blocks while handling an event, as every
/// synchronous call does: a nested event loop, waitFor…(), a dialog's exec(). Blocking means
/// calling poll() with a timeout. Also counts repaints. Test only; one per program.
class GuiWatch : public QApplication
{
public:
    using QApplication::QApplication;

    static GuiWatch &instance();

    bool notify(QObject *receiver, QEvent *event) override;

    /// The events in which the GUI thread blocked since the last forget(): "QTimer, event 1".
    const QStringList &waits() const { return m_waits; }
    int repaints() const { return m_repaints; } ///< Repaints of whole windows, whatever changed.
    void forget();

    void noteWait(); ///< Called by poll().

private:
    QList<QByteArray> m_events; ///< The events being handled, outermost first.
    QStringList m_waits;
    int m_repaints = 0;
};

} // namespace Evently
