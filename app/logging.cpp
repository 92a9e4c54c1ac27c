// SPDX-License-Identifier: GPL-3.0-only
#include "app/logging.h"

#include "app/logwriter.h"

#include <QLoggingCategory>

#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

static std::optional<LogWriter> writer; ///< Until the program's end.

static bool mayWait(QtMsgType type, QLatin1StringView category)
{
    return type == QtInfoMsg && category == "evently.requests"_L1;
}

static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    writer->add({.type = type, .category = context.category, .message = message});
    if (!mayWait(type, QLatin1StringView(context.category)))
        writer->flush();
}

static QLoggingCategory::CategoryFilter usualFilter = nullptr;

/// Whatever QT_LOGGING_RULES say.
static void silenceHttpServer(QLoggingCategory *category)
{
    usualFilter(category);
    if (QLatin1StringView(category->categoryName()).startsWith("qt.httpserver"_L1)) {
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
            category->setEnabled(type, false);
    }
}

/// Registered after the writer was made, so it runs before the writer ends.
static void stopLogging()
{
    qInstallMessageHandler(nullptr);
}

void startLogging(LogFormat format)
{
    writer.emplace(STDERR_FILENO, format);
    usualFilter = QLoggingCategory::installFilter(silenceHttpServer);
    qInstallMessageHandler(take);
    std::atexit(stopLogging);
}

} // namespace Evently
