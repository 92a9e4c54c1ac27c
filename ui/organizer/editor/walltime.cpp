// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/walltime.h"

#include <QTimeZone>

#include <algorithm>

namespace Evently {

static qint64 msOf(const QDateTime &wall)
{
    return QDateTime(wall.date(), wall.time(), Qt::UTC).toMSecsSinceEpoch();
}

static int offsetAt(const QTimeZone &zone, qint64 ms)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

QDateTime wallAt(Instant instant, const QString &zone)
{
    const qint64 ms = instant.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(
            ms + offsetAt(QTimeZone(zone.toLatin1()), ms) * qint64(1000), Qt::UTC);
}

/// The UTC offsets that may apply around @p wall: those of the day before and the day after.
static QList<int> offsetsAround(qint64 wall, const QTimeZone &zone)
{
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    const int before = offsetAt(zone, wall - day);
    const int after = offsetAt(zone, wall + day);
    return before == after ? QList<int>{before} : QList<int>{before, after};
}

QList<Instant> instantsAt(const QDateTime &wall, const QString &zone)
{
    const QTimeZone there(zone.toLatin1());
    const qint64 shown = msOf(wall);
    QList<Instant> instants;
    for (const int offset : offsetsAround(shown, there)) {
        const qint64 ms = shown - offset * qint64(1000);
        if (offsetAt(there, ms) == offset)
            instants << Instant(std::chrono::milliseconds(ms));
    }
    std::ranges::sort(instants);
    return instants;
}

Instant instantAt(const QDateTime &wall, const QString &zone)
{
    const QList<Instant> instants = instantsAt(wall, zone);
    if (!instants.isEmpty())
        return instants.first();
    // With the offset before the jump, the result is later by exactly the length of the jump.
    const QTimeZone there(zone.toLatin1());
    const qint64 shown = msOf(wall);
    return Instant(
            std::chrono::milliseconds(shown - offsetsAround(shown, there).first() * qint64(1000)));
}

Instant movedAlong(Instant instant, const QDateTime &before, const QDateTime &after,
                   const QString &zone)
{
    return instantAt(wallAt(instant, zone).addMSecs(msOf(after) - msOf(before)), zone);
}

QDateTime afterGap(const QDateTime &wall, const QString &zone)
{
    const QTimeZone there(zone.toLatin1());
    const QDateTime earlier = QDateTime::fromMSecsSinceEpoch(
            instantAt(wall, zone).time_since_epoch().count() - 24 * 60 * 60 * 1000, Qt::UTC);
    const QTimeZone::OffsetData jump = there.nextTransition(earlier);
    return jump.atUtc.isValid()
            ? wallAt(Instant(std::chrono::milliseconds(jump.atUtc.toMSecsSinceEpoch())), zone)
            : wallAt(instantAt(wall, zone), zone);
}

} // namespace Evently
