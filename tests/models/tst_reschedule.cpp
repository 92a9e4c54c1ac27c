// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/ledger.h"
#include "models/values/zone.h"
#include "tests/support/sharedtest.h"

#include <QTest>
#include <QTimeZone>

#include <rapidcheck.h>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto minute = std::chrono::minutes(1);

/// The local time in @p zone, computed differently from the ledger.
QDateTime clockAt(Instant instant, const QString &zone)
{
    const QDateTime there =
            QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC)
                    .toTimeZone(QTimeZone(zone.toLatin1()));
    return QDateTime(there.date(), there.time(), Qt::UTC);
}

/// When local time first reaches @p clock, found by stepping minute by minute; after the gap if it
/// never does.
Instant momentOf(const QDateTime &clock, const QString &zone)
{
    const Instant asUtc(std::chrono::milliseconds(clock.toMSecsSinceEpoch()));
    for (Instant at = asUtc - 15h; at <= asUtc + 15h; at += minute) {
        const QDateTime shown = clockAt(at, zone);
        if (shown == clock)
            return at;
        // Local time skipped it: continue for as long as it is past the start of the gap.
        const QDateTime before = clockAt(at - minute, zone);
        if (before < clock && shown > clock)
            return at + std::chrono::milliseconds(before.msecsTo(clock)) - minute;
    }
    return {};
}

const std::vector<QString> zones{u"Europe/Berlin"_s,       u"America/New_York"_s,
                                 u"Australia/Lord_Howe"_s, u"America/Santiago"_s,
                                 u"Africa/Cairo"_s,        u"Asia/Kolkata"_s,
                                 u"America/St_Johns"_s,    u"UTC"_s,
                                 u"Pacific/Auckland"_s,    u"Africa/Casablanca"_s};

/// A moment near a clock change of @p zone in one of ten years, in steps of a quarter of an hour.
Instant anyMomentNearAChange(const QString &zone)
{
    const QTimeZone clock(zone.toLatin1());
    const QDateTime begin(QDate(*rc::gen::inRange(2027, 2037), 1, 1), QTime(0, 0), Qt::UTC);
    const auto changes = clock.transitions(begin, begin.addYears(1));
    const QDateTime base = changes.isEmpty() || *rc::gen::inRange(0, 4) == 0
            ? begin.addDays(*rc::gen::inRange(0, 365))
            : changes[*rc::gen::inRange(0, int(changes.size()))].atUtc;
    const int quarters = *rc::gen::inRange(-4 * 30, 4 * 30);
    return Instant(std::chrono::milliseconds(base.toMSecsSinceEpoch())) + quarters * 15min;
}

/// Moves an event and checks its deadlines.
void moveAnEvent()
{
    EventState state;
    Event &event = state.event;
    event.id = QUuid::createUuid();
    event.timeZone = *rc::gen::elementOf(zones);
    event.currency = u"EUR"_s;
    event.totalCapacity = event.availableCapacity = 10;
    event.dateTime = anyMomentNearAChange(event.timeZone);
    event.endsAt = event.dateTime + *rc::gen::inRange(0, 40) * 15min;
    event.salesUntil = event.dateTime - *rc::gen::inRange(0, 200) * 15min;
    event.cancelUntil = event.dateTime - *rc::gen::inRange(-20, 400) * 15min;
    event.version = event.revision = 1;
    const Event before = event;

    Edit edit;
    if (*rc::gen::arbitrary<bool>())
        edit.timeZone = *rc::gen::elementOf(zones);
    const QString zone = edit.timeZone.value_or(before.timeZone);
    edit.dateTime = anyMomentNearAChange(zone);
    const Ledger::IdSource ids;
    const Ledger::Settings settings;
    const auto outcome = Ledger(state, before.createdAt, settings, ids)
                                 .decide(edit, {Principal::Role::Admin, QUuid::createUuid()});
    RC_ASSERT(outcome.has_value());
    RC_ASSERT(event.dateTime == *edit.dateTime);
    if (*edit.dateTime == before.dateTime) {
        RC_ASSERT(event.salesUntil == before.salesUntil && event.cancelUntil == before.cancelUntil);
        return;
    }
    const qint64 distance =
            clockAt(before.dateTime, before.timeZone).msecsTo(clockAt(*edit.dateTime, zone));
    const auto expected = [&](Instant deadline) {
        return momentOf(clockAt(deadline, before.timeZone).addMSecs(distance), zone);
    };
    RC_ASSERT(event.cancelUntil == expected(before.cancelUntil));
    RC_ASSERT(event.salesUntil == std::min(expected(before.salesUntil), event.overAt()));
    const Instant end = expected(*before.endsAt);
    if (end >= event.dateTime)
        RC_ASSERT(*event.endsAt == end);
    else if (clockAt(*before.endsAt, before.timeZone) < clockAt(before.dateTime, before.timeZone))
        // It spanned the hour that comes twice, and lasts as long elsewhere.
        RC_ASSERT(clockAt(*event.endsAt, zone) == clockAt(end, zone)
                  || *event.endsAt - event.dateTime == *before.endsAt - before.dateTime);
    else
        RC_ASSERT(clockAt(*event.endsAt, zone) == clockAt(end, zone)
                  && *event.endsAt >= event.dateTime);
}

} // namespace

/// Times that depend on an event's start move with it in local time.
class tst_Reschedule : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheTimesOnTheWall();
};

void tst_Reschedule::keepsTheTimesOnTheWall()
{
    rc::detail::TestParams parameters = rc::detail::configuration().testParams;
    parameters.maxSuccess = 2000;
    const auto result = rc::detail::checkTestable(
            &moveAnEvent, rc::detail::TestMetadata{"reschedule", "keeps the times on the wall"},
            parameters);
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    if (!result.is<rc::detail::SuccessResult>())
        std::cerr << words.str() << std::endl;
    QVERIFY(result.is<rc::detail::SuccessResult>());
}

EVENTLY_SHARED_TEST(tst_Reschedule)
#include "tst_reschedule.moc"
