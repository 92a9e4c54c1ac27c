// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

class QNetworkReply;

namespace Evently {

/// What a finished @p reply says: the body of a 2xx (an empty object where it has none), or why
/// not. A refusal is the contract's Problem with its Retry-After. Where no server answered, or
/// only a proxy in front of it, the problem is Unreachable; an answer that is not Evently's at all
/// is Internal.
Result<QJsonObject> readReply(QNetworkReply &reply);

} // namespace Evently
