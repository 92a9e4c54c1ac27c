// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"

#include <QList>

#include <optional>
#include <utility>

struct pg_conn;

namespace Evently {

/// PostgreSQL settings for one connection, by name, in the order in which they are applied.
using ConnectionSettings = QList<std::pair<QString, QString>>;

/// Parses the value of libpq's keyword `options`: "-c name=value --other-name=value", with a
/// backslash before blanks in a value. Returns nothing if it contains anything else.
std::optional<ConnectionSettings> settingsIn(const QString &options);

/// @p info without `options`, if settingsIn() can parse them. Connection poolers refuse or silently
/// drop start-up parameters that they don't know, so settle() applies these settings after
/// connecting.
ConnectionInfo withoutSettings(const ConnectionInfo &info);

/// Applies @p settings to @p connection.
/// @throws DatabaseError
void settle(pg_conn *connection, const ConnectionSettings &settings);

} // namespace Evently
