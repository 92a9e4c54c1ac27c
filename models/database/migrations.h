// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/result.h"

namespace Evently::Migrations {

/// Brings the schema up to date: every migration of the program that the database has not seen,
/// each in one transaction with its row in schema_migrations, under an advisory lock, so that two
/// programs starting at once don't meet. Forward only.
/// @return the names of those that ran; refused when the database is newer than the program or
/// PostgreSQL is older than 15.
/// @throws DatabaseError
Result<QStringList> run(Session &owner);

/// The number of migrations that the program knows; a database with more is newer than it.
int known();

/// Their names, in the order in which they run.
QStringList names();

} // namespace Evently::Migrations
