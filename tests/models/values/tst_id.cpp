// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "models/values/instant.h"
#include "tests/support/sharedtest.h"

#include <QSet>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Id : public QObject
{
    Q_OBJECT

private slots:
    void isAVersion7Uuid();
    void beginsWithTheTimeItWasMade();
    void isNeverTheSame();
    void readsOnlyWhatItWrites_data();
    void readsOnlyWhatItWrites();
};

void tst_Id::isAVersion7Uuid()
{
    const QString text = toText(newId());
    QCOMPARE(text.size(), 36);
    QCOMPARE(text[14], u'7');
    QVERIFY(u"89ab"_s.contains(text[19]));
}

void tst_Id::beginsWithTheTimeItWasMade()
{
    const auto before = systemNow().time_since_epoch().count();
    const QString text = toText(newId());
    const auto after = systemNow().time_since_epoch().count();
    const qint64 made = QString(text.first(8) % text.sliced(9, 4)).toLongLong(nullptr, 16);
    QVERIFY(before <= made && made <= after);
}

void tst_Id::isNeverTheSame()
{
    QSet<QUuid> ids;
    for (int i = 0; i < 50'000; ++i)
        ids << newId();
    QCOMPARE(ids.size(), 50'000);
}

void tst_Id::readsOnlyWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");

    QTest::newRow("as written") << u"018f2b6e-7c00-7000-8000-000000000001"_s << true;
    QTest::newRow("capitals") << u"018F2B6E-7C00-7000-8000-00000000000A"_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("braces") << u"{018f2b6e-7c00-7000-8000-000000000001}"_s << false;
    QTest::newRow("urn") << u"urn:uuid:018f2b6e-7c00-7000-8000-000000000001"_s << false;
    QTest::newRow("no hyphens") << u"018f2b6e7c0070008000000000000001"_s << false;
    QTest::newRow("hyphens elsewhere") << u"018f2b6e7-c00-7000-8000-000000000001"_s << false;
    QTest::newRow("no hexadecimal") << u"018f2b6e-7c00-7000-8000-00000000000g"_s << false;
    QTest::newRow("one digit too many") << u"018f2b6e-7c00-7000-8000-0000000000011"_s << false;
    QTest::newRow("a blank") << u"018f2b6e-7c00-7000-8000-00000000000 "_s << false;
}

void tst_Id::readsOnlyWhatItWrites()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isId);
    QCOMPARE(!idFrom(text).isNull(), isId);
    if (isId)
        QCOMPARE(toText(idFrom(text)), text.toLower());
}

EVENTLY_SHARED_TEST(tst_Id)
#include "tst_id.moc"
