// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/databaseerror.h"
#include "models/values/problem.h"

namespace Evently {

// What a caller is told when nothing was wrong with the request. Always 503 or 500.

/// There was no room or no time left; @p why may say more.
Problem overloaded(const QString &why = {});
Problem databaseUnavailable();
/// It may have been done or not: repeating it with its Idempotency-Key finds out.
Problem outcomeUnknown();
Problem internalFailure();

/// What @p error means to the caller of what failed with it.
Problem problemFrom(const DatabaseError &error);

} // namespace Evently
