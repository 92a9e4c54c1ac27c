// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/datafolder.h"

#include <optional>

namespace Evently {

/// Writes the cluster's configuration into the data folder: who may enter (our user and
/// PostgreSQL's, by `peer`), and its measure. It lies outside the cluster so that root never
/// writes into a folder of another user. An administrator's own settings go into
/// `settings/local.conf`, which is read last and never written.
/// @return what stood in the way, if anything.
std::optional<Problem> writeClusterSettings(const DataFolder &folder);

/// The arguments `postgres` is started with: where its files are, and what nobody may change.
QStringList clusterArguments(const DataFolder &folder, const QString &socketFolder);

} // namespace Evently
