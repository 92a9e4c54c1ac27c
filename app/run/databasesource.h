// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/managedpostgres.h"
#include "app/options/options.h"

#include <memory>

namespace Evently {

/// The database that the options ask for, kept running and locked while this object lives: a server
/// elsewhere, the cluster of the data folder, or the one that another Evently runs there. Main
/// thread.
class DatabaseSource
{
    Q_DISABLE_COPY_MOVE(DatabaseSource)

public:
    enum class For {
        Server, ///< Has the data folder for itself.
        Command, ///< Works beside a server that has it, and starts the cluster where none runs.
    };

    /// @return Forbidden when a server's data folder is in use, NotFound when PostgreSQL is not
    /// installed, Invalid when the folder or the kept password can't be used, else
    /// DatabaseUnavailable; each with a sentence.
    static Result<std::shared_ptr<DatabaseSource>> open(const Options &options, For purpose);
    ~DatabaseSource();

    /// For what only looks: open() would make a database where there is none.
    /// @return DatabaseUnavailable when no Evently ever began in the data folder that was chosen.
    static std::optional<Problem> isMissing(const Options &options);

    const DatabaseAccess &access() const { return m_access; }

    /// The store of the data folder's secrets.
    static Result<std::unique_ptr<SecretStore>> openSecrets(const Options &options);

private:
    DatabaseSource() = default;
    std::optional<Problem> enterElsewhere(const Options &options, For purpose);
    std::optional<Problem> enterOwn(const Options &options, For purpose);

    std::optional<FolderLock> m_lock; ///< Freed after the cluster has ended.
    std::unique_ptr<ManagedPostgres> m_cluster;
    DatabaseAccess m_access;
};

/// Brings the tables up to date. @return the names of the migrations that ran, or what stood in the
/// way.
Result<QStringList> migrate(const DatabaseAccess &access);

} // namespace Evently
