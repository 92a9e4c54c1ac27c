// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/eventwords.h"

#include "models/words/dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace Evently {

/// The translation context of this file.
struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

static QDateTime momentOf(Instant instant, const QString &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(),
                                          QTimeZone(zone.toLatin1()));
}

QString dayText(Instant instant, const QString &zone)
{
    return QLocale().toString(momentOf(instant, zone).date(),
                              EventWords::tr("ddd, d MMM yyyy", "a date's format, see QDate"));
}

QString timeText(Instant instant, const QString &zone)
{
    const QDateTime moment = momentOf(instant, zone);
    const bool isOurs = moment.offsetFromUtc() == moment.toLocalTime().offsetFromUtc();
    const QString time = clockText(moment.time());
    return isOurs ? time : EventWords::tr("%1 %2", "time, time zone").arg(time, zoneText(moment));
}

QString statusText(Event::Status status)
{
    switch (status) {
    case Event::Status::Draft: return EventWords::tr("Draft");
    case Event::Status::Published: return EventWords::tr("Published");
    case Event::Status::Cancelled: return EventWords::tr("Cancelled");
    case Event::Status::Completed: return EventWords::tr("Completed");
    }
    Q_UNREACHABLE();
}

Theme::Colour toneOf(Event::Status status)
{
    switch (status) {
    case Event::Status::Draft: return Theme::Colour::Warning;
    case Event::Status::Published: return Theme::Colour::Success;
    case Event::Status::Cancelled: return Theme::Colour::Danger;
    case Event::Status::Completed: return Theme::Colour::Muted;
    }
    Q_UNREACHABLE();
}

QString policyText(Event::WaitlistPolicy policy)
{
    return policy == Event::WaitlistPolicy::Fill ? EventWords::tr("Fill the seats")
                                                 : EventWords::tr("Strictly in order");
}

QString explanationOf(Event::WaitlistPolicy policy)
{
    return policy == Event::WaitlistPolicy::Fill
            ? EventWords::tr("When seats come back, they are offered in order to each group that "
                             "fits. Smaller groups may go ahead of a larger one, and no seats are "
                             "kept empty for it.")
            : EventWords::tr("Only the first in line is served: seats are set aside until the "
                             "whole group fits. No one is passed over, but seats may stay empty "
                             "for a while, and no one else can buy them.");
}

} // namespace Evently
