// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/httpserver.h"

#include <QThread>

namespace Evently {

/// A thread for one HttpServer, with an event dispatcher for which idle connections cost nothing.
/// All functions may be called from the thread that created it.
class HttpThread
{
public:
    HttpThread(Service api, Service elsewhere, const GateLimits &limits = {});
    ~HttpThread(); ///< Stops at once; call drain() first to finish current requests.
    Q_DISABLE_COPY_MOVE(HttpThread)

    Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// Lets the server finish current requests, for at most GateLimits::drainMs. Blocks until then.
    void drain();

    HttpServer &server() { return *m_server; } ///< For connections and counters.

private:
    QThread m_thread;
    HttpServer *m_server = nullptr; ///< Created and destroyed in m_thread.
};

} // namespace Evently
