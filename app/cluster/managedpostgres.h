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

/// The private PostgreSQL of a data folder: made at the first start, on a Unix socket only, ended
/// with the program (also when that is killed), brought back when it dies while we live.
///
/// On the main thread, for the server ends with the thread that started it; the FolderLock must be
/// held from before start() until after stop().
class ManagedPostgres : public QObject
{
    Q_OBJECT

public:
    explicit ManagedPostgres(DataFolder folder, QObject *parent = nullptr);
    ~ManagedPostgres() override; ///< Stops it.

    /// Makes the cluster if need be, starts it, waits until it takes connections, and sees to the
    /// roles and the database. Blocks: a moment as a rule, minutes after a power cut.
    /// @p isCancelled is asked now and then, so that Ctrl+C is heard.
    /// @return NotFound when PostgreSQL is not installed, DatabaseUnavailable with a sentence
    /// when it does not start.
    Result<DatabaseAccess> start(const std::function<bool()> &isCancelled = [] { return false; });

    /// Ends it cleanly and waits for that; does nothing when it does not run.
    void stop();

    /// The access to the cluster of @p folder that another process runs; waits up to @p limit for
    /// one that is just starting. @return DatabaseUnavailable when there is none.
    static Result<DatabaseAccess> running(const DataFolder &folder,
                                          std::chrono::milliseconds limit);

    pid_t serverPid() const { return m_server.pid(); }

signals:
    void ended(); ///< It died by itself; it is being started again.

private:
    std::optional<Problem> make();
    std::optional<Problem> launch();
    std::optional<Problem> waitUntilReady(const std::function<bool()> &isCancelled);
    bool isReady() const;
    void clearWhatACrashLeft();
    void watch();
    Problem failed(const QString &sentence) const;

    DataFolder m_folder;
    ChildProcess m_server;
    QString m_socketFolder;
    QTimer m_watch;
};

} // namespace Evently
