// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/api/eventfinder.h"

namespace Evently {

/// Brings requests for seats to the desk: finds the event they are about, and submits them there
/// with the caller, key and deadline. HTTP thread; never blocks it.
class DeskOrders
{
    Q_DISABLE_COPY_MOVE(DeskOrders)

public:
    explicit DeskOrders(const Services &services)
        : m_services(services)
    {
    }

    /// Answers @p call with the desk's decision, or that there is no such event.
    void place(const CallPtr &call, const AtDesk &route);

private:
    void submit(const CallPtr &call, const DeskWork &work, const Found &found);
    void findAndSubmit(const CallPtr &call, const DeskWork &work);

    const Services &m_services;
    EventFinder m_events;
};

} // namespace Evently
