// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options/options.h"
#include "app/run/giveup.h"

#include <functional>
#include <optional>

#include <sys/types.h>

namespace Evently {

/// The owner of a data folder, if root runs a command on someone else's, such as the service's. The
/// command then runs as that user, as it would for the service.
class FolderOwner
{
public:
    /// @return nothing if we are not root, or if the folder is root's or doesn't exist.
    static std::optional<FolderOwner> of(const Options &options);

    /// Runs @p work as that user in another process and waits for it. Signals that ask us to stop
    /// are passed on to it. Must be called before any thread is started.
    ExitCode run(const std::function<ExitCode()> &work) const;

private:
    FolderOwner(uid_t user, gid_t group);
    bool become() const;

    uid_t m_user;
    gid_t m_group;
};

} // namespace Evently
