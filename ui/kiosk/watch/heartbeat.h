// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/printing/spooler.h"

#include <QTimer>

namespace Evently {

/// Reports to the server that the kiosk is running, and the state of its printer: at once when that
/// changes. GUI thread.
class Heartbeat : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Heartbeat)

public:
    Heartbeat(ApiClient &api, Connection &connection, Spooler &spooler, QObject *parent = nullptr);

    /// For organizers, in English like everything that is logged.
    static QString wordFor(Spooler::State state);

private:
    void beat();

    ApiClient &m_api;
    Connection &m_connection;
    Spooler &m_spooler;
    QTimer m_tick;
};

} // namespace Evently
