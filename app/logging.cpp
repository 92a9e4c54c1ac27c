// SPDX-License-Identifier: GPL-3.0-only
#include "app/logging.h"

#include "models/values/instant.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

static LogFormat format = LogFormat::Text;

static QLatin1StringView levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "error"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    Q_UNREACHABLE();
}

QByteArray logRecord(LogFormat wanted, QtMsgType type, const char *category, const QString &message)
{
    const QString at = toRfc3339(systemNow());
    const QString where = QString::fromUtf8(category ? category : "default");
    if (wanted == LogFormat::Json) {
        const QJsonObject record{{u"at"_s, at},
                                 {u"level"_s, QString(levelOf(type))},
                                 {u"category"_s, where},
                                 {u"message"_s, message}};
        return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    }
    QString line = message;
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator) {
            character = u' ';
        }
    }
    return QString(at % u' ' % levelOf(type) % u' ' % where % u' ' % line.simplified()).toUtf8()
            + '\n';
}

/// One write() a record, so that records of several threads don't mix.
static void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray record = logRecord(format, type, context.category, message);
    [[maybe_unused]] const ssize_t written =
            ::write(STDERR_FILENO, record.constData(), size_t(record.size()));
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

void startLogging(LogFormat wanted)
{
    format = wanted;
    usualFilter = QLoggingCategory::installFilter(silenceHttpServer);
    qInstallMessageHandler(write);
}

} // namespace Evently
