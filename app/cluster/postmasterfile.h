// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <sys/types.h>

#include <optional>

namespace Evently {

/// What a running PostgreSQL writes about itself to `postmaster.pid` in its cluster.
struct PostmasterFile
{
    pid_t pid = 0;
    QString socketFolder{};
    bool isReady = false; ///< Whether connections are accepted.

    /// @return nothing if the file doesn't exist or is incomplete.
    static std::optional<PostmasterFile> read(const QString &clusterFolder);

    static QString fileIn(const QString &clusterFolder);

    /// Whether @c pid is a running PostgreSQL that works in @p clusterFolder. After a crash, the
    /// number may belong to another program.
    bool isAliveIn(const QString &clusterFolder) const;
};

} // namespace Evently
