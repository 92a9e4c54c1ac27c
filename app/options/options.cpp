// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/options.h"

#include "app/cluster/datafolder.h"
#include "app/cluster/failure.h"
#include "app/options/commandline.h"
#include "app/options/envfile.h"
#include "app/options/settings.h"
#include "app/options/weaksecret.h"
#include "models/values/currency.h"
#include "models/values/zone.h"

#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

Result<Options::Task, Failure> taskOf(const CommandLine &line)
{
    using Task = Options::Task;
    if (line.has(u"help"_s))
        return Task::ShowHelp;
    if (line.has(u"version"_s))
        return Task::ShowVersion;
    if (line.command == "migrate"_L1)
        return Task::Migrate;
    if (line.command == "create-admin"_L1)
        return Task::CreateAdmin;
    if (line.command == "check"_L1)
        return Task::Check;
    if (line.command == "demo"_L1)
        return Task::Demo;
    if (line.command == "backup"_L1)
        return Task::Backup;
    if (line.command == "restore"_L1)
        return Task::Restore;

    if (line.has(u"headless"_s) && (line.has(u"kiosk"_s) || line.has(u"connect"_s))) {
        return Failure::ofSetting(
                u"headless"_s,
                u"--headless starts a server without a window, so it can't be combined with --kiosk or --connect."_s);
    }
    for (const QString &option : {u"listen"_s, u"port"_s}) {
        if (line.has(u"connect"_s) && line.has(option)) {
            return Failure::ofSetting(
                    option, u"--%1 is for a server; --connect doesn't start one."_s.arg(option));
        }
    }
    return line.has(u"headless"_s) ? Task::Headless
            : line.has(u"kiosk"_s) ? Task::Kiosk
                                   : Task::Desktop;
}

void readServer(Options &options, const CommandLine &line, Settings &settings)
{
    options.port = quint16(settings.number(u"PORT"_s, options.port, 0, 65535));

    QString listen = line.options.value(u"listen"_s);
    if (listen.startsWith(u'[') && listen.endsWith(u']')) // The form of an IPv6 address in a URL.
        listen = listen.sliced(1, listen.size() - 2);
    if (listen == "localhost"_L1)
        options.listen = QHostAddress::LocalHost;
    else if (!listen.isEmpty() && !options.listen.setAddress(listen))
        settings.refuse(
                u"listen"_s,
                u"--listen must be an address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0."_s);

    static const QStringList languages{u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"ar"_s};
    options.language = line.options.value(u"language"_s);
    if (!options.language.isEmpty() && !languages.contains(options.language))
        settings.refuse(u"language"_s,
                        u"--language must be one of %1."_s.arg(languages.join(u", "_s)));

    if (const QString connect = line.options.value(u"connect"_s); !connect.isEmpty()) {
        QUrl url(connect, QUrl::StrictMode);
        const bool isBare = url.path().isEmpty() || url.path() == "/"_L1;
        if ((url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty()
            || !isBare || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()) {
            settings.refuse(u"connect"_s,
                            u"--connect must be a server such as http://evently.example:3000."_s);
        }
        url.setPath({});
        options.connect = url;
    }
}

/// libpq would read PGPASSWORD when it connects, but by then we have removed it from the
/// environment.
ConnectionInfo withPassword(ConnectionInfo info, const Settings &settings)
{
    if (info.password.isEmpty())
        info.password = settings.text(u"PGPASSWORD"_s);
    return info;
}

void readDatabase(Options &options, Settings &settings)
{
    if (settings.has(u"DATABASE_URL"_s)) {
        const auto info = ConnectionInfo::fromUrl(settings.text(u"DATABASE_URL"_s));
        if (info)
            options.database = withPassword(*info, settings);
        else
            settings.refuse(u"DATABASE_URL"_s,
                            u"DATABASE_URL can't be used. "_s % Failure::of(info.error()).sentence);
        return;
    }
    if (!settings.has(u"DB_HOST"_s)) {
        for (const QString &name : {u"DB_PORT"_s, u"DB_NAME"_s, u"DB_USER"_s, u"DB_PASSWORD"_s}) {
            if (settings.has(name)) {
                settings.refuse(name,
                                u"%1 is set, but DB_HOST is not. Set DB_HOST to use that "
                                "server, or neither to use Evently's own database."_s.arg(name));
            }
        }
        return;
    }
    const ConnectionInfo info{.host = settings.text(u"DB_HOST"_s),
                              .port = settings.number(u"DB_PORT"_s, 5432, 1, 65535),
                              .database = settings.text(u"DB_NAME"_s, u"evently"_s),
                              .user = settings.text(u"DB_USER"_s, u"evently"_s),
                              .password = settings.text(u"DB_PASSWORD"_s)};
    options.database = withPassword(info, settings);
}

void readSecrets(Options &options, Settings &settings)
{
    options.signingSecret = settings.text(u"JWT_SECRET"_s);
    options.formerSigningSecret = settings.text(u"JWT_SECRET_PREVIOUS"_s);
    options.metricsToken = settings.text(u"EVENTLY_METRICS_TOKEN"_s);
    options.adminToken = settings.text(u"ADMIN_CREATION_TOKEN"_s);
    if (options.adminToken == "off"_L1) {
        options.isAdminTokenOff = true;
        options.adminToken.clear();
    }
    for (const auto &[name, secret] :
         {std::pair(u"JWT_SECRET"_s, options.signingSecret),
          std::pair(u"JWT_SECRET_PREVIOUS"_s, options.formerSigningSecret),
          std::pair(u"ADMIN_CREATION_TOKEN"_s, options.adminToken)}) {
        const auto weakness = secret.isEmpty() ? std::nullopt : weaknessOf(secret);
        if (weakness) {
            settings.refuse(
                    name,
                    u"%1 %2. Set it to what “openssl rand -hex 32” prints, or leave it unset: Evently then creates one and keeps it."_s
                            .arg(name, *weakness));
        }
    }

    // No length is required, because metrics aren't that secret, but a header can't contain blanks.
    static const QRegularExpression visible(u"^[!-~]*$"_s);
    if (!visible.match(options.metricsToken).hasMatch()) {
        settings.refuse(
                u"EVENTLY_METRICS_TOKEN"_s,
                u"EVENTLY_METRICS_TOKEN must consist of visible ASCII characters without spaces. “openssl rand -hex 32” prints a suitable one."_s);
    }

    const QString keeper = settings.text(u"EVENTLY_SECRET_STORE"_s, u"auto"_s);
    if (keeper == "keychain"_L1)
        options.keeper = SecretStore::Keeper::Keychain;
    else if (keeper == "file"_L1)
        options.keeper = SecretStore::Keeper::File;
    else if (keeper != "auto"_L1)
        settings.refuse(u"EVENTLY_SECRET_STORE"_s,
                        u"EVENTLY_SECRET_STORE must be auto, keychain or file."_s);
}

void readRules(Options &options, Settings &settings)
{
    constexpr int LongestTime = 30 * 24 * 3600;
    using std::chrono::seconds;
    options.holdTime = seconds(settings.number(u"EVENTLY_HOLD_SECONDS"_s, 600, 1, LongestTime));
    options.offerTime = seconds(settings.number(u"EVENTLY_OFFER_SECONDS"_s, 1800, 1, LongestTime));
    if (settings.has(u"EVENTLY_HELD_PER_ACCOUNT"_s))
        options.heldPerAccount = settings.number(u"EVENTLY_HELD_PER_ACCOUNT"_s, 0, 0, 1'000'000);

    options.drainTime = seconds(settings.number(u"EVENTLY_DRAIN_SECONDS"_s, 0, 0, 300));

    const QString here = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    options.timeZone = settings.text(u"EVENTLY_TIME_ZONE"_s, isZone(here) ? here : u"UTC"_s);
    if (!isZone(options.timeZone)) {
        settings.refuse(u"EVENTLY_TIME_ZONE"_s,
                        u"EVENTLY_TIME_ZONE must be a time zone such as Europe/Berlin."_s);
    }
    options.currency = settings.text(u"EVENTLY_CURRENCY"_s, u"EUR"_s).toUpper();
    if (!currencyDigits(options.currency)) {
        settings.refuse(u"EVENTLY_CURRENCY"_s,
                        u"EVENTLY_CURRENCY must be a currency such as EUR."_s);
    }

    constexpr int Most = 1'000'000;
    options.failuresPerMinute = settings.number(u"EVENTLY_FAILURES_PER_MINUTE"_s, 10, 0, Most);
    options.registrationsPerMinute =
            settings.number(u"EVENTLY_REGISTRATIONS_PER_MINUTE"_s, 120, 0, Most);
    options.requestsPerSecond = settings.number(u"EVENTLY_REQUESTS_PER_SECOND"_s, 600, 0, Most);
    options.bookingsPerMinute = settings.number(u"EVENTLY_BOOKINGS_PER_MINUTE"_s, 0, 0, Most);
    options.connectionsPerAddress =
            settings.number(u"EVENTLY_CONNECTIONS_PER_ADDRESS"_s, 1000, 0, Most);

    for (const QString &origin : settings.list(u"EVENTLY_CORS_ORIGINS"_s)) {
        const QUrl url(origin, QUrl::StrictMode);
        if (url.adjusted(QUrl::RemovePath).toString() != origin || url.host().isEmpty()
            || !url.scheme().startsWith("http"_L1)) {
            settings.refuse(
                    u"EVENTLY_CORS_ORIGINS"_s,
                    u"EVENTLY_CORS_ORIGINS must list origins such as https://tickets.example.org, without a path."_s);
        }
        options.corsOrigins << origin;
    }
    for (const QString &network : settings.list(u"EVENTLY_TRUSTED_PROXIES"_s)) {
        if (QHostAddress::parseSubnet(network).second < 0) {
            settings.refuse(u"EVENTLY_TRUSTED_PROXIES"_s,
                            u"EVENTLY_TRUSTED_PROXIES must list networks such as 10.0.0.0/8."_s);
        }
        options.trustedProxies << network;
    }

    options.kioskPrinter = settings.text(u"EVENTLY_KIOSK_PRINTER"_s);
    options.kioskTicketFolder = settings.text(u"EVENTLY_KIOSK_TICKET_FOLDER"_s);

    const QString format = settings.text(u"EVENTLY_LOG_FORMAT"_s, u"text"_s);
    options.logsJson = format == "json"_L1;
    if (!options.logsJson && format != "text"_L1)
        settings.refuse(u"EVENTLY_LOG_FORMAT"_s, u"EVENTLY_LOG_FORMAT must be text or json."_s);

    const QString requests = settings.text(u"EVENTLY_LOG_REQUESTS"_s, u"some"_s);
    if (requests == "off"_L1)
        options.logRequests = LogRequests::Off;
    else if (requests == "all"_L1)
        options.logRequests = LogRequests::All;
    else if (requests != "some"_L1)
        settings.refuse(u"EVENTLY_LOG_REQUESTS"_s,
                        u"EVENTLY_LOG_REQUESTS must be some, all or off."_s);
}

} // namespace

Result<Options, Failure> Options::read(const QStringList &words,
                                       const QProcessEnvironment &environment)
{
    const Result<CommandLine, Failure> line = CommandLine::read(words);
    if (!line)
        return line.error();
    const Result<Task, Failure> task = taskOf(*line);
    if (!task)
        return task.error();

    Options options;
    options.task = *task;
    options.helpTopic = line->command;
    if (options.task == Task::ShowHelp || options.task == Task::ShowVersion)
        return options; // Help is shown even if the environment contains errors.

    QHash<QString, QString> file;
    if (line->has(u"config"_s)) {
        const auto read = readEnvFile(line->options.value(u"config"_s));
        if (!read)
            return read.error();
        file = *read;
    }
    QHash<QString, QString> given;
    if (line->has(u"port"_s))
        given.insert(u"PORT"_s, line->options.value(u"port"_s));
    Settings settings(given, environment, file);
    readServer(options, *line, settings);
    readDatabase(options, settings);
    readSecrets(options, settings);
    readRules(options, settings);
    options.dataFolder =
            QDir(line->options.value(u"data-dir"_s, DataFolder::defaultPath())).absolutePath();
    options.email = line->options.value(u"email"_s);
    if (options.task == Task::CreateAdmin && options.email.isEmpty())
        settings.refuse(u"email"_s, u"create-admin needs --email ADDRESS."_s);
    options.backupFile = line->options.value(u"to"_s, line->options.value(u"from"_s));
    if (options.task == Task::Backup && options.backupFile.isEmpty())
        settings.refuse(u"to"_s, u"backup needs --to FILE."_s);
    if (options.task == Task::Restore && options.backupFile.isEmpty())
        settings.refuse(u"from"_s, u"restore needs --from FILE."_s);
    if (line->has(u"seed"_s)) {
        bool isNumber = false;
        options.seed = line->options.value(u"seed"_s).toULongLong(&isNumber);
        if (!isNumber)
            settings.refuse(u"seed"_s, u"--seed must be a whole number such as 7."_s);
    }
    options.firstName = line->options.value(u"first-name"_s);
    options.lastName = line->options.value(u"last-name"_s);

    if (settings.failure())
        return *settings.failure();
    return options;
}

bool Options::askForJson(const QStringList &words, const QProcessEnvironment &environment)
{
    const auto line = CommandLine::read(words);
    const auto file = line && line->has(u"config"_s)
            ? readEnvFile(line->options.value(u"config"_s))
            : Result<QHash<QString, QString>, Failure>(QHash<QString, QString>());
    const Settings settings({}, environment, file ? *file : QHash<QString, QString>());
    return settings.text(u"EVENTLY_LOG_FORMAT"_s) == "json"_L1;
}

} // namespace Evently
