// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"
#include "models/database/connectioninfo.h"

#include <optional>

namespace Evently {

/// How to connect to a database: for migrating it, and for serving from it.
struct DatabaseAccess
{
    ConnectionInfo owner{}; ///< Owns the schema; for migrations only.
    ConnectionInfo runtime{}; ///< May read and write rows, but not change tables.
    bool isSeparated = true; ///< False if both are the same user, which should be logged.
};

/// The database's roles.
namespace Roles {

inline constexpr const char *Owner = "evently_owner";
inline constexpr const char *Runtime = "evently_app";
inline constexpr const char *Superuser = "postgres";

/// Creates the roles and the database `evently` in our own cluster, as its superuser; existing ones
/// are kept. Blocks; any thread.
/// @return DatabaseUnavailable with libpq's message if it can't.
std::optional<Failure> prepareOwnCluster(const ConnectionInfo &superuser);

/// Connects to a database that someone else runs, as @p given, and checks whether the server's
/// connections can use the role `evently_app`: either it exists and @p given may switch to it, or
/// @p given may create it. Blocks; any thread.
/// @return DatabaseUnavailable with libpq's message if connecting fails, or with advice if there is
/// a pooler that Evently can't work with.
Result<DatabaseAccess, Failure> separate(const ConnectionInfo &given);

} // namespace Roles
} // namespace Evently
