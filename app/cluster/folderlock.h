// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QString>

#include <memory>

namespace Evently {

/// The right to run a data folder's cluster. Only one process at a time has it; the kernel releases
/// it when that process ends, for whatever reason.
class FolderLock
{
public:
    /// Takes the lock in @p file, which is created if it doesn't exist. Doesn't wait.
    /// @return FolderInUse if another process has the lock, BadOptions (of "data-dir") if the file
    /// can't be used.
    static Result<FolderLock, Failure> take(const QString &file);

    /// The process that has (or last had) the lock; 0 if unknown.
    static qint64 holder(const QString &file);

private:
    explicit FolderLock(std::shared_ptr<const int> descriptor);

    std::shared_ptr<const int> m_descriptor; ///< The last copy closes it, which releases the lock.
};

} // namespace Evently
