// SPDX-License-Identifier: GPL-3.0-only
#include "app/log/logging.h"

#include "app/log/logwriter.h"
#include "app/log/strayoutput.h"

#include <QLoggingCategory>

#include <optional>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

/// Enough to see what is going on, but few enough not to fill a disk or push other lines out of a
/// journal.
static constexpr int requestsPerSecond = 10;

// These all live until the program's end.
static std::optional<LogWriter> writer;
static std::optional<StrayOutput> stray;
static int standardError = STDERR_FILENO; ///< Where it went when logging started.
static bool isInObjects = false;
static bool areRequestsOff = false;

static bool isOfRequests(QLatin1StringView category)
{
    return category == "evently.requests"_L1;
}

/// Qt's driver complains about each statement of a lost connection, which we log once ourselves.
static bool isNoise(const QString &message)
{
    return message.startsWith("Unable to free statement: "_L1);
}

static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool mayWait = (type == QtInfoMsg || type == QtDebugMsg)
            && isOfRequests(QLatin1StringView(context.category));
    if (isNoise(message))
        return;
    writer->add({.type = type,
                 .category = context.category,
                 .message = message,
                 .mayBeLeftOut = mayWait});
    if (type == QtFatalMsg)
        writer->flush(2s);
    else if (!mayWait)
        writer->flush();
}

static void takeStray(const QByteArray &line)
{
    if (!line.trimmed().isEmpty())
        writer->add(
                {.type = QtWarningMsg, .category = "stderr", .message = QString::fromUtf8(line)});
}

static QLoggingCategory::CategoryFilter usualFilter = nullptr;

/// Turns a category off, regardless of QT_LOGGING_RULES.
static void silence(QLoggingCategory *category)
{
    usualFilter(category);
    const QLatin1StringView name(category->categoryName());
    if (name.startsWith("qt.httpserver"_L1) || (areRequestsOff && isOfRequests(name))) {
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
            category->setEnabled(type, false);
    }
}

/// Sanitizers write their reports to standard error and end the program at once.
static bool mayTakeStray()
{
#ifdef __SANITIZE_ADDRESS__
    return false;
#else
    return !::isatty(STDERR_FILENO);
#endif
}

/// Registered after the writer was created, so it runs before the writer's destructor.
static void stopLogging()
{
    qInstallMessageHandler(nullptr);
    stray.reset();
}

void startLogging(LogFormat format, LogRequests requests)
{
    isInObjects = format == LogFormat::Json;
    areRequestsOff = requests == LogRequests::Off;
    const int own = mayTakeStray() ? ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
    standardError = own < 0 ? STDERR_FILENO : own;
    writer.emplace(standardError, format,
                   requests == LogRequests::All ? LogWriter::noLimit : requestsPerSecond);
    if (own >= 0)
        stray.emplace(takeStray);
    usualFilter = QLoggingCategory::installFilter(silence);
    qInstallMessageHandler(take);
    std::atexit(stopLogging);
}

void writePlainly(const QByteArray &line)
{
    if (writer)
        writer->flush();
    const QByteArray whole = line + '\n';
    [[maybe_unused]] const ssize_t written =
            ::write(standardError, whole.constData(), size_t(whole.size()));
}

bool logsObjects()
{
    return isInObjects;
}

} // namespace Evently
