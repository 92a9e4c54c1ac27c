// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/changelistener.h"
#include "models/values/id.h"
#include "server/api/eventcache.h"
#include "tests/support/sharedtest.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// What may be cached about an event, and for how long.
class tst_EventCache : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void remembersWhatWasRead();
    void forgetsWhatChanged();
    void keepsNothingThatChangedWhileItWasRead();
    void forgetsListsWithAnyEvent();
    void keepsNothingWhileDeaf();
    void givesOutNothingOnceItMayHaveMissedAChange();
    void lapsesWithTheClock();
    void staysWithinItsRoom();
    void knowsWhatTheClockChanges_data();
    void knowsWhatTheClockChanges();

private:
    static QList<Change> changeOf(const QUuid &id)
    {
        return {{.type = Change::Type::Event, .id = id, .version = 2}};
    }

    std::unique_ptr<EventCache> m_cache;
    const QUuid m_id = newId();
};

void tst_EventCache::init()
{
    m_cache = std::make_unique<EventCache>();
    m_cache->setListening(true);
}

void tst_EventCache::remembersWhatWasRead()
{
    QVERIFY(!m_cache->find(m_id));
    m_cache->begin(m_id)->keep({.body = "{}", .tag = {1, 7}}, 1h);
    QCOMPARE(m_cache->find(m_id)->body, "{}"_ba);
    QCOMPARE(m_cache->find(m_id)->tag, (EntityTag{1, 7}));
    QVERIFY(!m_cache->find(newId()));
    QVERIFY(!m_cache->findList({}));
}

void tst_EventCache::forgetsWhatChanged()
{
    const QUuid other = newId();
    m_cache->begin(m_id)->keep({.body = "one"}, 1h);
    m_cache->begin(other)->keep({.body = "other"}, 1h);
    m_cache->forget({{.type = Change::Type::User, .id = other}});
    QVERIFY(m_cache->find(other));
    m_cache->forget(changeOf(m_id));
    QVERIFY(!m_cache->find(m_id));
    QVERIFY(m_cache->find(other));
}

void tst_EventCache::keepsNothingThatChangedWhileItWasRead()
{
    const auto stale = m_cache->begin(m_id);
    const auto fresh = m_cache->begin(newId());
    const auto list = m_cache->beginList("sort=name");
    m_cache->forget(changeOf(m_id));
    const auto later = m_cache->begin(m_id);
    stale->keep({.body = "old"}, 1h);
    list->keep({.body = "old"}, 1h);
    QVERIFY(!m_cache->find(m_id));
    QVERIFY(!m_cache->findList("sort=name"));
    fresh->keep({.body = "other"}, 1h);
    later->keep({.body = "new"}, 1h);
    QCOMPARE(m_cache->find(m_id)->body, "new"_ba);
}

void tst_EventCache::forgetsListsWithAnyEvent()
{
    m_cache->beginList({})->keep({.body = "[]"}, 1h);
    m_cache->beginList("sort=name")->keep({.body = "[1]"}, 1h);
    QCOMPARE(m_cache->findList("sort=name")->body, "[1]"_ba);
    m_cache->forget(changeOf(newId()));
    QVERIFY(!m_cache->findList({}));
    QVERIFY(!m_cache->findList("sort=name"));
}

void tst_EventCache::keepsNothingWhileDeaf()
{
    m_cache->begin(m_id)->keep({.body = "before"}, 1h);
    const auto under = m_cache->begin(m_id);
    m_cache->setListening(false);
    QVERIFY(!m_cache->find(m_id));
    under->keep({.body = "meanwhile"}, 1h);
    QVERIFY(!m_cache->find(m_id));
    const auto deaf = m_cache->begin(m_id);
    m_cache->setListening(true);
    deaf->keep({.body = "begun deaf"}, 1h);
    QVERIFY(!m_cache->find(m_id));
    m_cache->begin(m_id)->keep({.body = "after"}, 1h);
    QCOMPARE(m_cache->find(m_id)->body, "after"_ba);
}

/// The connection that receives changes may have died silently. Outdated answers must be possible
/// for less than a second, including the time for requests and answers.
void tst_EventCache::givesOutNothingOnceItMayHaveMissedAChange()
{
    static_assert(Hearing::believedFor < 1s);
    static_assert(ChangeListener::pulse * 2 < Hearing::believedFor);
    Hearing hearing;
    EventCache cache(100'000, &hearing);
    cache.setListening(true);
    cache.begin(m_id)->keep({.body = "{}"}, 1h);
    cache.beginList("all")->keep({.body = "[]"}, 1h);
    QVERIFY(!cache.find(m_id)); // Nothing has been received yet.

    const auto now = std::chrono::steady_clock::now();
    hearing.note(now + 1h);
    QCOMPARE(cache.find(m_id)->body, "{}"_ba);
    QCOMPARE(cache.findList("all")->body, "[]"_ba);
    hearing.note(now - Hearing::believedFor);
    QVERIFY(!cache.find(m_id));
    QVERIFY(!cache.findList("all"));
    hearing.note(now + 1h); // It was only slow, and nothing has changed.
    QCOMPARE(cache.find(m_id)->body, "{}"_ba);
}

void tst_EventCache::lapsesWithTheClock()
{
    m_cache->begin(m_id)->keep({.body = "soon over"}, 1ms);
    QThread::msleep(2);
    QVERIFY(!m_cache->find(m_id));
    m_cache->begin(m_id)->keep({.body = "over"}, 0ms);
    QVERIFY(!m_cache->find(m_id));
}

void tst_EventCache::staysWithinItsRoom()
{
    EventCache small(10'000);
    small.setListening(true);
    QList<QUuid> ids;
    for (int i = 0; i < 100; ++i) {
        ids << newId();
        small.begin(ids.last())->keep({.body = QByteArray(1000, 'x')}, 1h);
    }
    const auto kept =
            std::ranges::count_if(ids, [&](const QUuid &id) { return small.find(id).has_value(); });
    QVERIFY(kept > 0 && kept <= 10);
    QVERIFY(small.find(ids.last()));

    for (int i = 0; i < 5000; ++i)
        m_cache->beginList(QByteArray::number(i))->keep({.body = "[]"}, 1h);
    QVERIFY(!m_cache->findList("0"));
    QVERIFY(m_cache->findList("4999"));
}

void tst_EventCache::knowsWhatTheClockChanges_data()
{
    QTest::addColumn<int>("now"); // Minutes after the start of the event, which takes 2 hours.
    QTest::addColumn<int>("minutes");

    QTest::newRow("sales end first") << -90 << 30;
    QTest::newRow("then the event") << -60 << 180;
    QTest::newRow("just before") << 119 << 1;
    QTest::newRow("nothing any more") << 120 << 24 * 60;
    QTest::newRow("a long way off") << -100'000 << 24 * 60;
}

void tst_EventCache::knowsWhatTheClockChanges()
{
    QFETCH(const int, now);
    const Instant start = *instantFrom(u"2040-05-01T18:00:00Z");
    const Event event{.dateTime = start, .endsAt = start + 2h, .salesUntil = start - 1h};
    const auto good = EventCache::goodFor(event, start + std::chrono::minutes(now));
    QTEST(int(std::chrono::duration_cast<std::chrono::minutes>(good).count()), "minutes");
}

EVENTLY_SHARED_TEST(tst_EventCache)
#include "tst_eventcache.moc"
