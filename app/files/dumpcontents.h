// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Evently {

/// What is missing in the dump for it to be a backup of Evently, as a sentence; nothing if it is
/// complete. @p list is the output of pg_restore --list.
std::optional<QString> whyNoBackup(const QByteArray &list);

/// The migrations that the dump's database had. @p rows is the output of pg_restore for the data of
/// the table schema_migrations.
QStringList migrationsIn(const QByteArray &rows);

} // namespace Evently
