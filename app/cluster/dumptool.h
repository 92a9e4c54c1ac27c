// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"
#include "models/database/connectioninfo.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Evently {

/// The path of PostgreSQL's program @p name, "pg_dump" or "pg_restore": from the newest server
/// installed, else from the PATH, for machines that have only the client.
/// @return PackagesMissing with the package to install.
Result<QString, Failure> dumpTool(const QString &name);

/// The input and output of a dump tool.
struct DumpStreams
{
    std::optional<ConnectionInfo> database{}; ///< Its password is not passed as an argument.
    int input = -1; ///< An open file for its standard input, from the beginning; -1: none.
    int output = -1; ///< An open file for its standard output; -1: it is returned.
};

/// Runs @p program and waits until it ends. @p isCancelled is called ten times a second; when it
/// returns true, the program is stopped.
/// @return its standard output, or Internal with its error message or that it was cancelled.
Result<QByteArray, Failure> runDumpTool(const QString &program, QStringList arguments,
                                        const DumpStreams &streams,
                                        const std::function<bool()> &isCancelled);

} // namespace Evently
