// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QHostAddress>

#include <list>

namespace Evently {

class GateSocket;

/// Keeps track of where connections come from and how long they have been idle, so that the least
/// useful ones can be closed if there are too many. Uses sockets only as keys. Not thread-safe.
class Crowd
{
public:
    /// @p isGuest: counts against the limit of its network. Others may stand for many clients.
    void add(GateSocket *socket, const QHostAddress &network, bool isGuest);
    void remove(GateSocket *socket);

    void setIdle(GateSocket *socket, bool isIdle); ///< If already idle, it keeps its place.
    void setStreaming(GateSocket *socket); ///< Until the connection ends.

    int connectionsFrom(const QHostAddress &network) const;
    int streamsFrom(const QHostAddress &network) const;
    int streams() const { return m_streams; }

    /// The connection of @p network that has been idle longest, or null.
    GateSocket *oldestIdleOf(const QHostAddress &network) const;
    /// The same for the network with the most connections among those with idle ones. Connections
    /// that aren't guests are returned only if no guest is idle.
    GateSocket *oldestIdleOfTheGreediest() const;

private:
    struct Network
    {
        int connections = 0;
        int streams = 0;
        bool isGuest = true;
        std::list<GateSocket *> idle{}; ///< The longest idle one first.
    };
    struct Member
    {
        QHostAddress network;
        bool isIdle = false;
        bool isStreaming = false;
        std::list<GateSocket *>::iterator place{}; ///< Valid while it is idle.
    };

    QHash<QHostAddress, Network> m_networks;
    QHash<GateSocket *, Member> m_members;
    int m_streams = 0;
};

} // namespace Evently
