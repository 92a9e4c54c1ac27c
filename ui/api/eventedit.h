// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

namespace Evently {

/// What somebody wants an event to be: of a new one everything, of an old one what differs, so
/// that what others changed meanwhile stays.
class EventEdit
{
public:
    /// All that may be said of a new event like @p wanted. When its sales end and until when it may
    /// be cancelled is left to the server where @p wanted says the epoch.
    static EventEdit creating(const Event &wanted);
    /// Only what is different in @p wanted. The server moves the times that hang on the start along
    /// with it, unless they are different themselves.
    static EventEdit between(const Event &before, const Event &wanted);
    /// Only another status; cancelling is ApiClient::cancelEvent().
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
