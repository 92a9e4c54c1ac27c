// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/run/databasesource.h"
#include "app/run/secrets.h"
#include "server/api/settings.h"

#include <QUrl>

#include <memory>

namespace Evently {

class Server;

/// The server of this process and everything it needs, created in this order: database, secrets,
/// tables, server; and destroyed in reverse. Main thread, whose event loop has to run afterwards,
/// because it watches the private cluster.
class RunningServer
{
    Q_DISABLE_COPY_MOVE(RunningServer)

public:
    /// Starts it and writes to standard error what an operator has to know.
    /// @return why it couldn't start; Internal if it can't listen on the address.
    static Result<std::shared_ptr<RunningServer>, Failure> start(const Options &options);
    ~RunningServer(); ///< Answers current requests, then ends everything.

    QUrl url() const { return m_url; } ///< Its URL on this machine.
    QByteArray adminToken() const { return m_adminToken; } ///< Empty if it is turned off.

private:
    RunningServer() = default;

    std::shared_ptr<DatabaseSource> m_database;
    std::unique_ptr<Server> m_server;
    QUrl m_url;
    QByteArray m_adminToken;
};

/// The settings that follow from @p options, for a server on @p database with @p secrets.
ServerSettings settingsFrom(const Options &options, const ConnectionInfo &database,
                            const Secrets &secrets);

} // namespace Evently
