// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/logthrottle.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static DatabaseError failure(const QString &state)
{
    return DatabaseError("insert_ledger", state, u"no room"_s, true);
}

class tst_LogThrottle : public QObject
{
    Q_OBJECT

private slots:
    void saysTheSameOnceAndThenHowOften();
    void keepsNoBugBack();
};

void tst_LogThrottle::saysTheSameOnceAndThenHowOften()
{
    LogThrottle logThrottle;
    const LogThrottle::Time start{1h};
    QCOMPARE(logThrottle.words(failure(u"53100"_s), start), "insert_ledger: no room");
    for (int i = 0; i < 7; ++i)
        QCOMPARE(logThrottle.words(failure(u"53100"_s), start + i * 1s), std::nullopt);
    QCOMPARE(logThrottle.words(failure(u"53300"_s), start), "insert_ledger: no room");
    QCOMPARE(logThrottle.words(failure(u"53100"_s), start + LogThrottle::pause),
             "insert_ledger: no room (and 7 times before)");
    QCOMPARE(logThrottle.words(failure(u"53100"_s), start + 3 * LogThrottle::pause),
             "insert_ledger: no room");
}

void tst_LogThrottle::keepsNoBugBack()
{
    LogThrottle logThrottle;
    for (int i = 0; i < 3; ++i)
        QVERIFY(logThrottle.words(failure(u"23514"_s), LogThrottle::Time{1h}));
}

EVENTLY_SHARED_TEST(tst_LogThrottle)
#include "tst_logthrottle.moc"
