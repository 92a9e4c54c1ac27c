// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/demostep.h"
#include "tests/server/follower.h"
#include "tests/support/venue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace Evently;

/// POST /api/demo, each time in an empty venue. tst_demo tests the content of a season.
class tst_DemoRun : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_venue = std::make_unique<Venue>(); }
    void cleanup() { m_venue.reset(); }

    void tellsOrganizersHowFarADemoIs();
    void makesNoDemoBesideAnEvent();
    void endsADemoWithTheServer();

private:
    std::unique_ptr<Venue> m_venue;
};

/// The progress steps that @p follower received.
static QList<DemoStep> stepsOf(Follower &follower)
{
    QList<DemoStep> steps;
    for (const QJsonObject &message : follower.messages()) {
        if (const auto step = DemoStep::fromJson(message))
            steps << *step;
    }
    return steps;
}

void tst_DemoRun::tellsOrganizersHowFarADemoIs()
{
    Follower organizer(m_venue->server.port(), m_venue->admin.token);
    Follower anyone(m_venue->server.port());
    QVERIFY(organizer.isOpen && anyone.isOpen);
    QCOMPARE(m_venue->newUser()->post(u"/api/demo"_s).status, 403);
    QCOMPARE(m_venue->organizer.post(u"/api/demo?seed=x"_s).code(), u"invalid_query"_s);
    QCOMPARE(m_venue->organizer.post(u"/api/demo?seed=5"_s).status, 202);

    const auto isDone = [&] {
        const auto steps = stepsOf(organizer);
        return !steps.isEmpty() && steps.last().isDone();
    };
    QVERIFY(QTest::qWaitFor(isDone, 60'000));
    QCOMPARE(stepsOf(organizer).size(), stepsOf(organizer).last().total + 1);
    QVERIFY(stepsOf(anyone).isEmpty());

    // When the end is announced, the events are readable.
    const Response events = m_venue->anyone()->get(u"/api/events?limit=100"_s);
    QVERIFY(dataOf(events).size() >= 12);
    const QJsonObject overview = m_venue->organizer.get(u"/api/analytics/overview"_s).json();
    QVERIFY(overview[u"ticketsSold"_s].toInt() > 5'000);
    for (const QJsonValue &event : dataOf(events))
        QCOMPARE(m_venue->organizer.get(u"/api/analytics/events/"_s % event[u"id"_s].toString())
                         .status,
                 200);
    QCOMPARE(m_venue->organizer.post(u"/api/demo"_s).code(), u"not_empty"_s);
}

void tst_DemoRun::makesNoDemoBesideAnEvent()
{
    m_venue->newEventId(10, {{u"status"_s, u"draft"_s}});
    const Response refused = m_venue->organizer.post(u"/api/demo"_s);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"not_empty"_s);
}

void tst_DemoRun::endsADemoWithTheServer()
{
    const ConnectionInfo database = m_venue->server.database();
    QCOMPARE(m_venue->organizer.post(u"/api/demo"_s).status, 202);
    m_venue.reset();
    const QString events = runIn(database, u"SELECT count(*) FROM events"_s).trimmed();
    // Either nothing or everything, and no work continues.
    QVERIFY2(events == u"0"_s || events.toInt() >= 36, qPrintable(events));
    QCOMPARE(runIn(database,
                   u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                   " AND state LIKE '%in transaction%'"_s)
                     .trimmed(),
             u"0"_s);
}

QTEST_GUILESS_MAIN(tst_DemoRun)
#include "tst_demorun.moc"
