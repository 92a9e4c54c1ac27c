// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/network.h"

#include <algorithm>

namespace Evently {

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return isFour ? QHostAddress(four) : address;
}

QHostAddress networkOf(const QHostAddress &address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol)
        return plain;
    Q_IPV6ADDR network = plain.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network);
}

} // namespace Evently
