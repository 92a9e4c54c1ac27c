// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/request.h"

#include <QStringList>

namespace Evently {

/// Who a request comes from, as far as addresses tell.
class ClientAddress
{
public:
    /// @p trustedProxies are networks ("10.0.0.0/8") whose X-Forwarded-For is believed.
    explicit ClientAddress(const QStringList &trustedProxies);

    /// The client's address: the peer's, or what the nearest proxies that we trust say of it.
    QHostAddress of(const Request &request) const;

    /// As one that limits count: an IPv6 client has a /64 of addresses to choose from.
    static QString counted(const QHostAddress &address);

    /// Whether the request was made on this machine and not passed on for somebody else.
    bool isLocal(const Request &request) const;

private:
    bool isTrusted(const QHostAddress &address) const;

    QList<std::pair<QHostAddress, int>> m_trusted;
};

} // namespace Evently
