// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/httpserver.h"

#include <QThread>

namespace Evently {

/// A thread of its own for one HttpServer, on an event dispatcher that idle connections cost
/// nothing. All of it may be called from the thread that made it.
class HttpThread
{
public:
    explicit HttpThread(Service service, const GateLimits &limits = {});
    ~HttpThread(); ///< Stops at once; drain() first to be polite.
    Q_DISABLE_COPY_MOVE(HttpThread)

    Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// Lets the server end what is under way, GateLimits::drainMs at most. Blocks until it has.
    void drain();

    HttpServer &server() { return *m_server; } ///< For connections and counters.

private:
    QThread m_thread;
    HttpServer *m_server = nullptr; ///< Lives and dies in m_thread.
};

} // namespace Evently
