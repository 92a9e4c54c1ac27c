// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/databaseerror.h"
#include "models/values/problem.h"

namespace Evently {

// What callers are told when their request was fine but couldn't be carried out. Always 503 or 500.

/// There was no capacity or no time left; @p why may give details.
Problem overloaded(const QString &why = {});
Problem databaseUnavailable();
/// It may or may not have been done. Repeating it with its Idempotency-Key shows which.
Problem outcomeUnknown();
Problem internalFailure();

/// The Problem to report to the caller whose request failed with @p error.
Problem problemFrom(const DatabaseError &error);

} // namespace Evently
