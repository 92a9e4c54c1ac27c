// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QString>

#include <optional>

namespace Evently {

/// A backup while it is being written: a new file that only its owner may read, for customers'
/// names will be in it. It lies beside the place where it belongs until it is whole, and no other
/// file is ever written to, through a link or otherwise.
class BackupFile
{
    Q_DISABLE_COPY_MOVE(BackupFile)

public:
    /// @p target is the file's name, or a folder that is there, for a file named after this moment.
    explicit BackupFile(const QString &target);
    ~BackupFile(); ///< Removes what was not finished.

    /// Makes the file. @return Internal with what stood in the way.
    std::optional<Problem> create();
    int descriptor() const { return m_descriptor; }
    QString path() const { return m_path; }

    /// Puts the whole file in its place, durably. @return Internal with what stood in the way.
    std::optional<Problem> finish();

private:
    Problem failed(int error) const;

    const QString m_path;
    QByteArray m_part; ///< Empty: there is none.
    int m_descriptor = -1;
};

} // namespace Evently
