// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/runningserver.h"

#include "app/log/logging.h"
#include "server/http/listening.h"
#include "server/server.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QTcpServer>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(lcServer, "evently.server")

/// Each connection needs a file descriptor, and the usual limit of 1,024 is too low for that.
static void mayOpenManyFiles()
{
    rlimit files = {};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

static QUrl urlOf(const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(address == QHostAddress(QHostAddress::AnyIPv4) ? u"127.0.0.1"_s
                        : address == QHostAddress(QHostAddress::AnyIPv6)
                                || address == QHostAddress(QHostAddress::Any)
                        ? u"::1"_s
                        : address.toString());
    url.setPort(port);
    return url;
}

static void sayWhatMatters(const Options &options, const Secrets &secrets)
{
    if (!options.listen.isLoopback()) {
        qCWarning(lcServer,
                  "Traffic to and from %s is not encrypted. Put HAProxy or nginx with TLS in "
                  "front, and let Evently listen on 127.0.0.1.",
                  qUtf8Printable(options.listen.toString()));
    }
    const bool isTerminal = ::isatty(STDERR_FILENO) && !logsObjects();
    const QString announcement = announcementOf(secrets, isTerminal);
    if (secrets.isAdminTokenNew && isTerminal)
        std::fprintf(stderr, "\n%s\n",
                     // Not through the log, which others may store or read.
                     qUtf8Printable(announcement));
    else if (!announcement.isEmpty())
        qCInfo(lcServer, "%s", qUtf8Printable(announcement));
}

ServerSettings settingsFrom(const Options &options, const ConnectionInfo &database,
                            const Secrets &secrets)
{
    ServerSettings settings{.database = database,
                            .address = options.listen,
                            .port = options.port,
                            .signingKeys = QList{secrets.signingKey} + secrets.formerSigningKeys,
                            .adminToken = secrets.adminToken,
                            .currency = options.currency,
                            .timeZone = options.timeZone};
    settings.desk.holdTime = options.holdTime;
    settings.desk.offerTime = options.offerTime;
    settings.desk.heldPerAccount = options.heldPerAccount;
    settings.drainTime = options.drainTime;
    settings.limits.failuresPerMinute = options.failuresPerMinute;
    settings.limits.registrationsPerMinute = options.registrationsPerMinute;
    settings.limits.requestsPerSecond = options.requestsPerSecond;
    settings.limits.bookingsPerMinute = options.bookingsPerMinute;
    settings.limits.connectionsPerAddress = options.connectionsPerAddress;
    if (!options.metricsToken.isEmpty())
        settings.metricsToken = options.metricsToken.toLatin1();
    settings.corsOrigins = options.corsOrigins;
    settings.trustedProxies = options.trustedProxies;
    return settings;
}

/// Once the database works, a server can fail only to listen.
static Failure failureToListen(const Problem &problem)
{
    Failure failure = Failure::of(problem);
    if (failure.code == Failed)
        failure.code = AddressInUse;
    return failure;
}

/// Checks the port before creating a whole cluster in vain. If there is a cluster already, it is
/// more important to find out who uses it.
static std::optional<Failure> portFailure(const Options &options)
{
    if (options.database || QFileInfo::exists(options.dataFolder % u"/cluster"_s))
        return {};
    QTcpServer probe;
    const auto problem = listenOn(probe, options.listen, options.port);
    return problem ? std::optional(failureToListen(*problem)) : std::nullopt;
}

Result<std::shared_ptr<RunningServer>, Failure> RunningServer::start(const Options &options)
{
    mayOpenManyFiles();
    if (const auto failure = portFailure(options))
        return *failure;
    const std::shared_ptr<RunningServer> running(new RunningServer);

    const auto database = DatabaseSource::open(options, DatabaseSource::For::Server);
    if (!database)
        return database.error();
    running->m_database = *database;

    const auto secrets =
            gatherSecrets(options, [&options] { return DatabaseSource::openSecrets(options); });
    if (!secrets)
        return secrets.error();
    if (const auto migrated = migrate((*database)->access()); !migrated)
        return migrated.error();

    running->m_server = std::make_unique<Server>(
            settingsFrom(options, (*database)->access().runtime, *secrets));
    const auto port = running->m_server->start();
    if (!port)
        return failureToListen(port.error());
    running->m_adminToken = secrets->adminToken.value_or(QByteArray());
    running->m_url = urlOf(options.listen, *port);
    sayWhatMatters(options, *secrets);
    return running;
}

RunningServer::~RunningServer()
{
    if (!m_server)
        return;
    qCInfo(lcServer, "Stopping: finishing the requests in progress.");
    m_server->drain();
    m_server.reset();
    m_database.reset();
    qCInfo(lcServer, "Stopped.");
}

} // namespace Evently
