// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "ui/kiosk/look/kiosklook.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/look/languages.h"

#include <QApplication>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_KioskLook : public QObject
{
    Q_OBJECT

private slots:
    void makesTargetsOfTwelveMillimetres_data();
    void makesTargetsOfTwelveMillimetres();
    void leavesNoNameInTheStyleSheet();
    void looksAtEverybodyTheSame();
    void speaksFromRightToLeft();
    void hasASignForEachTrouble();
};

void tst_KioskLook::makesTargetsOfTwelveMillimetres_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("density"); // Pixels per millimetre.

    QTest::newRow("32 inches upright") << QSize(1080, 1920) << 2.71;
    QTest::newRow("24 inches") << QSize(1920, 1080) << 3.61;
    QTest::newRow("a tablet of 10 inches") << QSize(1920, 1200) << 8.91;
    QTest::newRow("15 inches, 4K") << QSize(3840, 2160) << 11.1;
}

void tst_KioskLook::makesTargetsOfTwelveMillimetres()
{
    QFETCH(QSize, pixels);
    QFETCH(double, density);

    KioskLook look;
    look.setScreen(pixels, density);
    QVERIFY2(look.touch() / density >= 12, qPrintable(QString::number(look.touch() / density)));
}

void tst_KioskLook::leavesNoNameInTheStyleSheet()
{
    KioskLook look;
    for (const bool isHigh : {false, true}) {
        look.setHighContrast(isHigh);
        const QString sheet = look.styleSheet().section(u"*/"_s, 1); // After the heading.
        QVERIFY(sheet.contains(look.colour(Theme::Colour::Accent).name()));
        QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
    }
}

void tst_KioskLook::looksAtEverybodyTheSame()
{
    KioskLook look;
    const QString before = look.styleSheet();
    look.setHighContrast(true);
    look.setLargeType(true);
    look.setLow(true);
    QVERIFY(look.styleSheet() != before);

    look.reset();
    QCOMPARE(look.styleSheet(), before);
    QVERIFY(!look.isLow());
}

void tst_KioskLook::speaksFromRightToLeft()
{
    const QLocale before;
    {
        Languages languages;
        languages.use(u"ar"_s);
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        languages.use(u"xx"_s);
        QCOMPARE(languages.current(), u"ar"_s);
        languages.use(u"de"_s);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(QLocale().toString(0.5), u"0,5"_s);
    }
    QCOMPARE(QLocale(), before);
}

void tst_KioskLook::hasASignForEachTrouble()
{
    for (int code = int(Problem::Code::Invalid); code <= int(Problem::Code::Unreachable); ++code) {
        const Message message = messageFor({.code = Problem::Code(code)});
        QVERIFY(!message.headline.isEmpty());
        QVERIFY2(QFile::exists(u":/evently/icons/%1.svg"_s.arg(message.emblem)),
                 qPrintable(message.headline));
    }
}

EVENTLY_SHARED_TEST(tst_KioskLook)
#include "tst_kiosklook.moc"
