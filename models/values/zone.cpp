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
    // QTimeZone can't be used for this: it accepts "ABC3" as a zone, and Qt 6.4 doesn't list the
    // older names. Other files in the system's zone folder ("posix/", "zone.tab") begin with a
    // lower-case letter.
    const auto isAllowed = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"_+-/").contains(c));
    };
    return name.size() <= 64 && !name.isEmpty() && name.front().isUpper()
            && std::ranges::all_of(name, isAllowed)
            && QFileInfo(u"/usr/share/zoneinfo/"_s % name).isFile();
}

/// Loading a zone's file takes longer than using it, so each thread caches the zones it has loaded.
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

static Instant::duration offsetAt(Instant instant, const QTimeZone &clock)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    return std::chrono::seconds(clock.offsetFromUtc(at));
}

WallTime wallTime(Instant instant, const QString &zone)
{
    return WallTime((instant + offsetAt(instant, zoneNamed(zone))).time_since_epoch());
}

/// A change of a zone's UTC offset, or the start of the period that is searched.
struct ClockChange
{
    Instant at;
    Instant::duration before;
    Instant::duration after;
};

/// The changes of @p clock that may matter to @p asUtc, a wall time read as if it were UTC: no
/// offset is as large as two days. The first element holds the offset in use before them.
static QList<ClockChange> changesAround(Instant asUtc, const QTimeZone &clock)
{
    constexpr std::chrono::hours reach(48);
    const auto moment = [](Instant instant) {
        return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    };
    const Instant begin = asUtc - reach;
    const auto offset = offsetAt(begin, clock);
    QList<ClockChange> changes{{begin, offset, offset}};
    for (const auto &change : clock.transitions(moment(begin), moment(asUtc + reach))) {
        changes << ClockChange{Instant(std::chrono::milliseconds(change.atUtc.toMSecsSinceEpoch())),
                               changes.last().after, std::chrono::seconds(change.offsetFromUtc)};
    }
    return changes;
}

/// All moments at which @p clock shows @p wall, in order: none, one or two.
static QList<Instant> instantsOf(WallTime wall, const QTimeZone &clock)
{
    const Instant asUtc(wall.time_since_epoch());
    QList<Instant> instants;
    for (const ClockChange &change : changesAround(asUtc, clock)) {
        const Instant candidate = asUtc - change.after;
        if (offsetAt(candidate, clock) == change.after && !instants.contains(candidate))
            instants << candidate;
    }
    return instants;
}

Instant instantOf(WallTime wall, const QString &zone)
{
    const QTimeZone &clock = zoneNamed(zone);
    if (const auto instants = instantsOf(wall, clock); !instants.isEmpty())
        return instants.first();
    const Instant asUtc(wall.time_since_epoch());
    for (const ClockChange &change : changesAround(asUtc, clock)) {
        if (asUtc - change.before >= change.at && asUtc - change.after < change.at)
            return asUtc - change.before;
    }
    Q_UNREACHABLE();
}

std::optional<Instant> secondInstantOf(WallTime wall, const QString &zone)
{
    const auto instants = instantsOf(wall, zoneNamed(zone));
    return instants.size() > 1 ? std::optional(instants[1]) : std::nullopt;
}

QString localTime(Instant instant, const QString &zone)
{
    return localClock(instant, zone).toString(u"HH:mm");
}

Instant startOfDay(QDate date, const QString &zone)
{
    const QTimeZone &clock = zoneNamed(zone);
    QDateTime start = date.startOfDay(clock);
    while (!start.isValid()) { // Samoa skipped 30 December 2011.
        date = date.addDays(1);
        start = date.startOfDay(clock);
    }
    // Where clocks go back across midnight, the date begins twice, and Qt returns the second one.
    const QDateTime first(date, QTime(0, 0), Qt::OffsetFromUTC,
                          clock.offsetFromUtc(start.addDays(-1)));
    if (first < start && first.toTimeZone(clock).date() == date)
        start = first;
    return Instant(std::chrono::milliseconds(start.toMSecsSinceEpoch()));
}

} // namespace Evently
