// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/folderlock.h"
#include "app/cluster/serveruser.h"

#include <QString>

namespace Evently {

/// The folder everything of one Evently is kept in, and what lies where in it:
///
///     evently.lock   who runs it
///     cluster/       PostgreSQL's own files; `postgres` owns them where root runs Evently
///     settings/      the cluster's configuration, ours to write and PostgreSQL's to read
///     log/           PostgreSQL's logs
///     secrets/       0700, see SecretStore
class DataFolder
{
public:
    /// `/var/lib/evently` for root, else `evently` in the XDG data folder.
    static QString defaultPath();

    /// Makes the folder at @p path when it is not there, for its owner alone, and checks that we
    /// can use it; where root runs PostgreSQL as another user, also that this user can get to it.
    /// @return Invalid (of "data-dir") with a sentence that says what stands in the way.
    static Result<DataFolder> open(const QString &path);

    QString path() const { return m_path; } ///< Absolute, without symbolic links.
    QString cluster() const { return m_path % u"/cluster"; }
    QString settings() const { return m_path % u"/settings"; }
    QString log() const { return m_path % u"/log"; }
    QString secrets() const { return m_path % u"/secrets"; }
    /// Where the cluster's first words go, before its own log is open.
    QString startLog() const { return m_path % u"/start.log"; }

    /// The folder of the cluster's Unix socket: short (the kernel allows 107 bytes for socket and
    /// folder together), ours alone, the same for the same data folder.
    QString socketFolder() const;
    /// Makes socketFolder(). @return Invalid when its name is taken by somebody else.
    Result<QString> makeSocketFolder() const;

    Result<FolderLock> lock() const { return FolderLock::take(lockFile()); }
    QString lockFile() const { return m_path % u"/evently.lock"; }

    const ServerUser &serverUser() const { return m_user; }

private:
    DataFolder(QString path, ServerUser user);

    QString m_path;
    ServerUser m_user;
};

} // namespace Evently
