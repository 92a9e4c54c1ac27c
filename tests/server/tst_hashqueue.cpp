// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/hashqueue.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

using Standing = HashQueue::Standing;

Q_DECLARE_METATYPE(Evently::HashQueue::Standing)

/// The order in which passwords are checked when there are too many.
class tst_HashQueue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isAQueueInQuietTimes();
    void takesTheBestKnownFirst();
    void forgetsNoStranger();
    void letsNoStandingStarve();
    void letsNobodyTakeAllTheRoom_data();
    void letsNobodyTakeAllTheRoom();
    void letsAddressesTakeTurns();
    void keepsRoomForWhoBelongsHere();
    void letsTheGreediestGiveUpAPlace();
    void takesNothingFromEquals();
    void waitsForAJobsTime();

private:
    bool add(const QString &address, Standing standing = Standing::Stranger,
             HashQueue::Clock::time_point begin = {});
    QString next();
    QStringList all();

    std::unique_ptr<HashQueue> m_queue;
    QStringList m_dropped;
    QString m_ran;
    int m_number = 0;
};

void tst_HashQueue::init()
{
    m_queue = std::make_unique<HashQueue>(8);
    m_dropped.clear();
    m_number = 0;
}

/// Adds a job named after its address and a number.
/// @return whether there was room.
bool tst_HashQueue::add(const QString &address, Standing standing,
                        HashQueue::Clock::time_point begin)
{
    const QString name = address % QString::number(++m_number);
    const auto added =
            m_queue->add({.origin = {.address = address, .standing = standing, .begin = begin},
                          .run = [this, name] { m_ran = name; },
                          .drop = [this, name] { m_dropped << name; }});
    if (added.lost)
        added.lost->drop();
    return added.isIn;
}

QString tst_HashQueue::next()
{
    m_ran.clear();
    if (const auto job = m_queue->take(HashQueue::Clock::time_point(1h)))
        job->run();
    return m_ran;
}

QStringList tst_HashQueue::all()
{
    QStringList names;
    for (QString name = next(); !name.isEmpty(); name = next())
        names << name;
    return names;
}

void tst_HashQueue::isAQueueInQuietTimes()
{
    add(u"a"_s, Standing::Stranger);
    add(u"b"_s, Standing::Familiar);
    add(u"c"_s, Standing::Known);
    QCOMPARE(all(), (QStringList{u"a1"_s, u"b2"_s, u"c3"_s}));
}

void tst_HashQueue::takesTheBestKnownFirst()
{
    for (const char *address : {"a", "b", "c", "d"})
        add(QString::fromLatin1(address));
    add(u"k"_s, Standing::Known);
    add(u"f"_s, Standing::Familiar);
    QCOMPARE(next(), u"f6"_s);
    QCOMPARE(next(), u"k5"_s);
    QCOMPARE(next(), u"a1"_s);
}

void tst_HashQueue::forgetsNoStranger()
{
    add(u"s"_s);
    QStringList names;
    for (int i = 0; i < 12; ++i) {
        for (const char *address : {"a", "b", "c", "d", "e"})
            add(QString::fromLatin1(address), Standing::Familiar);
        names << next();
    }
    QVERIFY2(names.first(8).contains(u"s1"_s), qPrintable(names.join(u' ')));
}

/// Whatever the number of jobs with other standings.
void tst_HashQueue::letsNoStandingStarve()
{
    m_queue = std::make_unique<HashQueue>(200);
    for (int i = 0; i < 40; ++i) {
        add(u"s%1 "_s.arg(i));
        add(u"k%1 "_s.arg(i), Standing::Known);
        add(u"f%1 "_s.arg(i), Standing::Familiar);
    }
    QString initials;
    for (int i = 0; i < 16; ++i)
        initials += next().first(1);
    QCOMPARE(initials.count(u'f'), 8);
    QCOMPARE(initials.count(u'k'), 6);
    QCOMPARE(initials.count(u's'), 2);
}

void tst_HashQueue::letsNobodyTakeAllTheRoom_data()
{
    QTest::addColumn<Standing>("standing");

    QTest::newRow("a stranger comes") << Standing::Stranger;
    QTest::newRow("an account that exists comes") << Standing::Known;
    QTest::newRow("somebody from home comes") << Standing::Familiar;
}

/// Someone floods the queue with sign-ins to an account of their own.
void tst_HashQueue::letsNobodyTakeAllTheRoom()
{
    QFETCH(Standing, standing);
    for (int i = 0; i < 8; ++i)
        QVERIFY(add(u"greedy"_s, Standing::Familiar));
    QVERIFY(!add(u"greedy"_s, Standing::Familiar));
    QVERIFY(add(u"modest"_s, standing));
    QCOMPARE(m_dropped, QStringList{u"greedy8"_s});
}

void tst_HashQueue::letsAddressesTakeTurns()
{
    m_queue = std::make_unique<HashQueue>(100);
    for (int i = 0; i < 20; ++i)
        add(u"greedy"_s);
    add(u"modest"_s);
    QCOMPARE(next(), u"greedy1"_s);
    QCOMPARE(next(), u"modest21"_s);
    add(u"modest"_s);
    QCOMPARE(next(), u"greedy2"_s);
    QCOMPARE(next(), u"modest22"_s);
}

void tst_HashQueue::keepsRoomForWhoBelongsHere()
{
    int strangers = 0;
    for (int i = 0; i < 20; ++i)
        strangers += add(u"stranger %1 "_s.arg(i)) ? 1 : 0;
    QCOMPARE(strangers, 4);
    QVERIFY(!m_queue->hasRoomFor(Standing::Stranger));
    QVERIFY(m_queue->hasRoomFor(Standing::Known));
    int known = 0;
    for (int i = 0; i < 20; ++i)
        known += add(u"known %1 "_s.arg(i), Standing::Known) ? 1 : 0;
    QCOMPARE(known, 2);
    int familiar = 0;
    for (int i = 0; i < 20; ++i)
        familiar += add(u"familiar %1 "_s.arg(i), Standing::Familiar) ? 1 : 0;
    QCOMPARE(familiar, 2);
    QVERIFY(m_dropped.isEmpty());
}

void tst_HashQueue::letsTheGreediestGiveUpAPlace()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(add(u"greedy"_s));
    QVERIFY(add(u"modest"_s));
    QCOMPARE(m_dropped, QStringList{u"greedy4"_s});
    QVERIFY(add(u"modest"_s));
    QCOMPARE(m_dropped, (QStringList{u"greedy4"_s, u"greedy3"_s}));
    QCOMPARE(all(), (QStringList{u"greedy1"_s, u"modest5"_s, u"greedy2"_s, u"modest6"_s}));
}

void tst_HashQueue::takesNothingFromEquals()
{
    for (const char *address : {"a", "b", "a", "b"})
        QVERIFY(add(QString::fromLatin1(address)));
    QVERIFY(!add(u"a"_s));
    QVERIFY(add(u"c"_s)); // It has none yet.
    QVERIFY(!add(u"c"_s));
    QCOMPARE(m_dropped.size(), 1);
}

void tst_HashQueue::waitsForAJobsTime()
{
    const HashQueue::Clock::time_point noon(12h);
    add(u"later"_s, Standing::Familiar, noon);
    QCOMPARE(m_queue->nextBegin(), noon);
    QCOMPARE(next(), QString());
    add(u"now"_s);
    QCOMPARE(next(), u"now2"_s);
    const auto due = m_queue->take(noon);
    QVERIFY(due);
    QCOMPARE(due->origin.address, u"later"_s);
    QVERIFY(!m_queue->nextBegin());
}

EVENTLY_SHARED_TEST(tst_HashQueue)
#include "tst_hashqueue.moc"
