// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "tests/support/testcluster.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Who is still served when something else is overloaded.
class tst_Overload : public QObject
{
    Q_OBJECT

private slots:
    void settlesAndShowsWhileReportsAreStuck();
};

void tst_Overload::settlesAndShowsWhileReportsAreStuck()
{
    ServerSettings settings = TestServer::settings();
    settings.reports = 1;
    settings.waitingMax = 2; // Room for the server's own requests at its start.
    TestServer server(settings);
    // When it starts to receive others' changes, it drops its cached accounts and would query a
    // locked table.
    QTRY_COMPARE(
            TestCluster::shared().run(u"SELECT count(*) FROM pg_stat_activity WHERE state = 'idle'"
                                      " AND (query LIKE 'LISTEN %' OR query = 'SELECT 1')"_s),
            u"1"_s);
    const auto admin = server.newAdmin();
    TestClient organizer(server.port(), admin.token);
    const QString event = organizer
                                  .post(u"/api/events"_s,
                                        {{u"name"_s, u"Recital"_s},
                                         {u"venue"_s, u"Hall"_s},
                                         {u"dateTime"_s, u"2099-01-01T20:00:00Z"_s},
                                         {u"totalCapacity"_s, 100},
                                         {u"price"_s, u"5.00"_s}})
                                  .json()[u"id"_s]
                                  .toString();
    TestClient kiosk(server.port(), server.newKiosk(admin).token);
    const auto buy = [&](bool hold) {
        return kiosk.post(u"/api/bookings"_s,
                          {{u"eventId"_s, event}, {u"quantity"_s, 1}, {u"hold"_s, hold}});
    };
    const Response booked = buy(false);
    QVERIFY2(booked.status == 201, booked.body.constData());
    const Response held = buy(true);
    QVERIFY2(held.status == 201, held.body.constData());
    QCOMPARE(organizer.get(u"/api/analytics/overview"_s).status, 200);

    // Reports count the users. (So does the check of a user's first booking, but not of later
    // ones.)
    Session other(server.database(), Session::Purpose::Owner);
    other.open();
    other.control(u"BEGIN"_s);
    other.control(u"LOCK TABLE users IN ACCESS EXCLUSIVE MODE"_s);
    const auto report = [&] {
        return std::async(std::launch::async, [&] {
            return TestClient(server.port(), admin.token).get(u"/api/analytics/overview"_s);
        });
    };
    // One is stuck, two wait, and the next is rejected at once.
    std::vector<std::future<Response>> reports;
    reports.push_back(report());
    QTRY_COMPARE(TestCluster::shared().run(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s),
                 u"1"_s);
    for (int i = 0; i < 3; ++i)
        reports.push_back(report());
    const auto answered = [&] {
        return std::ranges::count_if(reports, [](const auto &one) {
            return one.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        });
    };
    QTRY_COMPARE(answered(), 1);

    const QString path = u"/api/bookings/"_s;
    QCOMPARE(kiosk.del(path % booked.json()[u"id"_s].toString()).status, 200);
    QCOMPARE(kiosk.post(path % held.json()[u"id"_s].toString() % u"/confirm"_s).status, 200);
    QCOMPARE(kiosk.get(u"/api/events?sort=name"_s).status, 200);
    QCOMPARE(answered(), 1);

    other.control(u"COMMIT"_s);
    int refused = 0;
    for (auto &one : reports) {
        const Response answer = one.get();
        if (answer.status == 200)
            continue;
        ++refused;
        QCOMPARE(answer.code(), u"overloaded"_s);
        QVERIFY(answer.header("retry-after").toInt() >= 1);
    }
    QCOMPARE(refused, 1);
}

QTEST_GUILESS_MAIN(tst_Overload)
#include "tst_overload.moc"
