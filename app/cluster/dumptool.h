// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Evently {

/// PostgreSQL's own program @p name, "pg_dump" or "pg_restore": the newest server's that is
/// installed, else the one on the PATH, for a machine that is only a client.
/// @return NotFound with the package to install.
Result<QString> dumpTool(const QString &name);

/// What a dump tool works with.
struct DumpStreams
{
    std::optional<ConnectionInfo> database{}; ///< Its password is not in the list of arguments.
    int input = -1; ///< An open file that is its standard input, from the beginning; -1: none.
    int output = -1; ///< An open file for its standard output; -1: it is returned.
};

/// Runs @p program and waits for its end. @p isCancelled is asked ten times a second; then the
/// program is ended, too.
/// @return what it wrote to its standard output, or Internal with what it complained of, or that
/// it was cancelled.
Result<QByteArray> runDumpTool(const QString &program, QStringList arguments,
                               const DumpStreams &streams,
                               const std::function<bool()> &isCancelled);

} // namespace Evently
