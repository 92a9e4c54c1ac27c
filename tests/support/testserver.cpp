// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"

#include "models/values/id.h"
#include "tests/support/migrated.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

ServerSettings TestServer::settings()
{
    ServerSettings settings;
    settings.database = migratedDatabase();
    settings.port = 0;
    settings.signingKeys = {QByteArray("only for tests, and 32 bytes long")};
    settings.adminToken = adminCreationToken().toUtf8();
    settings.limits = {.failuresPerMinute = 0, .registrationsPerMinute = 0, .requestsPerSecond = 0};
    settings.deadlines = {.write = 20s, .read = 20s, .report = 20s, .password = 30s};
    return settings;
}

QString TestServer::adminCreationToken()
{
    return u"the token that makes organizers in tests"_s;
}

TestServer::TestServer()
    : TestServer(settings())
{
}

TestServer::TestServer(const ServerSettings &settings)
    : m_settings(settings)
    , m_server(std::make_unique<Server>(settings))
{
    QLoggingCategory::setFilterRules(u"evently.requests=false\nevently.security=false"_s);
    const auto port = m_server->start();
    if (!port)
        qFatal("No server: %s %s", qPrintable(port.error().error),
               qPrintable(port.error().details));
    m_port = *port;
}

TestServer::~TestServer() = default;

TestServer::Person TestServer::newUser(const QString &email)
{
    return signUp(u"/api/auth/register"_s, email, {});
}

TestServer::Person TestServer::newAdmin(const QString &email)
{
    return signUp(u"/api/auth/create-admin"_s, email, adminCreationToken());
}

TestServer::Person TestServer::signUp(const QString &target, const QString &email,
                                      const QString &adminToken)
{
    QJsonObject body{{u"email"_s, email.isEmpty() ? toText(newId()) % u"@example.org"_s : email},
                     {u"password"_s, QString::fromLatin1(password)},
                     {u"firstName"_s, u"Ada"_s},
                     {u"lastName"_s, u"Lovelace"_s}};
    if (!adminToken.isEmpty())
        body[u"adminToken"_s] = adminToken;
    const QJsonObject json = TestClient(m_port).post(target, body).json();
    const QJsonObject user = json[u"user"_s].toObject();
    return {.id = user[u"id"_s].toString(),
            .email = user[u"email"_s].toString(),
            .token = json[u"token"_s].toString(),
            .refreshToken = json[u"refreshToken"_s].toString()};
}

TestServer::PairedKiosk TestServer::newKiosk(const Person &admin)
{
    TestClient client(m_port, admin.token);
    const QJsonObject added = client.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall 1"_s}}).json();
    const QJsonObject paired =
            client.post(u"/api/kiosks/pair"_s, {{u"pairingCode"_s, added[u"pairingCode"_s]}})
                    .json();
    return {.id = paired[u"kiosk"_s][u"id"_s].toString(), .token = paired[u"token"_s].toString()};
}

} // namespace Evently
