// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/childprocess.h"
#include "app/cluster/datafolder.h"
#include "app/cluster/roles.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Evently {

/// The private PostgreSQL of a data folder: created at the first start, listens only on a Unix
/// socket, ends with the program (even if that is killed), and is restarted if it ends
/// unexpectedly.
///
/// Main thread only, because the server ends with the thread that started it. The FolderLock must
/// be held from before start() until after stop().
class ManagedPostgres : public QObject
{
    Q_OBJECT

public:
    explicit ManagedPostgres(DataFolder folder, QObject *parent = nullptr);
    ~ManagedPostgres() override; ///< Stops it.

    /// Creates the cluster if necessary, starts it, waits until it accepts connections, and creates
    /// the roles and the database. Blocks: usually for a moment, after a power failure for minutes.
    /// @p isCancelled is called regularly, so that Ctrl+C works.
    /// @return PackagesMissing if PostgreSQL is not installed, DatabaseUnavailable with a sentence
    /// if it doesn't start.
    Result<DatabaseAccess, Failure> start(const std::function<bool()> &isCancelled = [] {
        return false;
    });

    /// Ends it cleanly and waits for that; does nothing if it isn't running.
    void stop();

    /// The access to the cluster of @p folder if another process runs it. Waits up to @p limit for
    /// one that is just starting. @return DatabaseUnavailable if there is none.
    static Result<DatabaseAccess, Failure> running(const DataFolder &folder,
                                                   std::chrono::milliseconds limit);

    pid_t serverPid() const { return m_server.pid(); }

signals:
    void ended(); ///< It ended unexpectedly and is being restarted.

private:
    std::optional<Failure> make();
    std::optional<Failure> launch();
    std::optional<Failure> waitUntilReady(const std::function<bool()> &isCancelled);
    bool isReady() const;
    void clearWhatACrashLeft();
    void watch();
    Failure failed(const QString &sentence) const;

    DataFolder m_folder;
    ChildProcess m_server;
    QString m_socketFolder;
    QTimer m_watch;
};

} // namespace Evently
