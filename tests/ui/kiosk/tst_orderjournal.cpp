// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/support/sharedtest.h"
#include "ui/kiosk/orders/orderjournal.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_OrderJournal : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameAfterARestart();
    void lendsNothingToOthers();
    void passesOverWhatCantBeRead();
    void saysWhenNothingIsOnDisk();
};

static KioskOrder order()
{
    return {.id = newId(),
            .stage = KioskOrder::Stage::Holding,
            .since = *instantFrom(u"2026-05-01T18:00:00Z"),
            .key = "a-key",
            .order = Order{.event = newId(),
                           .quantity = 3,
                           .customer = {.name = u"Ada"_s, .email = u"ada@example.org"_s}}};
}

void tst_OrderJournal::isTheSameAfterARestart()
{
    const QTemporaryDir folder;
    const KioskOrder first = order();
    KioskOrder second = order();
    second.order->lines = {{.type = 3, .quantity = 2}, {.type = 1, .quantity = 4}};
    second.order->quantity = 1;
    second.order->code = u"FRIENDS"_s;
    second.since += std::chrono::seconds(1);
    {
        OrderJournal journal(folder.path());
        QVERIFY(journal.write(second));
        QVERIFY(journal.write(first));
    }
    OrderJournal again(folder.path());
    QCOMPARE(again.orders(), (QList<KioskOrder>{first, second}));

    // Requests with the same key must be identical to the byte.
    QCOMPARE(again.orders().first().order->toJson(), first.order->toJson());
    QCOMPARE(again.orders().last().order->toJson(), second.order->toJson());
    again.remove(first.id);
    QCOMPARE(OrderJournal(folder.path()).orders(), QList<KioskOrder>{second});
}

void tst_OrderJournal::lendsNothingToOthers()
{
    const QTemporaryDir folder;
    OrderJournal journal(folder.filePath(u"orders"_s));
    QVERIFY(journal.write(order()));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder.filePath(u"orders"_s)) & others));
    for (const QFileInfo &file : QDir(folder.filePath(u"orders"_s)).entryInfoList(QDir::Files))
        QVERIFY(!(file.permissions() & others));
}

void tst_OrderJournal::passesOverWhatCantBeRead()
{
    const QTemporaryDir folder;
    QFile torn(folder.filePath(u"torn.json"_s));
    QVERIFY(torn.open(QIODevice::WriteOnly));
    torn.write("{\"id\": ");
    torn.close();

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"An order can't be read"_s));
    QVERIFY(OrderJournal(folder.path()).orders().isEmpty());
    QVERIFY(torn.exists()); // For the staff.
}

void tst_OrderJournal::saysWhenNothingIsOnDisk()
{
    const QTemporaryDir folder;
    OrderJournal journal(folder.filePath(u"orders"_s));
    QVERIFY(QDir(folder.filePath(u"orders"_s)).removeRecursively());
    QVERIFY(!journal.write(order()));
    QVERIFY(journal.orders().isEmpty());
}

EVENTLY_SHARED_TEST(tst_OrderJournal)
#include "tst_orderjournal.moc"
