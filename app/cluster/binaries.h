// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QString>

namespace Evently {

/// The folder with `postgres` and `initdb` of PostgreSQL's version @p major, or of the newest one
/// installed (15 at least) when @p major is 0; Debian keeps them off the PATH.
/// @return NotFound with the package to install.
Result<QString> postgresBinaries(int major = 0);

/// The version a cluster was made by, from the PG_VERSION in @p clusterFolder; 0 when there is
/// none.
int clusterVersion(const QString &clusterFolder);

} // namespace Evently
