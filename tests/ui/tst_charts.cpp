// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/zone.h"
#include "models/words/amounts.h"
#include "tests/support/sharedtest.h"
#include "ui/charts/channelchart.h"
#include "ui/charts/dailysaleschart.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/periodtext.h"
#include "ui/charts/revenuechart.h"
#include "ui/charts/sellthroughchart.h"
#include "ui/look/theme.h"
#include "ui/widgets/seatbar.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The charts, with given values and no server.
class tst_Charts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void marksAxesWithRoundNumbers_data();
    void marksAxesWithRoundNumbers();
    void writesMoneyWithTheDigitsOfItsCurrency_data();
    void writesMoneyWithTheDigitsOfItsCurrency();
    void keepsCurrenciesApart();
    void drawsOnceHoweverOftenItIsTold();
    void drawsNothingWhileItIsHidden();
    void readsTheStopsByKeyboard();
    void readsTheStopUnderTheMouse();
    void saysThatNothingWasSold();
    void comparesWithAPeriodBefore();
    void fillsTheDaysBetweenSales();
    void tellsTheStoryOfASale();
    void tellsHowItSoldAlsoWhenAllIsGivenBack();
    void tellsOfHowManySeatsTheyWereThen();
    void comparesPaceByDaysBeforeTheStart();
    void walksTheHeatMapByArrows();
    void showsNamesAsTheyAre();
    void showsASingleHeldSeat();
    void printsVectors();

private:
    /// @p cents per day from 1 August 2026 on.
    static Revenue revenueOf(const QList<qint64> &cents, const QString &currency = u"EUR"_s);

    const Theme m_theme{Theme::Scheme::Light};
};

void tst_Charts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.applyTo(*qApp);
}

Revenue tst_Charts::revenueOf(const QList<qint64> &cents, const QString &currency)
{
    const QDate first(2026, 8, 1);
    Revenue revenue{.from = first, .to = first.addDays(cents.size() - 1)};
    for (qsizetype i = 0; i < cents.size(); ++i)
        revenue.periods << Revenue::Period{
                first.addDays(i),
                {.currency = currency, .revenueCents = cents[i], .tickets = cents[i] / 1000}};
    return revenue;
}

void tst_Charts::marksAxesWithRoundNumbers_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("end");

    QTest::newRow("none") << 0.0 << true << 1.0 << 1.0;
    QTest::newRow("one ticket") << 1.0 << true << 1.0 << 1.0;
    QTest::newRow("three tickets") << 3.0 << true << 1.0 << 3.0;
    QTest::newRow("a full step") << 40.0 << true << 10.0 << 40.0;
    QTest::newRow("a little more than it") << 41.0 << true << 10.0 << 50.0;
    QTest::newRow("thousands") << 12'345.0 << true << 5'000.0 << 15'000.0;
    QTest::newRow("cents") << 1.2 << false << 0.5 << 1.5;
    QTest::newRow("what a double can't say") << 0.1 + 0.2 + 0.9 << false << 0.5 << 1.5;
}

void tst_Charts::marksAxesWithRoundNumbers()
{
    QFETCH(double, most);
    QFETCH(bool, isWhole);
    QFETCH(double, step);
    QFETCH(double, end);

    const Ticks ticks = Ticks::upTo(most, 4, isWhole ? Ticks::Numbers::Whole : Ticks::Numbers::Any);
    QCOMPARE(ticks.step, step);
    QCOMPARE(ticks.end(), end);
    QVERIFY(ticks.end() >= most);
    QCOMPARE(ticks.values().first(), 0.0);
    QCOMPARE(ticks.values().last(), end);
}

void tst_Charts::writesMoneyWithTheDigitsOfItsCurrency_data()
{
    QTest::addColumn<qint64>("minorUnits");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");

    QTest::newRow("euros") << qint64(123'450) << u"EUR"_s << u"€1,234.50"_s;
    QTest::newRow("none") << qint64(0) << u"EUR"_s << u"€0.00"_s;
    QTest::newRow("the locale's own") << qint64(1'999) << u"USD"_s << u"$19.99"_s;
    QTest::newRow("without digits") << qint64(8'500) << u"JPY"_s << u"JPY\u00a08,500"_s;
    QTest::newRow("with three") << qint64(8'500) << u"KWD"_s << u"KWD\u00a08.500"_s;
}

void tst_Charts::writesMoneyWithTheDigitsOfItsCurrency()
{
    QFETCH(qint64, minorUnits);
    QFETCH(QString, currency);
    QFETCH(QString, text);

    QCOMPARE(amountText(minorUnits, currency), text);
}

void tst_Charts::keepsCurrenciesApart()
{
    Revenue mixed = revenueOf({1'000, 0, 3'000});
    const QDate second = mixed.periods[1].beginsOn;
    mixed.periods.insert(2, {second, {.currency = u"USD"_s, .revenueCents = 99'900}});
    mixed.periods[1].takings.currency = u"CHF"_s; // No euros that day.

    RevenueChart chart(m_theme);
    chart.setRevenue(mixed, u"EUR"_s);
    QCOMPARE(chart.values(), (QList<qint64>{1'000, 0, 3'000}));
    chart.setRevenue(mixed, u"USD"_s);
    QCOMPARE(chart.values(), (QList<qint64>{0, 99'900, 0}));
}

void tst_Charts::drawsOnceHoweverOftenItIsTold()
{
    RevenueChart chart(m_theme);
    chart.setRevenue(revenueOf({1'000, 2'000}), u"EUR"_s);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    const int before = chart.redraws();

    for (qint64 i = 1; i <= 200; ++i)
        chart.setRevenue(revenueOf({1'000 * i, 2'000}), u"EUR"_s);
    QTRY_COMPARE(chart.redraws(), before + 1);
    QCOMPARE(chart.values(), (QList<qint64>{200'000, 2'000}));
    QCoreApplication::processEvents();
    QCOMPARE(chart.redraws(), before + 1);
}

void tst_Charts::drawsNothingWhileItIsHidden()
{
    RevenueChart chart(m_theme);
    chart.setRevenue(revenueOf({1'000, 2'000}), u"EUR"_s);
    QCoreApplication::processEvents();
    QCOMPARE(chart.redraws(), 0);

    chart.show();
    QTRY_COMPARE(chart.redraws(), 1);
}

void tst_Charts::readsTheStopsByKeyboard()
{
    RevenueChart chart(m_theme);
    chart.setRevenue(revenueOf({1'000, 250'000, 3'000}), u"EUR"_s);
    chart.resize(600, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    QVERIFY(chart.accessibleDescription().contains(u"€2,500.00"_s));

    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY2(chart.readingText().startsWith(u"Sat, 1 Aug 2026, Revenue €10.00"_s),
             qPrintable(chart.readingText()));
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.readingText().contains(u"€2,500.00"_s));
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.readingText().contains(u"€30.00"_s));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.readingText(), QString());
}

void tst_Charts::readsTheStopUnderTheMouse()
{
    RevenueChart chart(m_theme);
    chart.setRevenue(revenueOf({1'000, 250'000}), u"EUR"_s);
    chart.resize(600, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));

    QTest::mouseMove(chart.viewport(), {550, 100});
    QTRY_VERIFY(chart.readingText().contains(u"€2,500.00"_s));
    QTest::mouseMove(chart.viewport(), {80, 100});
    QTRY_VERIFY(chart.readingText().contains(u"€10.00"_s));
}

void tst_Charts::saysThatNothingWasSold()
{
    RevenueChart chart(m_theme);
    chart.setRevenue(revenueOf({0, 0}), u"EUR"_s);
    chart.show();
    QTRY_COMPARE(chart.accessibleDescription(), u"Nothing was sold in this period."_s);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.readingText(), QString());
}

void tst_Charts::comparesWithAPeriodBefore()
{
    Revenue before = revenueOf({7'000, 5'000, 9'900});
    for (Revenue::Period &period : before.periods)
        period.beginsOn = period.beginsOn.addYears(-1);
    RevenueChart chart(m_theme);
    chart.setRevenue(revenueOf({1'000, 2'000}), u"EUR"_s, before);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));

    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY2(chart.readingText().contains(u"Fri, 1 Aug 2025 €70.00"_s),
             qPrintable(chart.readingText()));
}

void tst_Charts::fillsTheDaysBetweenSales()
{
    DailySalesChart chart(m_theme);
    chart.setDays({{{2026, 8, 1}, 3}, {{2026, 8, 4}, 5}, {{2026, 8, 5}, 1}});
    QCOMPARE(chart.values(), (QList<qint64>{3, 0, 0, 5, 1}));
}

void tst_Charts::tellsTheStoryOfASale()
{
    const QString berlin = u"Europe/Berlin"_s;
    const Instant start = startOfDay({2026, 8, 1}, berlin);
    SellThroughChart chart(m_theme);
    chart.setStory({.levels = {{start + 24h, 10, 0}, {start + 48h, 60, 5}},
                    .capacity = 100,
                    .onSale = start,
                    .starts = start + 24h * 30,
                    .now = start + 72h,
                    .timeZone = berlin});
    chart.show();
    QTRY_COMPARE(chart.accessibleDescription(), u"60 of 100 seats are sold, 5 are held."_s);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.readingText(),
             u"Mon, 3 Aug 2026, %1, Sold 60 of 100, Held 5"_s.arg(
                     QLocale().toString(QTime(0, 0), QLocale::ShortFormat)));
}

void tst_Charts::tellsHowItSoldAlsoWhenAllIsGivenBack()
{
    const Instant start = startOfDay({2026, 8, 1}, u"UTC"_s);
    SellThroughChart chart(m_theme);
    chart.setStory({.levels = {{start + 24h, 10, 0}, {start + 48h, 0, 0}},
                    .capacity = 100,
                    .onSale = start,
                    .starts = start + 24h * 30,
                    .now = start + 72h,
                    .timeZone = u"UTC"_s});
    chart.show();
    QTRY_COMPARE(chart.accessibleDescription(), u"0 of 100 seats are sold, 0 are held."_s);
    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY2(chart.readingText().contains(u"Sold 10 of 100"_s), qPrintable(chart.readingText()));
}

void tst_Charts::tellsOfHowManySeatsTheyWereThen()
{
    const Instant start = startOfDay({2026, 8, 1}, u"UTC"_s);
    SellThroughChart chart(m_theme);
    chart.setStory({.levels = {{start + 24h, 10, 0, 50}, {start + 48h, 60, 0, 120}},
                    .capacity = 120,
                    .onSale = start,
                    .starts = start + 24h * 30,
                    .now = start + 72h,
                    .timeZone = u"UTC"_s});
    chart.show();
    QTRY_VERIFY(!chart.accessibleDescription().isEmpty());
    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY2(chart.readingText().contains(u"Sold 10 of 50"_s), qPrintable(chart.readingText()));
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY2(chart.readingText().contains(u"Sold 60 of 120"_s), qPrintable(chart.readingText()));
}

void tst_Charts::comparesPaceByDaysBeforeTheStart()
{
    const PaceChart::Curve past{.name = u"Last year"_s, .sales = {{30, 0.1}, {10, 0.5}, {1, 0.9}}};
    QCOMPARE(PaceChart::shareAt(past, 31), std::nullopt);
    QCOMPARE(PaceChart::shareAt(past, 30), std::optional(0.1));
    QCOMPARE(PaceChart::shareAt(past, 11), std::optional(0.1));
    QCOMPARE(PaceChart::shareAt(past, 10), std::optional(0.5));
    QCOMPARE(PaceChart::shareAt(past, 0), std::optional(0.9));

    PaceChart chart(m_theme);
    chart.setHistories({.name = u"Jazz"_s, .sales = {{20, 0.2}, {12, 0.4}}}, {past});
    chart.show();
    QTRY_VERIFY2(chart.accessibleDescription().startsWith(u"40% sold 12 days before the event"_s),
                 qPrintable(chart.accessibleDescription()));
    QVERIFY(chart.accessibleDescription().contains(u"was 10% at that point"_s));
}

void tst_Charts::walksTheHeatMapByArrows()
{
    HeatMap::Tickets tickets{};
    tickets[4][20] = 7; // A Friday evening.
    HeatMap map(m_theme);
    map.setTickets(tickets);
    QVERIFY2(map.accessibleDescription().contains(u"Friday"_s),
             qPrintable(map.accessibleDescription()));
    map.resize(600, 240);
    map.show();
    QVERIFY(QTest::qWaitForWindowActive(&map));

    QTest::keyClick(&map, Qt::Key_Home); // Sunday, as weeks begin here.
    QVERIFY2(map.readingText().startsWith(u"Sunday"_s), qPrintable(map.readingText()));
    for (int day = 0; day < 5; ++day)
        QTest::keyClick(&map, Qt::Key_Down);
    for (int hour = 0; hour < 20; ++hour)
        QTest::keyClick(&map, Qt::Key_Right);
    QVERIFY2(map.readingText().startsWith(u"Friday"_s), qPrintable(map.readingText()));
    QVERIFY2(map.readingText().endsWith(u"Tickets 7"_s), qPrintable(map.readingText()));
}

void tst_Charts::showsNamesAsTheyAre()
{
    PaceChart chart(m_theme);
    chart.setHistories({.name = u"<b>Rock</b> & <img src=x>"_s, .sales = {{5, 0.2}, {0, 0.4}}},
                       {{.name = u"%1 %n"_s, .sales = {{5, 0.1}}}});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.readingText(), u"At the start, <b>Rock</b> & <img src=x> 40%, %1 %n 10%"_s);
}

/// Vectors stay small however large the page is, unlike a bitmap.
void tst_Charts::printsVectors()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.pdf"_s);
    {
        QPdfWriter writer(path);
        writer.setResolution(1200);
        QPainter painter(&writer);
        RevenueChart chart(m_theme);
        chart.setRevenue(revenueOf({1'000, 250'000, 3'000}), u"EUR"_s);
        chart.drawOn(painter, {0, 0, 9'000, 4'000}, {900, 400});
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY2(pdf.size() < 100'000, qPrintable(QString::number(pdf.size())));
}

void tst_Charts::showsASingleHeldSeat()
{
    const Theme theme(Theme::Scheme::Light);
    QImage image(200, 8, QImage::Format_RGB32);
    QPainter painter(&image);
    paintSeats(painter, image.rect(), {.sold = 500, .held = 1, .total = 1000}, theme);
    painter.end();
    QStringList colours;
    for (int x = 10; x < 190; ++x) {
        const QString colour = image.pixelColor(x, 4).name();
        if (colours.isEmpty() || colours.last() != colour)
            colours << colour;
    }
    const QString free = theme.colour(Theme::Colour::Track).name();
    QCOMPARE(colours,
             (QStringList{theme.colour(Theme::Colour::Accent).name(), free,
                          theme.colour(Theme::Colour::Held).name(), free}));
}

EVENTLY_SHARED_TEST(tst_Charts)
#include "tst_charts.moc"
