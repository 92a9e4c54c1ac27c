// SPDX-License-Identifier: GPL-3.0-only
#include "server/clientaddress.h"

namespace Evently {

/// An IPv4 address that came in through an IPv6 socket, as what it is.
static QHostAddress plain(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return isFour ? QHostAddress(four) : address;
}

ClientAddress::ClientAddress(const QStringList &trustedProxies)
{
    for (const QString &network : trustedProxies)
        m_trusted << QHostAddress::parseSubnet(network);
}

bool ClientAddress::isTrusted(const QHostAddress &address) const
{
    return std::ranges::any_of(m_trusted,
                               [&](const auto &network) { return address.isInSubnet(network); });
}

QHostAddress ClientAddress::of(const Request &request) const
{
    QHostAddress client = plain(request.peer);
    if (m_trusted.isEmpty())
        return client;
    // Each proxy adds at the end whom it heard it from; the first one that we don't trust is it.
    QByteArrayList passedOn = request.header("x-forwarded-for").split(',');
    while (isTrusted(client) && !passedOn.isEmpty()) {
        const QHostAddress before(QString::fromLatin1(passedOn.takeLast().trimmed()));
        if (before.isNull())
            break;
        client = plain(before);
    }
    return client;
}

QString ClientAddress::counted(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address.toString();
    Q_IPV6ADDR network = address.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network).toString();
}

bool ClientAddress::isLocal(const Request &request) const
{
    return plain(request.peer).isLoopback() && request.header("x-forwarded-for").isNull()
            && request.header("forwarded").isNull();
}

} // namespace Evently
