// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUuid>

namespace Evently {

/// Who is asking: nobody in particular, a user, an organizer or a paired device.
struct Principal
{
    enum class Role { Anonymous, User, Admin, Kiosk };

    Role role = Role::Anonymous;
    QUuid id; ///< Of the user or the kiosk; null for Anonymous.

    bool isAdmin() const { return role == Role::Admin; }

    /// Whether a booking or a waitlist entry of @p userId, made at @p kioskId (either may be null),
    /// is this principal's to see and to change. To all others it does not exist.
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
