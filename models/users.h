// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/session.h"
#include "models/values/customer.h"
#include "models/values/principal.h"
#include "models/values/user.h"

namespace Evently {

/// What must be known of a person at every request.
struct Account
{
    Principal principal{};
    Customer customer{}; ///< "First Last" and the e-mail address.
    bool disabled = false;
    int tokenVersion = 0; ///< Tokens of an older version are void.
    QList<QUuid> endedSessions{}; ///< Signed out so lately that an access token may still live.
};

} // namespace Evently
