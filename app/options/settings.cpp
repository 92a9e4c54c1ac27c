// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Evently {

Settings::Settings(QHash<QString, QString> given, const QProcessEnvironment &environment,
                   QHash<QString, QString> file)
    : m_given(std::move(given))
    , m_environment(environment)
    , m_file(std::move(file))
{
}

QString Settings::text(const QString &name, const QString &otherwise) const
{
    for (const QString &value :
         {m_given.value(name), m_environment.value(name), m_file.value(name)}) {
        if (!value.isEmpty())
            return value;
    }
    return otherwise;
}

int Settings::number(const QString &name, int otherwise, int least, int most)
{
    const QString written = text(name);
    if (written.isEmpty())
        return otherwise;
    bool isNumber = false;
    const int value = written.toInt(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuse(name, u"%1 must be a whole number from %2 to %3."_s.arg(name).arg(least).arg(most));
    return otherwise;
}

QStringList Settings::list(const QString &name) const
{
    static const QRegularExpression gap(u"[,\\s]+"_s);
    return text(name).split(gap, Qt::SkipEmptyParts);
}

void Settings::refuse(const QString &name, const QString &why)
{
    if (!m_failure)
        m_failure = Failure::ofSetting(name, why);
}

} // namespace Evently
