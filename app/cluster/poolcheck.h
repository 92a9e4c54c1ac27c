// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"
#include "models/database/connectioninfo.h"

#include <optional>

struct pg_conn;

namespace Evently {

/// Checks whether there is a pooler between @p first, an open idle connection by @p info, and the
/// database that lends its connections per transaction, as PgBouncer does with
/// pool_mode=transaction. Evently can't work with that, because its prepared statements, locks,
/// settings and LISTEN belong to a session. Opens a few more connections for a moment; blocks; any
/// thread.
/// @return DatabaseUnavailable with advice, or nothing if all is well.
std::optional<Failure> poolThatShares(pg_conn *first, const ConnectionInfo &info);

/// An explanation for a failed connection with libpq's @p message; if a pooler refused something,
/// it says which of the pooler's settings to change.
QString sentenceForRefusal(const QString &message);

} // namespace Evently
