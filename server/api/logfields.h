// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/logfield.h"

namespace Evently {

/// The log fields of a request: requestId, address, and accountId or kioskId. Never contains
/// anything that a person typed.
QByteArray logFieldsOf(const Call &call);

} // namespace Evently
