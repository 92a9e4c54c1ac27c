// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/result.h"

namespace Evently::Migrations {

/// Brings the schema up to date: runs every migration that the database doesn't have yet, each in
/// one transaction together with its row in schema_migrations. An advisory lock keeps two programs
/// that start at once from running them at the same time. There are no down migrations.
/// @return the names of those that ran; refused if the database is newer than the program or
/// PostgreSQL is older than 15.
/// @throws DatabaseError
Result<QStringList> run(Session &owner);

/// The number of migrations in this program; a database with more is newer than it.
int known();

/// Their names, in the order in which they run.
QStringList names();

} // namespace Evently::Migrations
