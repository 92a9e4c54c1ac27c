// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

namespace Evently {

/// The values to send for an event: all of them for a new one, only the changed ones for an
/// existing one, so that other people's changes survive.
class EventEdit
{
public:
    /// Everything in @p wanted. The end of sales and the cancellation deadline are left to the
    /// server if they are the epoch.
    static EventEdit creating(const Event &wanted);
    /// Only what differs in @p wanted. The server shifts times that depend on the start along with
    /// it, unless they differ too.
    static EventEdit between(const Event &before, const Event &wanted);
    /// Changes only the status. To cancel, use ApiClient::cancelEvent().
    static EventEdit to(Event::Status status);

    bool isEmpty() const { return m_members.isEmpty(); }
    const QJsonObject &toJson() const { return m_members; }

private:
    explicit EventEdit(const QJsonObject &members)
        : m_members(members)
    {
    }

    QJsonObject m_members;
};

} // namespace Evently
