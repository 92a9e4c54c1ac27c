// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "ui/organizer/palette/fuzzy.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Fuzzy : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void prefers_data();
    void prefers();
};

void tst_Fuzzy::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");

    QTest::newRow("nothing typed") << u""_s << u"Jazz Night"_s << true;
    QTest::newRow("nothing to find") << u"a"_s << u""_s << false;
    QTest::newRow("itself") << u"Jazz Night"_s << u"Jazz Night"_s << true;
    QTest::newRow("first letters") << u"jn"_s << u"Jazz Night"_s << true;
    QTest::newRow("letters in between") << u"aig"_s << u"Jazz Night"_s << true;
    QTest::newRow("with blanks") << u"ja ni"_s << u"Jazz Night"_s << true;
    QTest::newRow("the other way round") << u"nj"_s << u"Jazz Night"_s << false;
    QTest::newRow("too many of a letter") << u"zzz"_s << u"Jazz Night"_s << false;
    QTest::newRow("without the accents") << u"fete"_s << u"Fête de la musique"_s << true;
    QTest::newRow("words in another order") << u"night jazz"_s << u"Jazz Night"_s << true;
    QTest::newRow("a comma between") << u"Night, Jazz"_s << u"Jazz Night"_s << true;
    QTest::newRow("one word too many") << u"night jazz bar"_s << u"Jazz Night"_s << false;
    QTest::newRow("sharp s") << u"fussball"_s << u"Fußball"_s << true;
    QTest::newRow("apostrophe") << u"heavens door"_s << u"Heaven’s Door"_s << true;
    QTest::newRow("a dash") << u"Jean–Luc"_s << u"Jean-Luc"_s << true;
    QTest::newRow("signs only") << u"--"_s << u"Jazz Night"_s << false;
    QTest::newRow("without the umlaut") << u"konig"_s << u"König Ubu"_s << true;
}

void tst_Fuzzy::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QTEST(fuzzyFit(typed, text).has_value(), "fits");
}

void tst_Fuzzy::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("a beginning") << u"ov"_s << u"Overview"_s << u"Move"_s;
    QTest::newRow("beginnings of words") << u"ds"_s << u"Desk sale"_s << u"Kids"_s;
    QTest::newRow("side by side") << u"art"_s << u"Parting"_s << u"Alert"_s;
    QTest::newRow("a shorter text") << u"jazz"_s << u"Jazz"_s << u"Jazz all night and all day"_s;
    QTest::newRow("fewer letters in between") << u"ab"_s << u"xaxb"_s << u"xaxxxxxb"_s;
}

void tst_Fuzzy::prefers()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyFit(typed, better) > fuzzyFit(typed, worse));
}

EVENTLY_SHARED_TEST(tst_Fuzzy)
#include "tst_fuzzy.moc"
