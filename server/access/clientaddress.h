// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/request.h"

#include <QStringList>

#include <optional>

namespace Evently {

/// Finds out where a request comes from, as far as addresses show it.
class ClientAddress
{
public:
    /// @p trustedProxies are networks ("10.0.0.0/8") whose X-Forwarded-For is trusted.
    explicit ClientAddress(const QStringList &trustedProxies);

    /// The client's address: the peer's, or the one reported by trusted proxies.
    /// @return nothing if a trusted proxy reports something that is not an address.
    std::optional<QHostAddress> of(const Request &request) const;

    /// The client's name in rate limits and logs. If a proxy's header is malformed, it is the
    /// proxy's connection ("10.0.0.1:40022"), so that one bad header doesn't put everyone behind
    /// that proxy into one bucket.
    QString nameOf(const Request &request) const;

    /// The address that limits count: for IPv6 the /64, because a client can use any address in it.
    static QString counted(const QHostAddress &address);

    /// Whether the request was made on this machine and not forwarded for someone else. If proxies
    /// are configured, any request may have been forwarded, whatever its headers say.
    bool isLocal(const Request &request) const;

    bool isTrusted(const QHostAddress &address) const;

private:
    QList<std::pair<QHostAddress, int>> m_trusted;
};

/// The address in @p element of an X-Forwarded-For, in the forms that proxies write: "192.0.2.1",
/// "192.0.2.1:5555", "2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:443", each optionally in double
/// quotes. IPv4 inside IPv6 is returned as IPv4.
/// @return null for anything else.
QHostAddress addressIn(QByteArrayView element);

} // namespace Evently
