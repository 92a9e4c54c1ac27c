// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"

#include <QList>

#include <optional>
#include <utility>

struct pg_conn;

namespace Evently {

/// PostgreSQL's settings for one connection, by their names, in the order in which they are made.
using ConnectionSettings = QList<std::pair<QString, QString>>;

/// What libpq's keyword `options` holds: "-c name=value --other-name=value", with a backslash
/// before a blank that belongs to a value. Nothing when there is anything else in it.
std::optional<ConnectionSettings> settingsIn(const QString &options);

/// @p info without `options`, where settingsIn() understands them. A connection pooler refuses what
/// it does not know in a connection's first words, or drops it silently, so settings are made
/// afterwards, by settle().
ConnectionInfo withoutSettings(const ConnectionInfo &info);

/// Makes @p settings for the session of @p connection.
/// @throws DatabaseError
void settle(pg_conn *connection, const ConnectionSettings &settings);

} // namespace Evently
