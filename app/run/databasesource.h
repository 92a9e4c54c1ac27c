// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/managedpostgres.h"
#include "app/options/options.h"

#include <memory>

namespace Evently {

/// The database selected by the options, kept running and locked during the lifetime of this
/// object: an external server, the cluster of the data folder, or a cluster that another Evently
/// runs there. Main thread.
class DatabaseSource
{
    Q_DISABLE_COPY_MOVE(DatabaseSource)

public:
    enum class For {
        Server, ///< Uses the data folder exclusively.
        Command, ///< Can work next to a server that uses it; starts the cluster if none runs.
    };

    /// @return FolderInUse if a server's data folder is in use, PackagesMissing if PostgreSQL is
    /// not installed, BadOptions if the folder or the stored password can't be used, else
    /// DatabaseUnavailable; each with a sentence.
    static Result<std::shared_ptr<DatabaseSource>, Failure> open(const Options &options,
                                                                 For purpose);
    ~DatabaseSource();

    /// For commands that only read: open() would create a database if there is none.
    /// @return DatabaseUnavailable if Evently has never been started in the selected data folder.
    static std::optional<Failure> isMissing(const Options &options);

    const DatabaseAccess &access() const { return m_access; }

    /// The store of the data folder's secrets.
    static Result<std::unique_ptr<SecretStore>, Failure> openSecrets(const Options &options);

private:
    DatabaseSource() = default;
    std::optional<Failure> enterElsewhere(const Options &options, For purpose);
    std::optional<Failure> enterOwn(const Options &options, For purpose);

    std::optional<FolderLock> m_lock; ///< Released after the cluster has ended.
    std::unique_ptr<ManagedPostgres> m_cluster;
    DatabaseAccess m_access;
};

/// Brings the tables up to date. @return the names of the migrations that ran, or what went wrong.
Result<QStringList, Failure> migrate(const DatabaseAccess &access);

} // namespace Evently
