// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// A new file that only its owner may read from its first moment on, for what others must not see.
/// It never follows a link and never takes over a file that is there already, whoever put it there.
/// Unless it gets its name, it is removed.
class NewFile
{
    Q_DISABLE_COPY_MOVE(NewFile)

public:
    /// Makes a file beside @p path, under a name that no one could foresee.
    explicit NewFile(const QString &path);
    ~NewFile();

    bool isMade() const { return m_descriptor >= 0; }
    QString error() const { return m_error; } ///< Why the last step failed.

    /// A name by which this very file is opened, by this user's programs and while this lives,
    /// whatever others do to the folder meanwhile.
    QString handle() const;

    /// Gives it the name @p path, for good when this returns; @return false if that is taken.
    bool publish();

private:
    bool takeName();

    const QString m_path;
    const QString m_name;
    int m_descriptor = -1;
    QString m_error;
};

} // namespace Evently
