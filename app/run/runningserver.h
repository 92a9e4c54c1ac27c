// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/run/databasesource.h"
#include "app/run/secrets.h"
#include "server/api/settings.h"

#include <QUrl>

#include <memory>

namespace Evently {

class Server;

/// The server of this process and all it stands on, built in this order: database, secrets, tables,
/// server; and ended in the other. Main thread, whose event loop has to run afterwards: it watches
/// over the private cluster.
class RunningServer
{
    Q_DISABLE_COPY_MOVE(RunningServer)

public:
    /// Starts it and says on standard error what an operator has to know.
    /// @return why it could not start; with Internal, the address can't be listened on.
    static Result<std::shared_ptr<RunningServer>> start(const Options &options);
    ~RunningServer(); ///< Answers what is under way, then ends everything.

    QUrl url() const { return m_url; } ///< How this machine reaches it.
    QByteArray adminToken() const { return m_adminToken; } ///< Empty when it is off.

private:
    RunningServer() = default;

    std::shared_ptr<DatabaseSource> m_database;
    std::unique_ptr<Server> m_server;
    QUrl m_url;
    QByteArray m_adminToken;
};

/// What @p options come to, for a server on @p database with @p secrets.
ServerSettings settingsFrom(const Options &options, const ConnectionInfo &database,
                            const Secrets &secrets);

} // namespace Evently
