// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "tests/support/testclient.h"

namespace Evently {

/// A whole Server on a free port, with its own migrated database in the shared TestCluster. Rate
/// limits are off unless a test sets them, and deadlines are long, so that tests don't fail on a
/// busy machine.
class TestServer
{
    Q_DISABLE_COPY_MOVE(TestServer)

public:
    /// The default settings, which a test may change before it starts a server with them.
    static ServerSettings settings();

    TestServer();
    explicit TestServer(const ServerSettings &settings); ///< Exits the program if it can't start.
    ~TestServer();

    quint16 port() const { return m_port; }
    const ServerSettings &usedSettings() const { return m_settings; }
    const ConnectionInfo &database() const { return m_settings.database; }

    static QString adminCreationToken();
    static constexpr const char *password = "an uncommon sentence";

    /// A signed-in user.
    struct Person
    {
        QString id;
        QString email;
        QString token;
        QString refreshToken;
    };
    Person newUser(const QString &email = {}); ///< By POST /auth/register.
    Person newAdmin(const QString &email = {}); ///< By POST /auth/create-admin.

    struct PairedKiosk
    {
        QString id;
        QString token;
    };
    PairedKiosk newKiosk(const Person &admin);

    void drain() { m_server->drain(); }

private:
    Person signUp(const QString &target, const QString &email, const QString &adminToken);

    ServerSettings m_settings;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
};

} // namespace Evently
