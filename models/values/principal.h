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
    bool operator==(const Principal &) const = default;
};

} // namespace Evently
