// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Evently {

/// Whether the server can be reached, known within two seconds also where a cable was pulled and
/// nothing says so. GUI thread.
class ServerWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerWatch)

public:
    ServerWatch(ApiClient &api, Connection &connection, QObject *parent = nullptr);

    bool isAway() const { return m_isAway; }

signals:
    void changed(bool isAway);

private:
    void tick();
    void set(bool isAway);

    ApiClient &m_api;
    Connection &m_connection;
    QTimer m_tick;
    QElapsedTimer m_asked; ///< Invalid: nothing is asked just now.
    bool m_isAway = false;
};

} // namespace Evently
