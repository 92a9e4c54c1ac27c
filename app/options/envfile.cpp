// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/envfile.h"

#include <QFile>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace Evently {

/// The value after the "="; nothing if a quote is not closed or is followed by something.
static std::optional<QString> valueOf(const QString &written)
{
    static const QRegularExpression single(u"^'([^']*)'\\s*(#.*)?$"_s);
    static const QRegularExpression twofold(u"^\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(#.*)?$"_s);
    static const QRegularExpression comment(u"(^|\\s)#.*$"_s);

    if (written.startsWith(u'\'')) {
        const auto match = single.match(written);
        return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
    }
    if (written.startsWith(u'"')) {
        const auto match = twofold.match(written);
        if (!match.hasMatch())
            return {};
        QString value;
        const QString inside = match.captured(1);
        for (qsizetype i = 0; i < inside.size(); ++i) {
            if (inside[i] == u'\\' && ++i < inside.size())
                value += inside[i] == u'n' ? QChar(u'\n') : inside[i];
            else
                value += inside[i];
        }
        return value;
    }
    return QString(written).remove(comment).trimmed();
}

Result<QHash<QString, QString>, Failure> parseEnvFile(const QString &text)
{
    static const QRegularExpression form(
            u"^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)$"_s);

    QHash<QString, QString> values;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto match = form.match(line);
        const auto value = match.hasMatch() ? valueOf(match.captured(2)) : std::nullopt;
        if (!value)
            return Failure::ofSetting(u"config"_s, u"Line %1 is not KEY=VALUE."_s.arg(number));
        values.insert(match.captured(1), *value);
    }
    return values;
}

Result<QHash<QString, QString>, Failure> readEnvFile(const QString &path)
{
    constexpr qint64 LargestFile = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure::ofSetting(u"config"_s,
                                  u"%1 can't be read: %2."_s.arg(path, file.errorString()));
    }
    return parseEnvFile(QString::fromUtf8(file.read(LargestFile)));
}

} // namespace Evently
