// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/clocks.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Evently {

QString clockFormat()
{
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    for (const QString &seconds : {u":ss"_s, u".ss"_s, u":s"_s, u".s"_s})
        format.remove(seconds);
    return format;
}

QString clockText(const QTime &time)
{
    return QLocale().toString(time, clockFormat());
}

/// Zone abbreviations depend on the locale's language; "GMT+1" is what it returns if it has none.
QString zoneText(const QDateTime &moment)
{
    const QTimeZone zone = moment.timeZone();
    const QString name = zone.displayName(moment, QTimeZone::ShortName, QLocale());
    const bool isName = std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
    if (isName && !name.isEmpty())
        return name;
    const QString abbreviation = zone.abbreviation(moment);
    const bool isWord = std::ranges::all_of(abbreviation, [](QChar c) { return c.isLetter(); });
    return isWord && !abbreviation.isEmpty() ? abbreviation : offsetText(moment);
}

QString offsetText(const QDateTime &moment)
{
    const int minutes = moment.offsetFromUtc() / 60;
    return u"UTC%1%2:%3"_s.arg(minutes < 0 ? QChar(u'−') : QChar(u'+'))
            .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
            .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

} // namespace Evently
