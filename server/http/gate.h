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

/// Accepts connections in QHttpServer's place and hands it GateSockets. HTTP thread only, except
/// the counters.
///
/// QTcpServer's own accepting is switched off: it takes EMFILE for a passing error and spins, and
/// its sockets would be real.
class Gate final : public QTcpServer
{
    Q_OBJECT

public:
    Gate(const GateLimits &limits, GateCounters &counters, QObject *parent = nullptr);
    ~Gate() override;

    /// Listens, and lets the process open as many descriptors as it may.
    /// @return the port, or a sentence for the person who chose the address.
    Result<quint16> open(const QHostAddress &address, quint16 port);

    /// Takes no more connections and lets those that are there end; emptied() tells when the last
    /// is gone. What is left after drainMs is cut.
    void drain();
    bool isDraining() const { return m_draining; }

    const GateLimits &limits() const { return m_limits; }
    GateCounters &counters() const { return m_counters; }
    static qint64 nowMs(); ///< Of the steady clock.

    // For GateSocket.
    void forget(GateSocket *socket);
    void setIdle(GateSocket *socket, bool isIdle) { m_crowd.setIdle(socket, isIdle); }
    /// Whether @p socket may become an event stream; if so, it counts as one.
    bool admitStream(GateSocket *socket);
    /// Writes down that @p peer was refused something because of @p problem.
    void noteRefusal(const QHostAddress &peer, const Problem &problem);
    /// Lets a page of @p origin read @p reply, where it is one that may.
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
    QSet<GateSocket *> m_refused; ///< Those that only wait for their refusal to be read.
    Crowd m_crowd; ///< The same as m_sockets, by where they come from.
    Throttle m_notes{20, std::chrono::seconds(10)}; ///< Of refusals, so that no flood fills a log.
    QList<GateSocket *> m_arrived;
    qint64 m_drainDeadlineMs = 0;
    bool m_draining = false;
};

} // namespace Evently
