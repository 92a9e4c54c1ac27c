// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/zone.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

bool isZone(QStringView name)
{
    // QTimeZone can't be asked: it takes "ABC3" for a zone, and 6.4 does not list the older names.
    // What the system keeps beside the zones ("posix/", "zone.tab") begins with a small letter.
    const auto isAllowed = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"_+-/").contains(c));
    };
    return name.size() <= 64 && !name.isEmpty() && name.front().isUpper()
            && std::ranges::all_of(name, isAllowed)
            && QFileInfo(u"/usr/share/zoneinfo/"_s % name).isFile();
}

/// Reading a zone's file takes longer than asking it, so each thread keeps those it has read.
static const QTimeZone &zoneNamed(const QString &name)
{
    thread_local QHash<QString, QTimeZone> zones;
    auto found = zones.constFind(name);
    if (found == zones.cend())
        found = zones.insert(name, QTimeZone(name.toLatin1()));
    return *found;
}

static QDateTime localClock(Instant instant, const QString &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), zoneNamed(zone));
}

QDate localDate(Instant instant, const QString &zone)
{
    return localClock(instant, zone).date();
}

QString localTime(Instant instant, const QString &zone)
{
    return localClock(instant, zone).toString(u"HH:mm");
}

Instant startOfDay(QDate date, const QString &zone)
{
    const QTimeZone &clock = zoneNamed(zone);
    QDateTime start = date.startOfDay(clock);
    while (!start.isValid()) { // Samoa had no 30 December 2011
        date = date.addDays(1);
        start = date.startOfDay(clock);
    }
    // Where the clock is put back over midnight, the date begins twice and Qt gives the second.
    const QDateTime first(date, QTime(0, 0), Qt::OffsetFromUTC,
                          clock.offsetFromUtc(start.addDays(-1)));
    if (first < start && first.toTimeZone(clock).date() == date)
        start = first;
    return Instant(std::chrono::milliseconds(start.toMSecsSinceEpoch()));
}

} // namespace Evently
