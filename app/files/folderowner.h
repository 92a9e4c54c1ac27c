// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options/options.h"
#include "app/run/exitcode.h"

#include <functional>
#include <optional>

#include <sys/types.h>

namespace Evently {

/// The user whom a data folder belongs to, where root gives a command about the folder of somebody
/// else, as of the service. The command then runs as that user, as it would for the service.
class FolderOwner
{
public:
    /// @return nothing where we are not root, or the folder is root's or not there.
    static std::optional<FolderOwner> of(const Options &options);

    /// Runs @p work as that user, in a process of its own, and waits for it; signals that ask for
    /// the end go to it. Before any thread is started.
    ExitCode run(const std::function<ExitCode()> &work) const;

private:
    FolderOwner(uid_t user, gid_t group);
    bool become() const;

    uid_t m_user;
    gid_t m_group;
};

} // namespace Evently
