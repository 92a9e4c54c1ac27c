// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/crowd.h"

namespace Evently {

void Crowd::add(GateSocket *socket, const QHostAddress &network, bool isGuest)
{
    m_members.insert(socket, {.network = network});
    Network &home = m_networks[network];
    ++home.connections;
    home.isGuest = isGuest;
    setIdle(socket, true);
}

void Crowd::remove(GateSocket *socket)
{
    const auto member = m_members.find(socket);
    if (member == m_members.end())
        return;
    setIdle(socket, false);
    const auto home = m_networks.find(member->network);
    if (member->isStreaming) {
        --home->streams;
        --m_streams;
    }
    if (--home->connections == 0)
        m_networks.erase(home);
    m_members.erase(member);
}

void Crowd::setIdle(GateSocket *socket, bool isIdle)
{
    const auto member = m_members.find(socket);
    if (member == m_members.end() || member->isIdle == isIdle)
        return;
    member->isIdle = isIdle;
    auto &line = m_networks[member->network].idle;
    if (isIdle)
        member->place = line.insert(line.end(), socket);
    else
        line.erase(member->place);
}

void Crowd::setStreaming(GateSocket *socket)
{
    const auto member = m_members.find(socket);
    if (member == m_members.end() || member->isStreaming)
        return;
    member->isStreaming = true;
    ++m_networks[member->network].streams;
    ++m_streams;
}

int Crowd::connectionsFrom(const QHostAddress &network) const
{
    const auto home = m_networks.find(network);
    return home == m_networks.end() ? 0 : home->connections;
}

int Crowd::streamsFrom(const QHostAddress &network) const
{
    const auto home = m_networks.find(network);
    return home == m_networks.end() ? 0 : home->streams;
}

GateSocket *Crowd::oldestIdleOf(const QHostAddress &network) const
{
    const auto home = m_networks.find(network);
    return home == m_networks.end() || home->idle.empty() ? nullptr : home->idle.front();
}

GateSocket *Crowd::oldestIdleOfTheGreediest() const
{
    const Network *greediest = nullptr;
    for (const Network &network : m_networks) {
        if (network.idle.empty())
            continue;
        const auto rank = [](const Network &of) { return std::pair(of.isGuest, of.connections); };
        if (!greediest || rank(network) > rank(*greediest))
            greediest = &network;
    }
    return greediest ? greediest->idle.front() : nullptr;
}

} // namespace Evently
