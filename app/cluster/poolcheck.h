// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"

#include <optional>

struct pg_conn;

namespace Evently {

/// Whether a pooler stands between @p first, an open connection by @p info that is doing nothing,
/// and the database, and lends its connections for a transaction each, as PgBouncer does with
/// pool_mode=transaction. Evently can't work there: its prepared statements, locks, settings and
/// LISTEN belong to a session. Opens a few more connections for a moment; blocks; any thread.
/// @return DatabaseUnavailable with what to do about it, or nothing when all is well.
std::optional<Problem> poolThatShares(pg_conn *first, const ConnectionInfo &info);

/// What to say about a connection that failed with @p message, libpq's words: where a pooler does
/// not take something, which of its settings to change.
QString sentenceForRefusal(const QString &message);

} // namespace Evently
