// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/folderlock.h"
#include "app/cluster/serveruser.h"

#include <QString>

namespace Evently {

/// The folder that contains all data of one Evently:
///
///     evently.lock   which process runs it
///     cluster/       PostgreSQL's own files; `postgres` owns them where root runs Evently
///     settings/      the cluster's configuration, written by us and read by PostgreSQL
///     log/           PostgreSQL's logs
///     secrets/       0700, see SecretStore
class DataFolder
{
public:
    /// `/var/lib/evently` for root, else `evently` in the XDG data folder.
    static QString defaultPath();

    /// Creates the folder at @p path if it doesn't exist, accessible only to its owner, and checks
    /// that we can use it. If root runs PostgreSQL as another user, also checks that this user can
    /// reach it.
    /// @return BadOptions (of "data-dir") with a sentence that says what is wrong.
    static Result<DataFolder, Failure> open(const QString &path);

    QString path() const { return m_path; } ///< Absolute, without symbolic links.
    QString cluster() const { return m_path % u"/cluster"; }
    QString settings() const { return m_path % u"/settings"; }
    QString log() const { return m_path % u"/log"; }
    QString secrets() const { return m_path % u"/secrets"; }
    /// PostgreSQL's output until its own log is open.
    QString startLog() const { return m_path % u"/start.log"; }

    /// The folder of the cluster's Unix socket. It is short (the kernel allows 107 bytes for folder
    /// and socket together), accessible only to us, and always the same for the same data folder.
    QString socketFolder() const;
    /// Creates socketFolder(). @return BadOptions if someone else has taken its name.
    Result<QString, Failure> makeSocketFolder() const;

    Result<FolderLock, Failure> lock() const { return FolderLock::take(lockFile()); }
    QString lockFile() const { return m_path % u"/evently.lock"; }

    const ServerUser &serverUser() const { return m_user; }

private:
    DataFolder(QString path, ServerUser user);

    QString m_path;
    ServerUser m_user;
};

} // namespace Evently
