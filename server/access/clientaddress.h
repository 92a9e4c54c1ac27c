// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/request.h"

#include <QStringList>

#include <optional>

namespace Evently {

/// Who a request comes from, as far as addresses tell.
class ClientAddress
{
public:
    /// @p trustedProxies are networks ("10.0.0.0/8") whose X-Forwarded-For is believed.
    explicit ClientAddress(const QStringList &trustedProxies);

    /// The client's address: the peer's, or what the nearest proxies that we trust say of it.
    /// @return nothing when such a proxy says something that is no address.
    std::optional<QHostAddress> of(const Request &request) const;

    /// The client as limits count it and logs name it. Where a proxy's word can't be understood it
    /// is the proxy's connection ("10.0.0.1:40022"), so that one bad header doesn't put everyone
    /// behind that proxy into one bucket.
    QString nameOf(const Request &request) const;

    /// An address as one that limits count: an IPv6 client has a /64 of addresses to choose from.
    static QString counted(const QHostAddress &address);

    /// Whether the request was made on this machine and not passed on for someone else. Where
    /// proxies are configured any request may have been passed on, whatever its headers say.
    bool isLocal(const Request &request) const;

    bool isTrusted(const QHostAddress &address) const;

private:
    QList<std::pair<QHostAddress, int>> m_trusted;
};

/// The address in @p element of an X-Forwarded-For, in the forms that proxies write: "192.0.2.1",
/// "192.0.2.1:5555", "2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:443", each perhaps in double
/// quotes; IPv4 inside IPv6 as IPv4. @return null for anything else.
QHostAddress addressIn(QByteArrayView element);

} // namespace Evently
