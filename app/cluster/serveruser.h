// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QString>

#include <sys/types.h>

namespace Evently {

/// The user PostgreSQL's processes run as: ourselves, or `postgres` when we are root, as whom
/// PostgreSQL refuses to run.
struct ServerUser
{
    uid_t uid = 0;
    gid_t gid = 0;
    QString name{};
    bool isOther = false; ///< Not ourselves, so a child has to change to it.

    /// @return Invalid (of "user") when we are root and the machine has no user `postgres`.
    static Result<ServerUser> find();

    /// Makes this process that user for good; between fork() and exec() only.
    bool become() const;

    /// Gives @p path (not what is in it) to this user. @return false and errno when it can't.
    bool takeOver(const QString &path) const;
};

/// The name of the user this process runs as, as PostgreSQL's `peer` sees it.
QString ownUserName();

} // namespace Evently
