// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Evently {

/// What is missing in the dump that @p list describes (the output of pg_restore --list) for it to
/// be a backup of Evently, as a sentence; nothing when all is there.
std::optional<QString> whyNoBackup(const QByteArray &list);

/// The migrations that the dump's database had seen, from @p rows: the output of pg_restore for the
/// data of the table schema_migrations.
QStringList migrationsIn(const QByteArray &rows);

} // namespace Evently
