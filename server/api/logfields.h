// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/logfield.h"

namespace Evently {

/// Which request a line of the log is about, where it came from and whose it is: requestId,
/// address, accountId or kioskId. Never what anybody typed.
QByteArray logFieldsOf(const Call &call);

} // namespace Evently
