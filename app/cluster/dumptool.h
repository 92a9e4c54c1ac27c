// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/connectioninfo.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Evently {

/// PostgreSQL's own program @p name, "pg_dump" or "pg_restore": the newest server's that is
/// installed, else the one on the PATH, for a machine that is only a client.
/// @return NotFound with the package to install.
Result<QString> dumpTool(const QString &name);

/// Runs @p program, which knows libpq's `--dbname`, on @p database and waits for its end. The
/// database's password is not in its list of arguments.
/// @p isCancelled is asked ten times a second; then the program is ended, too.
/// @return Internal with what the program complained of, or that it was cancelled.
std::optional<Problem> runDumpTool(const QString &program, const QStringList &arguments,
                                   const ConnectionInfo &database,
                                   const std::function<bool()> &isCancelled);

} // namespace Evently
