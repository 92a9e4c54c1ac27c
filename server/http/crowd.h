// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QHostAddress>

#include <list>

namespace Evently {

class GateSocket;

/// Who is connected from where, and for how long they have asked for nothing: so that room can be
/// made where least is lost. Knows nothing of sockets but their addresses. Not thread-safe.
class Crowd
{
public:
    /// @p isGuest: it counts against its network's limit; the others stand for many clients.
    void add(GateSocket *socket, const QHostAddress &network, bool isGuest);
    void remove(GateSocket *socket);

    void setIdle(GateSocket *socket, bool isIdle); ///< Idle again stays where it was in the line.
    void setStreaming(GateSocket *socket); ///< For the rest of its life.

    int connectionsFrom(const QHostAddress &network) const;
    int streamsFrom(const QHostAddress &network) const;
    int streams() const { return m_streams; }

    /// Whoever of @p network has been idle for longest, or null.
    GateSocket *oldestIdleOf(const QHostAddress &network) const;
    /// The same of the network with most connections among those that have an idle one; of others
    /// than guests only where no guest is idle.
    GateSocket *oldestIdleOfTheGreediest() const;

private:
    struct Network
    {
        int connections = 0;
        int streams = 0;
        bool isGuest = true;
        std::list<GateSocket *> idle{}; ///< Since longest first.
    };
    struct Member
    {
        QHostAddress network;
        bool isIdle = false;
        bool isStreaming = false;
        std::list<GateSocket *>::iterator place{}; ///< While it is idle.
    };

    QHash<QHostAddress, Network> m_networks;
    QHash<GateSocket *, Member> m_members;
    int m_streams = 0;
};

} // namespace Evently
