// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/access/clientaddress.h"
#include "server/api/authenticator.h"
#include "server/api/eventfinder.h"
#include "server/api/pathtree.h"
#include "server/api/route.h"
#include "server/api/services.h"

namespace Evently {

/// Takes every request and sees it through: finds its route, who asks, whether they may, runs what
/// answers where it belongs, and turns every outcome into a reply. Nothing that goes wrong on the
/// way leaves it but as the contract's error.
///
/// Lives on the HTTP thread and never keeps it waiting.
class Router
{
    Q_DISABLE_COPY_MOVE(Router)

public:
    /// @p table must outlive the Router; tests bring their own.
    explicit Router(const Services &services, std::span<const Route> table = routes());

    /// Answers @p exchange, now or later. HTTP thread; this is the HttpServer's Service.
    void take(const ExchangePtr &exchange) noexcept;

private:
    CallPtr callFor(const ExchangePtr &exchange, const Route &route) const;
    bool isMonitor(const Call &call) const;
    void identify(const CallPtr &call);
    Problem refusalOfWrongToken(const Call &call, const Problem &why) const;
    void admit(const CallPtr &call);
    void run(const CallPtr &call);
    void runAtDesk(const CallPtr &call, const AtDesk &route);
    void submit(const CallPtr &call, const DeskWork &work, const Found &found);
    void findAndSubmit(const CallPtr &call, const DeskWork &work);

    const Services &m_services;
    const ClientAddress m_addresses;
    const PathTree m_paths;
    EventFinder m_events;
};

} // namespace Evently
