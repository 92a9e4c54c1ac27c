// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "ui/api/livefeed.h"

#include <QSignalSpy>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Manner = FakePeer::Said::Manner;
using Reach = Connection::Reach;

class tst_LiveFeed : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void hearsWhatChanged();
    void passesOverWhatItDoesNotKnow();
    void readsAgainAfterEveryConnection();
    void readsAgainWhenTheServerSaysSo();
    void comesBackWhenTheServerDoes();
    void thinksNoIllOfAServerThatClosesTheStream();
    void noticesASilentStream();
    void noticesAServerThatAcceptsAndSaysNothing();
    void staysWhileThereAreHeartbeats();
    void renewsAnExpiredToken();
    void startsAgainWithANewToken();
    void dropsAStreamWithoutEnd();
    void goesWhileItListens();

private:
    void listenWith(const LiveFeed::Pace &pace);
    void letStream() { m_peer->when("GET", "/api/live", {.manner = Manner::Stream}); }

    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<LiveFeed> m_feed;
};

void tst_LiveFeed::init()
{
    m_peer = std::make_unique<FakePeer>();
    m_connection = std::make_unique<Connection>(
            m_peer->url(), Connection::Patience{.answer = 200ms, .pause = 1ms, .repeatsMax = 0});
    listenWith({.firstPause = 4ms, .longestPause = 20ms, .silence = 60s});
}

void tst_LiveFeed::listenWith(const LiveFeed::Pace &pace)
{
    m_feed = std::make_unique<LiveFeed>(*m_connection, pace);
}

void tst_LiveFeed::cleanup()
{
    m_feed.reset();
    m_connection.reset();
    m_peer.reset();
}

void tst_LiveFeed::hearsWhatChanged()
{
    letStream();
    QList<Change> heard;
    connect(m_feed.get(), &LiveFeed::changed, this, [&](const Change &change) { heard << change; });
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());

    Event event = anEvent(u"Jazz Night"_s, 3);
    event.version = 17;
    m_peer->push(noticeOf(event));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0], (Change{Change::Type::Event, event.id, 17, 3}));
}

void tst_LiveFeed::passesOverWhatItDoesNotKnow()
{
    letStream();
    QList<Change> heard;
    connect(m_feed.get(), &LiveFeed::changed, this, [&](const Change &change) { heard << change; });
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());

    const Event event = anEvent(u"Jazz Night"_s);
    m_peer->push("data: {\"type\": \"comet\", \"id\": \"" + event.id.toByteArray() + "\"}\n\n");
    m_peer->push("data: no JSON\n\ndata: {\"type\": \"event\", \"id\": \"no id\"}\n\n");
    m_peer->push(noticeOf(event));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0].id, event.id);
}

void tst_LiveFeed::readsAgainAfterEveryConnection()
{
    letStream();
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);
    m_feed->start();
    QTRY_COMPARE(resync.size(), 1);

    m_peer->endStreams();
    QTRY_COMPARE(resync.size(), 2);
    QVERIFY(m_feed->isLive());
}

void tst_LiveFeed::readsAgainWhenTheServerSaysSo()
{
    letStream();
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);
    m_feed->start();
    QTRY_COMPARE(resync.size(), 1);

    m_peer->push("event: message\ndata: {\"type\":\"resync\"}\n\n");
    QTRY_COMPARE(resync.size(), 2);
    QCOMPARE(m_peer->streams(), 1);
}

void tst_LiveFeed::comesBackWhenTheServerDoes()
{
    letStream();
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);
    m_feed->start();
    QTRY_COMPARE(m_connection->reach(), Reach::Here);

    m_peer->leave();
    QTRY_COMPARE(m_connection->reach(), Reach::Away);
    QVERIFY(!m_feed->isLive());

    m_peer->comeBack();
    QTRY_COMPARE(m_connection->reach(), Reach::Here);
    QTRY_VERIFY(m_feed->isLive());
    QCOMPARE(resync.size(), 2);
}

void tst_LiveFeed::thinksNoIllOfAServerThatClosesTheStream()
{
    letStream();
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());
    QSignalSpy reach(m_connection.get(), &Connection::reachChanged);
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);

    m_peer->endStreams();
    QTRY_COMPARE(resync.size(), 1);
    QCOMPARE(reach.size(), 0);
}

void tst_LiveFeed::noticesASilentStream()
{
    letStream();
    listenWith({.firstPause = 4ms, .longestPause = 20ms, .silence = 50ms});
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);
    m_feed->start();

    QTRY_VERIFY(resync.size() >= 3);
}

void tst_LiveFeed::noticesAServerThatAcceptsAndSaysNothing()
{
    m_peer->when("GET", "/api/live", {.manner = Manner::Silent});
    m_feed->start();

    QTRY_COMPARE(m_connection->reach(), Reach::Away);
    QTRY_VERIFY(m_peer->askedOf("/api/live").size() >= 2);
}

void tst_LiveFeed::staysWhileThereAreHeartbeats()
{
    letStream();
    listenWith({.firstPause = 4ms, .longestPause = 20ms, .silence = 1500ms});
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());

    for (int beat = 0; beat < 20; ++beat) {
        m_peer->push(": beat\n\n");
        QTest::qWait(100);
    }
    QCOMPARE(resync.size(), 1);
}

void tst_LiveFeed::renewsAnExpiredToken()
{
    m_connection->use({.access = "old", .refresh = u"refresh-old"_s});
    m_peer->when("GET", "/api/live", [](const FakePeer::Asked &asked) {
        return asked.headers.value("authorization") == "Bearer new"
                ? FakePeer::Said{.manner = Manner::Stream}
                : FakePeer::refusal(401, "token_expired");
    });
    m_peer->when("POST", "/api/auth/refresh", {.body = answerOf(anAdmin(), u"new"_s)});
    m_feed->start();

    QTRY_VERIFY(m_feed->isLive());
    QCOMPARE(m_peer->askedOf("/api/auth/refresh").size(), 1);
}

void tst_LiveFeed::startsAgainWithANewToken()
{
    letStream();
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());

    m_connection->use({.access = "new", .refresh = u"refresh-new"_s});
    QTRY_COMPARE(m_peer->askedOf("/api/live").size(), 2);
    QCOMPARE(m_peer->asked().last().headers.value("authorization"), "Bearer new");
    QTRY_COMPARE(m_peer->streams(), 1);
}

void tst_LiveFeed::dropsAStreamWithoutEnd()
{
    letStream();
    QSignalSpy resync(m_feed.get(), &LiveFeed::resync);
    m_feed->start();
    QTRY_COMPARE(resync.size(), 1);

    m_peer->push(QByteArray(2 * EventStreamReader::messageBytesMax, 'a'));
    QTRY_COMPARE(resync.size(), 2);
}

void tst_LiveFeed::goesWhileItListens()
{
    letStream();
    m_feed->start();
    QTRY_COMPARE(m_peer->streams(), 1);

    m_feed.reset();
    QTRY_COMPARE(m_peer->streams(), 0);
}

QTEST_GUILESS_MAIN(tst_LiveFeed)
#include "tst_livefeed.moc"
