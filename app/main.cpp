// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/backupfile.h"
#include "app/files/folderowner.h"
#include "app/help/help.h"
#include "app/log/logging.h"
#include "app/options/options.h"
#include "app/options/plaintext.h"
#include "app/options/takensecrets.h"
#include "app/run/stopsignals.h"
#include "app/tasks/tasks.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace Evently;

using Task = Options::Task;

static bool isPlatformChosen()
{
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

static bool isDisplayNamed()
{
    return isPlatformChosen() || !qEnvironmentVariableIsEmpty("DISPLAY")
            || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

static ExitCode print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    return Done;
}

static void beginLog(const Options &options)
{
    startLogging(options.logsJson ? LogFormat::Json : LogFormat::Text, options.logRequests);
}

/// @p file is the backup to write or read.
static ExitCode runWithoutWindows(const Options &options, int argc, char *argv[], int file = -1)
{
    QCoreApplication application(argc, argv);
    const StopSignals signals_;
    QObject::connect(&signals_, &StopSignals::stopAsked, &application, &QCoreApplication::quit);
    switch (options.task) {
    case Task::Migrate: return runMigrate(options);
    case Task::CreateAdmin: return runCreateAdmin(options);
    case Task::Check: return runCheck(options);
    case Task::Demo: return runDemo(options);
    case Task::Backup: return runBackup(options, file);
    case Task::Restore: return runRestore(options, file);
    default: return runServer(options);
    }
}

static ExitCode runWithoutDisplay(const Options &options, int argc, char *argv[])
{
    if (options.connect || options.task == Task::Kiosk)
        return giveUp(
                Failure::ofSetting(u"display"_s, u"There is no display to open a window on."_s));
    qInfo("There is no display, so this is a server only, as with --headless.");
    return runWithoutWindows(options, argc, argv);
}

static bool isCommand(Task task)
{
    switch (task) {
    case Task::Migrate:
    case Task::CreateAdmin:
    case Task::Check:
    case Task::Demo:
    case Task::Backup:
    case Task::Restore: return true;
    default: return false;
    }
}

/// Runs a command. If root runs it on another user's data, such as the service's, it runs as that
/// user. Files that it reads or writes elsewhere are opened before, with the rights of the caller.
static ExitCode runCommand(const Options &options, int argc, char *argv[], int file = -1)
{
    const auto work = [&] {
        beginLog(options);
        return runWithoutWindows(options, argc, argv, file);
    };
    if (const auto owner = FolderOwner::of(options))
        return owner->run(work);
    return work();
}

static ExitCode giveUpEarly(const Options &options, const Failure &failure)
{
    if (options.logsJson && !logsObjects())
        beginLog(options);
    return giveUp(failure);
}

static ExitCode writeBackup(const Options &options, int argc, char *argv[])
{
    BackupFile file(options.backupFile);
    if (const auto failure = file.create())
        return giveUpEarly(options, *failure);
    if (const ExitCode code = runCommand(options, argc, argv, file.descriptor()); code != Done)
        return code;
    if (const auto failure = file.finish())
        return giveUpEarly(options, *failure);
    std::printf("Backup written to %s.\n", qUtf8Printable(file.path()));
    return Done;
}

static ExitCode readBackup(const Options &options, int argc, char *argv[])
{
    QFile file(options.backupFile);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
        return giveUpEarly(
                options,
                {.sentence = u"%1 is not a file that can be read."_s.arg(options.backupFile)});
    }
    return runCommand(options, argc, argv, file.handle());
}

/// The display may be set but be gone or not accessible, as after sudo. Qt would then end the
/// program unless it has an alternative, and a machine that sells tickets has to keep selling.
/// @return nothing if the display can't be used.
static std::optional<ExitCode> runWithWindows(const Options &options, int argc, char *argv[])
{
    const bool isChosen = isPlatformChosen();
    if (!isChosen) {
        // The order in which Qt itself tries them.
        const bool prefersWayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
                && !qgetenv("XDG_CURRENT_DESKTOP").toLower().contains("gnome");
        qputenv("QT_QPA_PLATFORM",
                prefersWayland ? "wayland;xcb;offscreen" : "xcb;wayland;offscreen");
    }
    QApplication application(argc, argv);
    if (!isChosen) {
        qunsetenv("QT_QPA_PLATFORM"); // Programs that we start should choose for themselves.
        if (QGuiApplication::platformName() == "offscreen"_L1)
            return {};
    }
    const StopSignals signals_;
    QObject::connect(&signals_, &StopSignals::stopAsked, &application, &QCoreApplication::quit);
    return options.task == Task::Kiosk ? runKiosk(options, application)
                                       : runDesktop(options, application);
}

static ExitCode refuse(const Failure &failure, bool inJson)
{
    if (inJson)
        startLogging(LogFormat::Json);
    giveUp(failure);
    if (!inJson)
        std::fputs("Try “evently --help”.\n", stderr);
    return BadOptions;
}

int main(int argc, char *argv[])
{
    // Uses glib's event loop only in the main thread: the keychain needs it there, and epoll is
    // faster everywhere else.
    qputenv("QT_NO_THREADED_GLIB", "1");
    QCoreApplication::setApplicationName(u"evently"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(EVENTLY_VERSION));

    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QFile::decodeName(argv[i]);
    const auto environment = QProcessEnvironment::systemEnvironment();
    const auto options = Options::read(words, environment);
    forgetSecretsOfTheEnvironment();
    if (!options)
        return refuse(options.error(), Options::askForJson(words, environment));
    if (options->task == Task::ShowHelp)
        return print(helpText(options->helpTopic));
    if (options->task == Task::ShowVersion)
        return print(u"evently " EVENTLY_VERSION "\n"_s);

    if (options->task == Task::Backup)
        return writeBackup(*options, argc, argv);
    if (options->task == Task::Restore)
        return readBackup(*options, argc, argv);
    if (isCommand(options->task))
        return runCommand(*options, argc, argv);

    beginLog(*options);
    if (options->connect)
        warnOfPlainText(*options->connect);
    const bool isForPeople = options->task == Task::Desktop || options->task == Task::Kiosk;
    if (!isForPeople)
        return runWithoutWindows(*options, argc, argv);
    if (isDisplayNamed()) {
        if (const auto ended = runWithWindows(*options, argc, argv))
            return *ended;
    }
    return runWithoutDisplay(*options, argc, argv);
}
