// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QTimer>

#include <chrono>

namespace Evently {

/// Whether the server can be reached. Detects an outage within two seconds, even if a cable was
/// pulled and no error is reported. GUI thread.
class ServerWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerWatch)

public:
    static constexpr std::chrono::milliseconds askEvery{500};
    static constexpr std::chrono::milliseconds silence{1'200}; ///< Longer means away.
    static_assert(askEvery + silence < std::chrono::seconds{2});

    ServerWatch(ApiClient &api, Connection &connection, QObject *parent = nullptr);

    bool isAway() const { return m_isAway; }
    /// Whether something other than Evently answers at its address; that counts as away, too.
    bool isStranger() const { return m_isStranger; }

signals:
    void changed(bool isAway);

private:
    void ask();
    void set(bool isAway);

    ApiClient &m_api;
    Connection &m_connection;
    QTimer m_tick;
    QTimer m_silence;
    bool m_isAsking = false;
    bool m_isAway = false;
    bool m_isStranger = false;
};

} // namespace Evently
