// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

namespace Evently {

/// Tells systemd that this thread's event loop still turns, as WatchdogSec= asks; systemd restarts
/// what falls silent. Does nothing where no service's unit asks for it. Make it on the main thread:
/// a kiosk whose window hangs is what is to be noticed.
///
/// It speaks sd_notify(3)'s protocol, datagrams to $NOTIFY_SOCKET, without libsystemd.
class Watchdog
{
    Q_DISABLE_COPY_MOVE(Watchdog)

public:
    /// Says that the service is ready, too.
    Watchdog();
    ~Watchdog(); ///< Says that it is stopping.

    bool isAsked() const { return m_timer.isActive(); }

private:
    void say(const QByteArray &state) const;

    QByteArray m_socket; ///< Empty: nobody listens.
    QTimer m_timer;
};

} // namespace Evently
