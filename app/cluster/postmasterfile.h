// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <sys/types.h>

#include <optional>

namespace Evently {

/// What a running PostgreSQL writes down about itself in its cluster's `postmaster.pid`.
struct PostmasterFile
{
    pid_t pid = 0;
    QString socketFolder{};
    bool isReady = false; ///< Connections are accepted.

    /// @return nothing when the file is not there, or not finished.
    static std::optional<PostmasterFile> read(const QString &clusterFolder);

    static QString fileIn(const QString &clusterFolder);

    /// Whether @c pid is a live PostgreSQL that works in @p clusterFolder: a number may have been
    /// given to another program since a crash.
    bool isAliveIn(const QString &clusterFolder) const;
};

} // namespace Evently
