// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

namespace Evently {

/// Tells systemd regularly that this thread's event loop is running, as WatchdogSec= requires;
/// systemd restarts the service if the messages stop. Does nothing unless the service's unit asks
/// for it. Create it on the main thread, so that a kiosk with a frozen window is noticed.
///
/// It uses the protocol of sd_notify(3), datagrams to $NOTIFY_SOCKET, without libsystemd.
class Watchdog
{
    Q_DISABLE_COPY_MOVE(Watchdog)

public:
    /// Also reports that the service is ready.
    Watchdog();
    ~Watchdog(); ///< Reports that the service is stopping.

    bool isAsked() const { return m_timer.isActive(); }

private:
    void say(const QByteArray &state) const;

    QByteArray m_socket; ///< Empty if no one listens.
    QTimer m_timer;
};

} // namespace Evently
