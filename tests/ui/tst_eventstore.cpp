// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "ui/stores/eventstore.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = EventStore::State;

class tst_EventStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsWhenOpened();
    void asksNothingBeforeItIsOpened();
    void readsTheOneThatChanged();
    void readsNothingItKnows();
    void readsAgainWhatIsOlderThanAnnounced();
    void doesNotWaitForeverForWhatWasAnnounced();
    void wantsTheHighestVersionThatWasAnnounced();
    void readsAPageWhenManyChange();
    void pausesBetweenReads();
    void answersEveryoneAtOnce();
    void takesInANewEvent();
    void dropsACancelledEvent();
    void readsFurtherPages();
    void answersAnotherQuery();
    void showsNothingOfAnotherQueryThatFails();
    void readsAgainAfterALoss();
    void saysWhyThereIsNothing();
    void keepsWhatItHasWhenAReadFails();
    void pausesAfterAFailure();
    void forgetsWhenItIsClosed();

private:
    void answerLists(); ///< Lets the peer list its events.
    void start(const EventStore::Pace &pace);
    void openAndWait();
    void announce(const Event &event) { m_peer->push(noticeOf(event)); }
    QByteArray pathOf(const Event &event) const;
    qsizetype listReads() const { return m_peer->askedOf("/api/events").size(); }
    QStringList names() const;
    /// Sells one seat of the event at @p row, on the peer.
    void sell(int row);

    QList<Event> m_events; ///< The peer's events.
    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<LiveFeed> m_feed;
    std::unique_ptr<EventStore> m_store;
};

void tst_EventStore::init()
{
    m_events = {anEvent(u"Jazz"_s), anEvent(u"Opera"_s), anEvent(u"Ballet"_s)};
    m_peer = std::make_unique<FakePeer>();
    m_peer->when("GET", "/api/live", {.manner = FakePeer::Said::Manner::Stream});
    answerLists();
    m_connection = std::make_unique<Connection>(
            m_peer->url(), Connection::Patience{.answer = 2s, .repeatsMax = 0});
    m_api = std::make_unique<ApiClient>(*m_connection);
    m_feed = std::make_unique<LiveFeed>(*m_connection,
                                        LiveFeed::Pace{.firstPause = 4ms, .longestPause = 20ms});
    start({.pause = 2ms, .failurePause = 2ms});
}

void tst_EventStore::answerLists()
{
    m_peer->when("GET", "/api/events", [this](const FakePeer::Asked &asked) {
        const QUrlQuery query(QUrl(QString::fromLatin1(asked.path)).query());
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        const int from = query.queryItemValue(u"cursor"_s).toInt();
        const bool isLast = from + limit >= m_events.size();
        return FakePeer::Said{.body = answerOf(m_events.mid(from, limit),
                                               isLast ? QString() : QString::number(from + limit))};
    });
}

void tst_EventStore::start(const EventStore::Pace &pace)
{
    m_store = std::make_unique<EventStore>(*m_api, *m_feed, pace);
}

void tst_EventStore::cleanup()
{
    m_store.reset();
    m_feed.reset();
    m_api.reset();
    m_connection.reset();
    m_peer.reset();
}

QByteArray tst_EventStore::pathOf(const Event &event) const
{
    return "/api/events/" + event.id.toByteArray(QUuid::WithoutBraces);
}

QStringList tst_EventStore::names() const
{
    QStringList names;
    for (const Listing &listing : m_store->listings())
        names << listing.event.name;
    return names;
}

void tst_EventStore::sell(int row)
{
    Event &event = m_events[row];
    --event.availableCapacity;
    ++event.confirmedCapacity;
    ++event.version;
    m_peer->when("GET", pathOf(event), {.body = answerOf(event)});
    announce(event);
}

/// Waits until nothing is in progress: the feed is connected and the store has read again.
void tst_EventStore::openAndWait()
{
    m_store->open();
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());
    QTRY_COMPARE(m_store->state(), State::Ready);
    QTRY_VERIFY(listReads() >= 2);
    QTest::qWait(20);
}

void tst_EventStore::readsWhenOpened()
{
    m_store->open();
    QCOMPARE(m_store->state(), State::Reading);

    QTRY_COMPARE(m_store->state(), State::Ready);
    QCOMPARE(names(), (QStringList{u"Jazz"_s, u"Opera"_s, u"Ballet"_s}));
    QVERIFY(!m_store->hasMore());
}

void tst_EventStore::asksNothingBeforeItIsOpened()
{
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());
    sell(0);
    QSignalSpy heard(m_feed.get(), &LiveFeed::changed);
    QTRY_COMPARE(heard.size(), 1);

    QCOMPARE(listReads(), 0);
    QCOMPARE(m_store->state(), State::Idle);
}

void tst_EventStore::readsTheOneThatChanged()
{
    openAndWait();
    const qsizetype reads = listReads();

    sell(1);
    QTRY_COMPARE(m_store->listings()[1].event.availableCapacity, 99);
    QCOMPARE(listReads(), reads);
    QCOMPARE(m_peer->askedOf(pathOf(m_events[1])).size(), 1);
}

void tst_EventStore::readsNothingItKnows()
{
    openAndWait();
    const qsizetype asked = m_peer->asked().size();

    announce(m_events[0]); // The version already read.
    sell(1);
    QTRY_COMPARE(m_store->listings()[1].event.availableCapacity, 99);
    QCOMPARE(m_peer->asked().size(), asked + 1);
}

/// The answering process may learn of a change after the announcing one.
void tst_EventStore::readsAgainWhatIsOlderThanAnnounced()
{
    openAndWait();
    Event &event = m_events[1];
    --event.availableCapacity;
    Event sold = event;
    ++sold.version;
    int answers = 0;
    m_peer->when("GET", pathOf(event), [&](const FakePeer::Asked &) {
        return FakePeer::Said{.body = answerOf(++answers < 4 ? event : sold)};
    });
    announce(sold);
    QTRY_COMPARE(m_store->listings()[1].event.version, sold.version);
    QCOMPARE(answers, 4);
}

void tst_EventStore::doesNotWaitForeverForWhatWasAnnounced()
{
    openAndWait();
    Event never = m_events[1];
    never.version += 1'000'000;
    m_peer->when("GET", pathOf(never), {.body = answerOf(m_events[1])});
    announce(never);
    QTRY_COMPARE(m_peer->askedOf(pathOf(never)).size(), 9);
    sell(0);
    QTRY_COMPARE(m_store->listings()[0].event.availableCapacity, 99);
    QCOMPARE(m_peer->askedOf(pathOf(never)).size(), 9);
}

/// Announcements may arrive out of order: the first may be the newer one.
void tst_EventStore::wantsTheHighestVersionThatWasAnnounced()
{
    openAndWait();
    Event older = m_events[1];
    ++older.version;
    Event newer = older;
    ++newer.version;
    newer.availableCapacity = 7;
    int answers = 0;
    m_peer->when("GET", pathOf(newer), [&](const FakePeer::Asked &) {
        return FakePeer::Said{.body = answerOf(++answers < 2 ? older : newer)};
    });
    announce(newer);
    announce(older);
    QTRY_COMPARE(m_store->listings()[1].event.availableCapacity, 7);
}

void tst_EventStore::readsAPageWhenManyChange()
{
    openAndWait();
    const qsizetype reads = listReads();

    // The first is read at once; the others wait and are then too many to be read one by one.
    for (int row = 0; row < 3; ++row)
        sell(row);
    for (int row = 0; row < 3; ++row)
        QTRY_COMPARE(m_store->listings()[row].event.availableCapacity, 99);
    QCOMPARE(listReads(), reads + 1);
}

void tst_EventStore::pausesBetweenReads()
{
    start({.pause = 1h, .failurePause = 1h});
    m_store->open();
    QTRY_COMPARE(m_store->state(), State::Ready);
    m_feed->start();
    QTRY_VERIFY(m_feed->isLive());
    QSignalSpy heard(m_feed.get(), &LiveFeed::changed);

    for (int i = 0; i < 50; ++i)
        sell(i % 3);
    QTRY_COMPARE(heard.size(), 50);
    QCOMPARE(m_peer->asked().size(), 2); // The page and the stream.
}

/// The pause doesn't delay the user's own requests.
void tst_EventStore::answersEveryoneAtOnce()
{
    start({.pause = 1h, .failurePause = 1h, .pageSize = 2});
    m_store->open();
    QTRY_COMPARE(names(), (QStringList{u"Jazz"_s, u"Opera"_s}));

    m_store->readMore();
    QTRY_COMPARE(names(), (QStringList{u"Jazz"_s, u"Opera"_s, u"Ballet"_s}));

    m_events = {anEvent(u"Jam"_s)};
    m_store->ask({.search = u"jam"_s});
    QTRY_COMPARE(names(), QStringList{u"Jam"_s});
}

void tst_EventStore::takesInANewEvent()
{
    openAndWait();
    Event cabaret = anEvent(u"Cabaret"_s);
    m_events.insert(1, cabaret);
    m_peer->when("GET", pathOf(cabaret), {.body = answerOf(cabaret)});
    announce(cabaret);

    QTRY_COMPARE(names(), (QStringList{u"Jazz"_s, u"Cabaret"_s, u"Opera"_s, u"Ballet"_s}));
}

void tst_EventStore::dropsACancelledEvent()
{
    openAndWait();
    Event opera = m_events.takeAt(1);
    opera.status = Event::Status::Cancelled;
    opera.version = 2;
    m_peer->when("GET", pathOf(opera), {.body = answerOf(opera)});
    announce(opera);

    QTRY_COMPARE(names(), (QStringList{u"Jazz"_s, u"Ballet"_s}));
}

void tst_EventStore::readsFurtherPages()
{
    start({.pause = 2ms, .failurePause = 2ms, .pageSize = 2});
    openAndWait();
    QCOMPARE(names(), (QStringList{u"Jazz"_s, u"Opera"_s}));
    QVERIFY(m_store->hasMore());

    m_store->readMore();
    m_store->readMore(); // Requested twice, as an impatient view does.
    QTRY_COMPARE(names(), (QStringList{u"Jazz"_s, u"Opera"_s, u"Ballet"_s}));
    QVERIFY(!m_store->hasMore());
    QTest::qWait(20);
    QCOMPARE(names().size(), 3);

    m_store->readMore(); // There is none.
    m_events[2].name = u"Ballet, moved"_s;
    m_store->refresh();
    QTRY_COMPARE(names(), (QStringList{u"Jazz"_s, u"Opera"_s, u"Ballet, moved"_s}));
}

void tst_EventStore::answersAnotherQuery()
{
    openAndWait();
    QSignalSpy changed(m_store.get(), &EventStore::changed);
    m_events = {anEvent(u"Jam"_s)};
    m_store->ask(
            {.search = u"j&m +%"_s, .sort = EventQuery::Sort::Price, .order = Qt::DescendingOrder});
    QVERIFY(m_store->isOutdated());
    QCOMPARE(names().size(), 3); // They stay until the answer has arrived.

    QTRY_COMPARE(names(), QStringList{u"Jam"_s});
    QVERIFY(!m_store->isOutdated());
    const QByteArray asked = m_peer->askedOf("/api/events").last().path;
    QVERIFY2(asked.contains("search=j%26m%20%2B%25") && asked.contains("sort=-price"), asked);
}

void tst_EventStore::showsNothingOfAnotherQueryThatFails()
{
    openAndWait();
    m_peer->when("GET", "/api/events", FakePeer::refusal(503, "database_unavailable"));
    m_store->ask({.search = u"jam"_s});

    QTRY_COMPARE(m_store->state(), State::Failed);
    QVERIFY(m_store->listings().isEmpty());
}

void tst_EventStore::readsAgainAfterALoss()
{
    openAndWait();
    m_peer->leave();
    QTRY_COMPARE(m_connection->reach(), Connection::Reach::Away);
    QCOMPARE(m_store->listings().size(), 3);
    m_events[0].availableCapacity = 7; // Not announced.

    m_peer->comeBack();
    QTRY_COMPARE(m_store->listings()[0].event.availableCapacity, 7);
}

void tst_EventStore::saysWhyThereIsNothing()
{
    m_peer->leave();
    m_store->open();
    QTRY_COMPARE(m_store->state(), State::Failed);
    QCOMPARE(m_store->problem()->code, Problem::Code::Unreachable);

    m_peer->comeBack();
    QTRY_COMPARE(m_store->state(), State::Ready);
    QVERIFY(!m_store->problem());
}

void tst_EventStore::keepsWhatItHasWhenAReadFails()
{
    openAndWait();
    m_peer->when("GET", pathOf(m_events[0]), FakePeer::refusal(503, "database_unavailable"));
    m_peer->when("GET", "/api/events", FakePeer::refusal(503, "database_unavailable"));
    ++m_events[0].version;
    announce(m_events[0]);
    QTRY_VERIFY(m_store->problem());
    QCOMPARE(m_store->problem()->code, Problem::Code::DatabaseUnavailable);
    QCOMPARE(m_store->state(), State::Ready);
    QCOMPARE(m_store->listings().size(), 3);

    answerLists();
    sell(0);
    QTRY_COMPARE(m_store->listings()[0].event.availableCapacity, 99);
    QVERIFY(!m_store->problem());
}

/// Announcements don't shorten the pause after a failure, but a user who tries again does.
void tst_EventStore::pausesAfterAFailure()
{
    start({.pause = 2ms, .failurePause = 1h});
    openAndWait();
    m_peer->when("GET", "/api/events", FakePeer::refusal(503, "database_unavailable"));
    m_store->refresh();
    QTRY_VERIFY(m_store->problem());
    const qsizetype asked = m_peer->asked().size();

    QSignalSpy heard(m_feed.get(), &LiveFeed::changed);
    for (int row = 0; row < 3; ++row)
        sell(row);
    QTRY_COMPARE(heard.size(), 3);
    QTest::qWait(20);
    QCOMPARE(m_peer->asked().size(), asked);

    answerLists();
    m_store->refresh();
    QTRY_VERIFY(!m_store->problem());
    QCOMPARE(m_store->listings()[2].event.availableCapacity, 99);
}

void tst_EventStore::forgetsWhenItIsClosed()
{
    m_store->open();
    m_store->close(); // The page in progress arrives too late.
    QSignalSpy changed(m_store.get(), &EventStore::changed);
    QTRY_COMPARE(listReads(), 1);
    QTest::qWait(50);

    QCOMPARE(changed.size(), 0);
    QVERIFY(m_store->listings().isEmpty());
}

QTEST_GUILESS_MAIN(tst_EventStore)
#include "tst_eventstore.moc"
