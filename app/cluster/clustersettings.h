// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/datafolder.h"

#include <optional>

namespace Evently {

/// Writes the cluster's configuration into the data folder: who may connect (our user and
/// PostgreSQL's, by `peer`), and its resource limits. It is outside the cluster's folder so that
/// root never writes into a folder of another user. An administrator can put settings into
/// `settings/local.conf`, which is read last and never overwritten.
/// @return what went wrong, if anything.
std::optional<Failure> writeClusterSettings(const DataFolder &folder);

/// The arguments for starting `postgres`: where its files are, and settings that no one may change.
QStringList clusterArguments(const DataFolder &folder, const QString &socketFolder);

} // namespace Evently
