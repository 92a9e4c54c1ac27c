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

/// Everything the program was told: by its command line, else by the environment, else by the file
/// of --config, else by default.
struct Options
{
    enum class Task {
        ShowHelp,
        ShowVersion,
        Desktop, ///< Server and window in one.
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

    QString language{}; ///< Of the window, a code such as "de"; empty: as it was, or the desktop's.
    std::optional<QUrl> connect{}; ///< The server elsewhere; without one it is in this process.
    QHostAddress listen{QHostAddress::LocalHost};
    quint16 port = 3000; ///< 0: any free one.
    QString dataFolder{};
    std::optional<ConnectionInfo> database{}; ///< A server elsewhere, else the private cluster.

    QString signingSecret{}; ///< JWT_SECRET; empty: one is made and kept.
    QString formerSigningSecret{}; ///< JWT_SECRET_PREVIOUS; what it signed is still good.
    QString metricsToken{}; ///< Lets a monitor read the figures; empty: there is none.
    QString adminToken{}; ///< ADMIN_CREATION_TOKEN; empty: one is made and kept.
    bool isAdminTokenOff = false; ///< Nobody can create an administrator by HTTP.
    SecretStore::Keeper keeper = SecretStore::Keeper::Auto;

    std::chrono::seconds holdTime{600};
    std::optional<int> heldPerAccount{}; ///< 0: any number.
    std::chrono::seconds offerTime{1800};
    std::chrono::seconds drainTime{0}; ///< Between saying that it ends and closing its doors.
    QString timeZone{}; ///< Of new events that don't say.
    QString currency{};

    int failuresPerMinute =
            10; ///< Wrong passwords, tokens and codes of one caller; as all, 0 = off.
    int registrationsPerMinute = 120; ///< Of one address.
    int requestsPerSecond = 600; ///< Of one address.
    int bookingsPerMinute = 0; ///< Of one user or kiosk.
    int connectionsPerAddress = 1000; ///< At any time.
    QStringList corsOrigins{};
    QStringList trustedProxies{};
    bool logsJson = false; ///< One JSON object a record, instead of a line.
    LogRequests logRequests = LogRequests::Some;

    QString kioskPrinter{}; ///< The spooler's name for it; empty: its default one.
    QString kioskTicketFolder{}; ///< Where tickets go instead of to a printer.

    QString email{}; ///< With CreateAdmin, as the two names.
    QString firstName{};
    QString lastName{};
    quint64 seed = 1; ///< With Demo.
    QString backupFile{}; ///< With Backup and Restore.

    /// Reads @p words (without the program's name) and @p environment.
    /// @return Invalid, whose `details` is the sentence for a person; it never repeats a secret.
    static Result<Options> read(const QStringList &words, const QProcessEnvironment &environment);

    /// Whether @p words and @p environment ask for a log of JSON objects, even where read() refuses
    /// something else in them.
    static bool askForJson(const QStringList &words, const QProcessEnvironment &environment);
};

} // namespace Evently
