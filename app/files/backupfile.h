// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QString>

#include <optional>

namespace Evently {

/// A backup while it is being written: a new file that only its owner may read, because it will
/// contain customers' names. It stays next to its target until it is complete. No other file is
/// ever written to, through a link or otherwise.
class BackupFile
{
    Q_DISABLE_COPY_MOVE(BackupFile)

public:
    /// @p target is a file name, or an existing folder for a file named after the current time.
    explicit BackupFile(const QString &target);
    ~BackupFile(); ///< Removes an unfinished file.

    /// Creates the file. @return Internal with what went wrong.
    std::optional<Failure> create();
    int descriptor() const { return m_descriptor; }
    QString path() const { return m_path; }

    /// Moves the complete file to its target, durably. @return Internal with what went wrong.
    std::optional<Failure> finish();

private:
    Failure failed(int error) const;

    const QString m_path;
    QByteArray m_part; ///< Empty if there is none.
    int m_descriptor = -1;
};

} // namespace Evently
