// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "ui/charts/heatmap.h"
#include "ui/export/csv.h"
#include "ui/export/filewriter.h"
#include "ui/export/pdf.h"
#include "ui/export/picture.h"
#include "ui/export/savedialog.h"
#include "ui/look/theme.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Export : public QObject
{
    Q_OBJECT

private slots:
    void writesCsvFields_data();
    void writesCsvFields();
    void writesCsvRows();
    void drawsTwiceThePixels();
    void saysWhatAPictureIsOf();
    void writesPagesThatAreNumbered();
    void writesFiles();
    void saysWhyAFileCanNotBeWritten();
    void keepsFilesWhereTheLastWasKept();
};

void tst_Export::writesCsvFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<QByteArray>("field");

    QTest::newRow("plain") << u"Jazz Night"_s << false << QByteArray("Jazz Night");
    QTest::newRow("a comma") << u"Rock, Pop"_s << false << QByteArray("\"Rock, Pop\"");
    QTest::newRow("quotes") << u"The \"Best\""_s << false << QByteArray("\"The \"\"Best\"\"\"");
    QTest::newRow("two lines") << u"one\ntwo"_s << false << QByteArray("\"one\ntwo\"");
    QTest::newRow("umlauts") << u"Käthe"_s << false << QByteArray("K\xc3\xa4the");
    QTest::newRow("a formula") << u"=1+2"_s << false << QByteArray("'=1+2");
    QTest::newRow("a plus") << u"+49 30"_s << false << QByteArray("'+49 30");
    QTest::newRow("a minus") << u"-1+cmd"_s << false << QByteArray("'-1+cmd");
    QTest::newRow("an at sign") << u"@SUM(A1)"_s << false << QByteArray("'@SUM(A1)");
    QTest::newRow("a tab") << u"\t=1"_s << false << QByteArray("'\t=1");
    QTest::newRow("a formula of East Asia") << u"＝1"_s << false << QString(u"'＝1"_s).toUtf8();
    QTest::newRow("a negative number") << u"-12.50"_s << true << QByteArray("-12.50");
    QTest::newRow("no number where one should be") << u"-1+1"_s << true << QByteArray("'-1+1");
    QTest::newRow("a formula in quotes") << u"=HYPERLINK(\"x\",\"y\")"_s << false
                                         << QByteArray("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

void tst_Export::writesCsvFields()
{
    QFETCH(QString, text);
    QFETCH(bool, isNumber);
    QFETCH(QByteArray, field);

    const ReportTable table{.columns = {{u"Head"_s, isNumber}}, .rows = {{{text}}}};
    QCOMPARE(csvOf(table), "\xef\xbb\xbfHead\r\n" + field + "\r\n");
}

void tst_Export::writesCsvRows()
{
    const ReportTable table{.columns = {{u"Event"_s}, {u"Revenue"_s, true}},
                            .rows = {{{u"Jazz"_s}, {u"€1,200.00"_s, u"1200.00"_s}},
                                     {{u"Opera"_s}, {u"€0.00"_s, u"0.00"_s}}}};
    QCOMPARE(csvOf(table),
             "\xef\xbb\xbf"
             "Event,Revenue\r\nJazz,1200.00\r\nOpera,0.00\r\n");
}

void tst_Export::drawsTwiceThePixels()
{
    QLabel label(u"Evently"_s);
    label.resize(100, 40);
    const QImage image = pictureOf(label);
    QCOMPARE(image.size(), QSize(200, 80));
    const QByteArray png = pngOf(image);
    QVERIFY(png.startsWith("\x89PNG"));
    QCOMPARE(QImage::fromData(png).size(), QSize(200, 80));
}

void tst_Export::saysWhatAPictureIsOf()
{
    const Theme theme(Theme::Scheme::Dark);
    QImage chart(400, 100, QImage::Format_ARGB32_Premultiplied);
    chart.setDevicePixelRatio(2);
    chart.fill(Qt::red);
    const QString words = u"August · <b>Jazz</b>"_s;
    const QImage image = withHeading(chart, theme, u"Analytics"_s, words);
    const int head = image.height() - chart.height();
    QVERIFY(head > 0);
    QCOMPARE(image.copy(0, head, 400, 100).pixelColor(200, 50), QColor(Qt::red));
    const QImage blank = withHeading(chart, theme, {}, {});
    QCOMPARE(blank.size(), image.size());
    QVERIFY(blank.copy(0, 0, 400, head) != image.copy(0, 0, 400, head));
}

void tst_Export::writesPagesThatAreNumbered()
{
    const Theme theme(Theme::Scheme::Light);
    ReportTable table{.title = u"Events"_s, .columns = {{u"Event"_s}, {u"Tickets"_s, true}}};
    for (int i = 0; i < 120; ++i)
        table.rows << QList<ReportTable::Cell>{{u"Event %1"_s.arg(i)}, {QString::number(i)}};
    int drawn = 0;
    Report report{.title = u"Revenue"_s, .period = u"August"_s, .made = u"Evently"_s};
    report.drawings << Report::Drawing{
            .title = u"Chart"_s, .draw = [&drawn, &theme](QPainter &painter, const QRectF &target) {
                ++drawn;
                HeatMap::Tickets tickets{};
                tickets[1][2] = 3;
                HeatMap map(theme);
                map.setTickets(tickets);
                map.drawOn(painter, target);
            }};
    report.tables << table;

    const QByteArray pdf = pdfOf(report, theme);
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(drawn, 1);
    // Page trees contain their number of pages; 120 rows need more than two.
    const qsizetype count = pdf.indexOf("/Count ");
    QVERIFY(count > 0);
    QVERIFY2(pdf.mid(count + 7, 1).toInt() >= 3, pdf.mid(count, 12));
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

void tst_Export::writesFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"events.csv"_s);
    FileWriter writer;
    QSignalSpy written(&writer, &FileWriter::written);
    writer.write(path, [] { return QByteArray("Event\r\n"); });
    QTRY_COMPARE(written.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Event\r\n"));
}

void tst_Export::saysWhyAFileCanNotBeWritten()
{
    QTemporaryDir folder;
    FileWriter writer;
    QSignalSpy failed(&writer, &FileWriter::failed);
    writer.write(folder.filePath(u"no/such/folder.csv"_s), [] { return QByteArray("x"); });
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed[0][1].toString().isEmpty());
}

void tst_Export::keepsFilesWhereTheLastWasKept()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QTemporaryDir home;
    QWidget window;
    const std::unique_ptr<QFileDialog> first(
            saveDialog(window, u"Export"_s, u"revenue"_s, u"csv"_s));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QCOMPARE(first->directory().canonicalPath(),
             QDir(QDir(documents).exists() ? documents : QDir::homePath()).canonicalPath());
    QCOMPARE(QFileInfo(first->selectedFiles().value(0)).fileName(), u"revenue.csv"_s);
    emit first->fileSelected(home.filePath(u"revenue.csv"_s));

    const std::unique_ptr<QFileDialog> second(
            saveDialog(window, u"Export"_s, u"report"_s, u"pdf"_s));
    QCOMPARE(second->directory().canonicalPath(), QDir(home.path()).canonicalPath());
    QCOMPARE(second->nameFilters(), QStringList{u"PDF (*.pdf)"_s});
}

EVENTLY_SHARED_TEST(tst_Export)
#include "tst_export.moc"
