// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"

#include <optional>

namespace Evently {

/// As whom to enter a database: to migrate it, and to serve from it.
struct DatabaseAccess
{
    ConnectionInfo owner{}; ///< Owns the schema; migrations only.
    ConnectionInfo runtime{}; ///< May read and write rows, and change no table.
    bool isSeparated = true; ///< False where both are the same user; worth a line in the log.
};

/// The database's roles.
namespace Roles {

inline constexpr const char *Owner = "evently_owner";
inline constexpr const char *Runtime = "evently_app";
inline constexpr const char *Superuser = "postgres";

/// Makes the roles and the database `evently` in a cluster of our own, as its superuser; what is
/// there already stays. Blocks; any thread.
/// @return DatabaseUnavailable with libpq's words when it can't.
std::optional<Problem> prepareOwnCluster(const ConnectionInfo &superuser);

/// Enters a database that somebody else runs, as @p given, and sees whether the server's
/// connections can run as `evently_app` there: if that role exists and @p given may become it, or
/// if @p given may make it. Blocks; any thread.
/// @return DatabaseUnavailable with libpq's words when the database can't be entered, or with
/// advice when a pooler stands before it that Evently can't work with.
Result<DatabaseAccess> separate(const ConnectionInfo &given);

} // namespace Roles
} // namespace Evently
