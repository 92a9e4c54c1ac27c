// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QString>

#include <sys/types.h>

namespace Evently {

/// The user that runs PostgreSQL's processes: our own or, because PostgreSQL refuses to run as
/// root, `postgres` if we are root.
struct ServerUser
{
    uid_t uid = 0;
    gid_t gid = 0;
    QString name{};
    bool isOther = false; ///< Not our own, so a child has to switch to it.

    /// @return BadOptions (of "user") if we are root and the machine has no user `postgres`.
    static Result<ServerUser, Failure> find();

    /// Switches this process to that user for good; only between fork() and exec().
    bool become() const;

    /// Makes this user the owner of @p path, but not of its contents. @return false and errno if it
    /// can't.
    bool takeOver(const QString &path) const;
};

/// The name of the user that runs this process, as PostgreSQL's `peer` sees it.
QString ownUserName();

} // namespace Evently
