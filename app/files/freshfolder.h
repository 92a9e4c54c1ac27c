// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// A data folder that a command fills for the first time, so that nothing remains if the command
/// fails. If there was anything in the folder before, it isn't touched.
class FreshFolder
{
public:
    /// Examines @p path before anything is created there.
    explicit FreshFolder(const QString &path);

    /// Whether it was empty or didn't exist.
    bool isFresh() const { return !m_firstMade.isEmpty() || m_wasEmpty; }

    /// Removes what has been created since; PostgreSQL must have ended.
    void remove() const;

private:
    const QString m_path;
    QString m_firstMade; ///< The topmost folder that didn't exist; empty if all did.
    bool m_wasEmpty = false;
};

} // namespace Evently
