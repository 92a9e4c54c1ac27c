// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/log/logging.h"
#include "app/secrets/secretstore.h"
#include "models/database/connectioninfo.h"

#include <QHostAddress>
#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Evently {

/// All options of the program: from the command line, else the environment, else the file given by
/// --config, else the default.
struct Options
{
    enum class Task {
        ShowHelp,
        ShowVersion,
        Desktop, ///< Server and window in one process.
        Headless, ///< Server only.
        Kiosk, ///< A full-screen window for visitors.
        Migrate,
        CreateAdmin,
        Check,
        Demo,
        Backup,
        Restore,
    };

    Task task = Task::Desktop;
    QString helpTopic{}; ///< With ShowHelp: a command, or empty.

    QString language{}; ///< Of the window, such as "de"; empty: the last one, or the desktop's.
    std::optional<QUrl> connect{}; ///< The server to connect to; without one, it is in this
                                   ///< process.
    QHostAddress listen{QHostAddress::LocalHost};
    quint16 port = 3000; ///< 0: any free one.
    QString dataFolder{};
    std::optional<ConnectionInfo> database{}; ///< An external server, else the private cluster.

    QString signingSecret{}; ///< JWT_SECRET; if empty, one is created and stored.
    QString formerSigningSecret{}; ///< JWT_SECRET_PREVIOUS; its signatures are still accepted.
    QString metricsToken{}; ///< Gives monitors access to the metrics; empty: there is none.
    QString adminToken{}; ///< ADMIN_CREATION_TOKEN; if empty, one is created and stored.
    bool isAdminTokenOff = false; ///< If true, no administrator can be created by HTTP.
    SecretStore::Keeper keeper = SecretStore::Keeper::Auto;

    std::chrono::seconds holdTime{600};
    std::optional<int> heldPerAccount{}; ///< 0 means any number.
    std::chrono::seconds offerTime{1800};
    std::chrono::seconds drainTime{0}; ///< Between announcing the shutdown and closing the port.
    QString timeZone{}; ///< The default for new events.
    QString currency{};

    int failuresPerMinute =
            10; ///< Wrong passwords, tokens and codes of one caller; 0 = off, as below.
    int registrationsPerMinute = 120; ///< Per address.
    int requestsPerSecond = 600; ///< Per address.
    int bookingsPerMinute = 0; ///< Per user or kiosk.
    int connectionsPerAddress = 1000; ///< At the same time.
    QStringList corsOrigins{};
    QStringList trustedProxies{};
    bool logsJson = false; ///< One JSON object per record, instead of a line.
    LogRequests logRequests = LogRequests::Some;

    QString kioskPrinter{}; ///< The name in the print spooler; empty: its default printer.
    QString kioskTicketFolder{}; ///< Where tickets are saved instead of being printed.

    QString email{}; ///< With CreateAdmin, like the two names.
    QString firstName{};
    QString lastName{};
    quint64 seed = 1; ///< With Demo.
    QString backupFile{}; ///< With Backup and Restore.

    /// Reads @p words (without the program's name) and @p environment.
    /// @return BadOptions; its sentence never contains a secret.
    static Result<Options, Failure> read(const QStringList &words,
                                         const QProcessEnvironment &environment);

    /// Whether @p words and @p environment ask for JSON logs, even if read() refuses something else
    /// in them.
    static bool askForJson(const QStringList &words, const QProcessEnvironment &environment);
};

} // namespace Evently
