// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// A data folder that a command fills for the first time, so that nothing remains of it when the
/// command fails. Where anything was in the folder before, it stays as it is.
class FreshFolder
{
public:
    /// Looks at @p path before anything is made there.
    explicit FreshFolder(const QString &path);

    /// Whether nothing was there.
    bool isFresh() const { return !m_firstMade.isEmpty() || m_wasEmpty; }

    /// Removes what was made since; PostgreSQL must have ended.
    void remove() const;

private:
    const QString m_path;
    QString m_firstMade; ///< The topmost folder that was not there; empty: all were.
    bool m_wasEmpty = false;
};

} // namespace Evently
