// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/refrain.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static DatabaseError failure(const QString &state)
{
    return DatabaseError("insert_ledger", state, u"no room"_s, true);
}

class tst_Refrain : public QObject
{
    Q_OBJECT

private slots:
    void saysTheSameOnceAndThenHowOften();
    void keepsNoBugBack();
};

void tst_Refrain::saysTheSameOnceAndThenHowOften()
{
    Refrain refrain;
    const Refrain::Time start{1h};
    QCOMPARE(refrain.words(failure(u"53100"_s), start), "insert_ledger: no room");
    for (int i = 0; i < 7; ++i)
        QCOMPARE(refrain.words(failure(u"53100"_s), start + i * 1s), std::nullopt);
    QCOMPARE(refrain.words(failure(u"53300"_s), start), "insert_ledger: no room");
    QCOMPARE(refrain.words(failure(u"53100"_s), start + Refrain::pause),
             "insert_ledger: no room (and 7 times before)");
    QCOMPARE(refrain.words(failure(u"53100"_s), start + 3 * Refrain::pause),
             "insert_ledger: no room");
}

void tst_Refrain::keepsNoBugBack()
{
    Refrain refrain;
    for (int i = 0; i < 3; ++i)
        QVERIFY(refrain.words(failure(u"23514"_s), Refrain::Time{1h}));
}

QTEST_APPLESS_MAIN(tst_Refrain)
#include "tst_refrain.moc"
