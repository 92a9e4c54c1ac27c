// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/crowd.h"
#include "server/http/gatecounters.h"
#include "server/http/gatelimits.h"
#include "server/http/reply.h"
#include "server/http/throttle.h"

#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace Evently {

class GateSocket;

/// Accepts connections in place of QHttpServer and hands it GateSockets. HTTP thread only, except
/// the counters.
///
/// QTcpServer's own accepting is disabled: it treats EMFILE as a temporary error and runs in a busy
/// loop, and it would create sockets of its own kind.
class Gate final : public QTcpServer
{
    Q_OBJECT

public:
    Gate(const GateLimits &limits, GateCounters &counters, QObject *parent = nullptr);
    ~Gate() override;

    /// Listens, and raises the process's limit of open descriptors.
    /// @return the port, or a sentence for the person who chose the address.
    Result<quint16> open(const QHostAddress &address, quint16 port);

    /// Accepts no more connections and lets existing ones finish; emits emptied() when the last is
    /// gone. After drainMs the rest is cut off.
    void drain();
    bool isDraining() const { return m_draining; }

    const GateLimits &limits() const { return m_limits; }
    GateCounters &counters() const { return m_counters; }
    static qint64 nowMs(); ///< In milliseconds of the steady clock.

    // For GateSocket.
    /// The request being announced, as QHttpServer reads it. One for all sockets, because it is
    /// read before another request can be announced.
    QByteArray announcement;
    void forget(GateSocket *socket);
    void setIdle(GateSocket *socket, bool isIdle) { m_crowd.setIdle(socket, isIdle); }
    /// Whether @p socket may become an event stream; if so, it is counted as one.
    bool admitStream(GateSocket *socket);
    /// Logs that @p peer was refused because of @p problem.
    void noteRefusal(const QHostAddress &peer, const Problem &problem);
    /// Allows a page of @p origin to read @p reply, if that origin is configured.
    void addCrossOrigin(Reply &reply, const QByteArray &origin) const;
    void streamEnded(const std::function<void()> &gone);

    QTcpSocket *nextPendingConnection() override;
    bool hasPendingConnections() const override { return !m_arrived.isEmpty(); }

signals:
    void emptied();

private:
    void accept();
    void welcome(int descriptor, const QHostAddress &peer, quint16 port);
    void refuse(int descriptor, const QHostAddress &peer, quint16 port, const Problem &problem);
    void postponeAccepting();
    bool isGuest(const QHostAddress &peer) const;
    std::optional<Problem> makeRoomFor(const QHostAddress &peer);
    void makeRoom(GateSocket *idle);
    void tick();

    const GateLimits m_limits;
    GateCounters &m_counters;
    std::unique_ptr<QSocketNotifier> m_acceptable;
    QTimer m_ticker;
    int m_connectionsMax = 0;
    QSet<GateSocket *> m_sockets; ///< Those that QHttpServer knows.
    QSet<GateSocket *> m_refused; ///< Those that only wait until their refusal has been read.
    Crowd m_crowd; ///< The same as m_sockets, by network.
    Throttle m_notes{20, std::chrono::seconds(10)}; ///< Limits the logging of refusals.
    QList<GateSocket *> m_arrived;
    qint64 m_drainDeadlineMs = 0;
    bool m_draining = false;
};

} // namespace Evently
