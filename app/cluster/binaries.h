// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QString>

namespace Evently {

/// The folder with `postgres` and `initdb` of PostgreSQL's version @p major or, if @p major is 0,
/// of the newest version installed (at least 15). Debian doesn't put them on the PATH.
/// @return PackagesMissing with the package to install.
Result<QString, Failure> postgresBinaries(int major = 0);

/// The version that created a cluster, from the PG_VERSION in @p clusterFolder; 0 if there is none.
int clusterVersion(const QString &clusterFolder);

} // namespace Evently
