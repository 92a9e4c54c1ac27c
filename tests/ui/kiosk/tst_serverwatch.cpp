// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/fakepeer.h"
#include "ui/kiosk/watch/serverwatch.h"

#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(Evently::FakePeer::Said)

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000;

using Manner = FakePeer::Said::Manner;

/// A kiosk detects by itself that the server is away, and that it is back.
class tst_ServerWatch : public QObject
{
    Q_OBJECT

private slots:
    void noticesThatItIsAwayAndBack_data();
    void noticesThatItIsAwayAndBack();
    void takesATroubledServerForPresent();
};

static const FakePeer::Said well{.body = R"({"status": "ok", "setupNeeded": false})"};

void tst_ServerWatch::noticesThatItIsAwayAndBack_data()
{
    QTest::addColumn<FakePeer::Said>("trouble");

    QTest::newRow("a cable was pulled") << FakePeer::Said{.manner = Manner::Silent};
    QTest::newRow("something else answers in its place")
            << FakePeer::Said{.status = 404, .body = "<html>Not here</html>"};
    QTest::newRow("it ended") << FakePeer::Said{.manner = Manner::HangUp};
}

void tst_ServerWatch::noticesThatItIsAwayAndBack()
{
    QFETCH(FakePeer::Said, trouble);

    FakePeer peer;
    peer.when("GET", "/api/health", well);
    Connection connection(peer.url(), {.answer = 3s, .pause = 10ms, .longestPause = 50ms});
    ApiClient api(connection);
    ServerWatch watch(api, connection);
    QTRY_VERIFY_WITH_TIMEOUT(peer.asked().size() >= 2, patienceMs);
    QVERIFY(!watch.isAway());

    QSignalSpy changes(&watch, &ServerWatch::changed);
    peer.when("GET", "/api/health", trouble);
    QTRY_VERIFY_WITH_TIMEOUT(watch.isAway(), patienceMs);
    QCOMPARE(changes.size(), 1);

    peer.when("GET", "/api/health", well);
    QTRY_VERIFY_WITH_TIMEOUT(!watch.isAway(), patienceMs);
    QCOMPARE(changes.size(), 2);
}

/// A server that answers with an error isn't away: each request reports its own error.
void tst_ServerWatch::takesATroubledServerForPresent()
{
    FakePeer peer;
    peer.when("GET", "/api/health",
              {.status = 503,
               .body = R"({"error": "No database.", "code": "database_unavailable"})"});
    Connection connection(peer.url(), {.answer = 3s, .pause = 10ms, .longestPause = 50ms});
    ApiClient api(connection);
    const ServerWatch watch(api, connection);
    QTRY_VERIFY_WITH_TIMEOUT(peer.asked().size() >= 3, patienceMs);
    QVERIFY(!watch.isAway());
}

QTEST_MAIN(tst_ServerWatch)
#include "tst_serverwatch.moc"
