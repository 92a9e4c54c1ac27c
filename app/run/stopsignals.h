// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Evently {

/// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal. The first is a request; a second one ends the
/// process as if nobody had listened. One object a program, made before other threads are.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override; ///< The signals end the process again.

    /// Whether one has come, for work that runs without an event loop. Any thread.
    static bool haveCome();

signals:
    void stopAsked();
};

} // namespace Evently
