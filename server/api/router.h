// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/access/clientaddress.h"
#include "server/api/authenticator.h"
#include "server/api/deskorders.h"
#include "server/api/pathtree.h"
#include "server/api/route.h"
#include "server/api/services.h"

namespace Evently {

/// Handles every request: finds its route and its sender, checks permissions, runs the handler on
/// the right thread, and turns every result into a reply. All failures leave it in the API's error
/// format.
///
/// Lives on the HTTP thread and never blocks it.
class Router
{
    Q_DISABLE_COPY_MOVE(Router)

public:
    /// @p table must outlive the Router; tests pass their own.
    explicit Router(const Services &services, std::span<const Route> table = routes());

    /// Answers @p exchange, now or later. HTTP thread; the HttpServer's Service for the API.
    void take(const ExchangePtr &exchange) noexcept;
    /// Answers @p exchange that there is nothing at its path. HTTP thread; the HttpServer's Service
    /// for paths outside the API.
    void refusePath(const ExchangePtr &exchange) noexcept;

private:
    CallPtr callFor(const ExchangePtr &exchange, const Route &route) const;
    bool isMonitor(const Call &call) const;
    void identify(const CallPtr &call);
    Problem refusalOfWrongToken(const Call &call, const Problem &why) const;
    void admit(const CallPtr &call);
    void run(const CallPtr &call);

    const Services &m_services;
    const ClientAddress m_addresses;
    const PathTree m_paths;
    DeskOrders m_deskOrders;
};

} // namespace Evently
