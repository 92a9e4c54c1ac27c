// SPDX-License-Identifier: GPL-3.0-only
#include "app/log/logrecord.h"

#include "server/http/logfield.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Evently {

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

static bool breaksLines(QChar character)
{
    return character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator;
}

QByteArray LogRecord::toLine(LogFormat format) const
{
    const QString moment = toRfc3339(at);
    const QString where = QString::fromUtf8(category ? category : "default");
    if (format == LogFormat::Json) {
        QStringList parts = message.split(QLatin1Char(logFieldMark));
        const QString words = parts.takeFirst();
        QJsonObject record;
        for (const QString &field : parts)
            record[field.section(u'=', 0, 0)] = field.section(u'=', 1);
        record[u"at"_s] = moment; // Set after the fields, so that no field can replace these.
        record[u"level"_s] = QString(levelOf(type));
        record[u"category"_s] = where;
        record[u"message"_s] = words;
        return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    }
    QString line = message;
    std::ranges::replace_if(line, breaksLines, u' ');
    return QString(moment % u' ' % levelOf(type) % u' ' % where % u' ' % line.simplified()).toUtf8()
            + '\n';
}

} // namespace Evently
