// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QString>

#include <memory>

namespace Evently {

/// The right to run a data folder's cluster: one process at a time has it, and the kernel frees it
/// when that process ends, however it ends.
class FolderLock
{
public:
    /// Takes the lock in @p file, which is made when it is not there, or says at once who has it.
    /// @return Forbidden when another process has the lock, Invalid (of "data-dir") when the file
    /// can't be used.
    static Result<FolderLock> take(const QString &file);

    /// The process that has (or last had) the lock; 0 when that is not known.
    static qint64 holder(const QString &file);

private:
    explicit FolderLock(std::shared_ptr<const int> descriptor);

    std::shared_ptr<const int> m_descriptor; ///< Closed, and so unlocked, with the last copy.
};

} // namespace Evently
