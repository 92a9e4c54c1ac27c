// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUuid>

namespace Evently {

/// Who sent a request: someone not signed in, a user, an organizer or a paired device.
struct Principal
{
    enum class Role { Anonymous, User, Admin, Kiosk };

    Role role = Role::Anonymous;
    QUuid id; ///< The user's or the kiosk's id; null for Anonymous.

    bool isAdmin() const { return role == Role::Admin; }

    /// Whether this principal may see and change a booking or waitlist entry of @p userId made at
    /// @p kioskId (either may be null). For everyone else it must look as if it didn't exist.
    bool mayTouch(const QUuid &userId, const QUuid &kioskId) const
    {
        switch (role) {
        case Role::Admin: return true;
        case Role::User: return userId == id;
        case Role::Kiosk: return kioskId == id;
        case Role::Anonymous: break;
        }
        return false;
    }

    bool operator==(const Principal &) const = default;
};

} // namespace Evently
