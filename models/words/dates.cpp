// SPDX-License-Identifier: GPL-3.0-only
#include "models/words/dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct DateWords
{
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

QString dateText(Instant instant, const QString &zone)
{
    const QTimeZone there(zone.toLatin1());
    const QDateTime moment =
            QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), there);
    const bool isOurs = moment.offsetFromUtc() == moment.toLocalTime().offsetFromUtc();
    const QLocale locale;
    const QString day = locale.toString(
            moment.date(), DateWords::tr("ddd, d MMM yyyy", "a date's format, see QDate"));
    const QString time = clockText(moment.time());
    return isOurs
            ? DateWords::tr("%1, %2", "day, time").arg(day, time)
            : DateWords::tr("%1, %2 %3", "day, time, time zone").arg(day, time, zoneText(moment));
}

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
