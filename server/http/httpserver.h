// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/exchange.h"
#include "server/http/gatecounters.h"
#include "server/http/gatelimits.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

class QHttpServer;
class QHttpServerResponder;

namespace Evently {

class Gate;
class GateSocket;
class Outbox;

/// The HTTP server: QHttpServer behind our Gate. The only unit that includes QtHttpServer.
///
/// QHttpServer reads the method and target of each request and routes it: paths under /api/ to one
/// Service, all others to another. Lives in its own thread (created by HttpThread); only counters()
/// and Exchange::answer() may be used from other threads.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    HttpServer(Service api, Service elsewhere, const GateLimits &limits = {},
               QObject *parent = nullptr);
    ~HttpServer() override;

    /// @return the port (a free one for @p port 0), or a sentence that says why not.
    Result<quint16> listen(const QHostAddress &address, quint16 port);

    /// Accepts no more connections, answers current requests with "Connection: close", and ends
    /// event streams and idle connections. Emits drained() when done, after GateLimits::drainMs at
    /// the latest.
    void drain();

    const GateCounters &counters() const { return m_counters; } ///< Any thread.

signals:
    void drained();

protected:
    void customEvent(QEvent *event) override;

private:
    void serve(const QHttpServerResponder &responder, const Service &service);

    Service m_api;
    Service m_elsewhere;
    GateCounters m_counters;
    std::shared_ptr<Outbox> m_outbox;
    QHttpServer *m_server; ///< A child, so that it moves to the HTTP thread together with this.
    Gate *m_gate;
};

} // namespace Evently
