// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Evently {

/// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal. The first one is a request to stop; a second
/// one ends the process by default. One object per program, created before other threads.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override; ///< Restores the default action of the signals.

    /// Whether one has arrived, for work without an event loop. Any thread.
    static bool haveCome();

signals:
    void stopAsked();
};

} // namespace Evently
