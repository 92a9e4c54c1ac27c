// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/fittedtext.h"
#include "models/tickets/paperfont.h"
#include "models/tickets/ticketpaper.h"
#include "ui/export/pdf.h"
#include "ui/look/theme.h"
#include "ui/organizer/event/attendeelist.h"
#include "ui/words/bookingwords.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Everything printed is complete: words of any length and script, on paper of any size.
class tst_Paper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsEveryLetter();
    void prefersSmallerLettersToBrokenWords();
    void breaksWhatGetsTooSmall();
    void printsEveryWordOfATicket();
    void printsEveryWordOfASlip();
    void leavesNoInkOutside();
    void readsBackWhateverStandsAboveTheCode();
    void readsBackTheCodeOfASlip();
    void fillsItsPage();
    void printsEveryNameOfAList();
    void printsEveryCellOfAReport();
};

namespace {

const QStringList latin{u"Jazz"_s,
                        u"a"_s,
                        u"Weihnachtsoratorium"_s,
                        u"Jahreshauptversammlung"_s,
                        u"Donaudampfschifffahrtsgesellschaftskapitänskajüte"_s,
                        u"Mehrzweckhalle"_s,
                        u"Straße"_s,
                        u"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"_s,
                        u"l’Été"_s,
                        u"Ångström"_s,
                        u"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"_s,
                        u"2027"_s,
                        u"20:00"_s,
                        u"A-B-C"_s,
                        u"Rock’n’Roll"_s};
const QStringList others{u"موسيقى"_s,
                         u"المستشفياتوالمدارسوالجامعاتوالمكتبات"_s,
                         u"東京国際フォーラムホール大会議場特別公演"_s,
                         u"音楽"_s,
                         u"e\u0301te\u0301"_s,
                         u"a\u0301\u0323\u0302"_s.repeated(12),
                         u"Музыкальнотеатральный"_s,
                         u"Ελληνικήμουσική"_s,
                         u"🎷"_s};

rc::Gen<QString> textOf(const QStringList &words, int lettersMax)
{
    std::vector<QString> pool(words.cbegin(), words.cend());
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(
                                rc::gen::elementOf(std::move(pool)))),
                        [lettersMax](const std::vector<QString> &chosen) {
                            return QStringList(chosen.begin(), chosen.end())
                                    .join(u' ')
                                    .left(lettersMax)
                                    .trimmed();
                        });
}

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.remove(blanks);
}

QString saidOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray pdfOfTicket(const std::function<bool(QPagedPaintDevice &)> &print)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageLayout(TicketPaper::layout());
    if (!print(writer))
        qFatal("The paper can't be drawn on.");
    return pdf.data();
}

/// The text that readers find in @p pdf, without spaces, because broken words contain extra ones.
QString readIn(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"paper.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("The PDF can't be kept.");
    file.close();
    return withoutBlanks(saidOf(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s}));
}

/// The words of @p pdf that lie outside their page.
QStringList outsideOf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"paper.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("The PDF can't be kept.");
    file.close();
    const QString boxes = saidOf(u"pdftotext"_s, {u"-bbox"_s, file.fileName(), u"-"_s});
    static const QRegularExpression page(u"<page width=\"([\\d.]+)\" height=\"([\\d.]+)\""_s);
    static const QRegularExpression word(
            u"xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">([^<]*)<"_s);
    const auto size = page.match(boxes);
    QStringList outside;
    for (const auto &box : word.globalMatch(boxes)) {
        if (box.captured(1).toDouble() < 0 || box.captured(2).toDouble() < 0
            || box.captured(3).toDouble() > size.captured(1).toDouble()
            || box.captured(4).toDouble() > size.captured(2).toDouble())
            outside << box.captured(5);
    }
    return outside;
}

Ticket ticketWith(const QString &name, const QString &venue, const QString &customer)
{
    return {.event = {.name = name,
                      .venue = venue,
                      .dateTime = *instantFrom(u"2026-06-12T18:00:00Z"),
                      .timeZone = u"Europe/Berlin"_s},
            .reference = u"7KQF-29XM-TD4H"_s,
            .seat = 2,
            .seats = 100,
            .priceCents = 999'999'999'999,
            .currency = u"EUR"_s,
            .name = customer,
            .isAgain = true};
}

template <typename Paper>
QImage pictureOf(const Paper &paper)
{
    QImage page(TicketPaper::millimetres.toSize() * 8, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.scale(8, 8);
    TicketPaper::draw(painter, paper);
    return page;
}

/// The lowest row of @p page that isn't white.
int lowestInk(const QImage &page)
{
    for (int y = page.height() - 1; y >= 0; --y) {
        for (int x = 0; x < page.width(); ++x) {
            if (page.pixel(x, y) != 0xffffffff)
                return y;
        }
    }
    return -1;
}

} // namespace

void tst_Paper::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=30"); // Each run starts a PDF reader.
}

void tst_Paper::keepsEveryLetter()
{
    QVERIFY(rc::check("all letters are in lines that lie side by side in the room", [] {
        const QString text = *textOf(latin + others, 400);
        QFont font = paperFont();
        font.setPixelSize(*rc::gen::inRange(20, 400));
        const FittedText::Room room{.font = font,
                                    .smallest = double(*rc::gen::inRange(8, 20)),
                                    .width = double(*rc::gen::inRange(300, 4000)),
                                    .height = double(*rc::gen::inRange(20, 1000)),
                                    .isCentred = *rc::gen::arbitrary<bool>(),
                                    .isAtEnd = *rc::gen::arbitrary<bool>()};
        const FittedText fitted(text, room);
        RC_ASSERT(withoutBlanks(fitted.words().join(QString())) == withoutBlanks(text));
        qreal bottom = 0;
        for (const QRectF &line : fitted.lines()) {
            RC_ASSERT(line.left() >= -1 && line.right() <= room.width + 1);
            RC_ASSERT(line.top() >= bottom - 0.01);
            bottom = line.bottom();
        }
        RC_ASSERT(bottom <= fitted.height() + 1);
        RC_ASSERT(fitted.pixelSize() <= font.pixelSize());
        RC_ASSERT(fitted.height() <= room.height + 1 || fitted.pixelSize() <= room.smallest);
    }));
}

void tst_Paper::prefersSmallerLettersToBrokenWords()
{
    QFont font = paperFont();
    font.setPixelSize(350);
    const FittedText fitted(u"Weihnachtsoratorium"_s,
                            {.font = font, .smallest = 110, .width = 3500, .height = 900});
    QCOMPARE(fitted.words(), QStringList{u"Weihnachtsoratorium"_s});
    QVERIFY(fitted.pixelSize() > 250);
}

void tst_Paper::breaksWhatGetsTooSmall()
{
    QFont font = paperFont();
    font.setPixelSize(350);
    const QString word = u"Weihnachtsoratorium"_s.repeated(6);
    const FittedText fitted(word, {.font = font, .smallest = 110, .width = 3500, .height = 900});
    QVERIFY(fitted.words().size() > 1);
    QCOMPARE(fitted.words().join(QString()), word);
}

void tst_Paper::printsEveryWordOfATicket()
{
    QVERIFY(rc::check("a reader finds name, venue and customer on the page", [] {
        const QString name = *textOf(latin, 200);
        const QString venue = *textOf(latin, 200);
        const QString customer = *textOf(latin, 200);
        const QByteArray pdf = pdfOfTicket([&](QPagedPaintDevice &paper) {
            return TicketPaper::print(paper, QList{ticketWith(name, venue, customer)});
        });
        const QString read = readIn(pdf);
        for (const QString &text : {name, venue, customer, u"7KQF-29XM-TD4H"_s, u"20:00"_s,
                                    u"12 Jun 2026"_s, u"Ticket 2 of 100, printed again"_s})
            RC_ASSERT(read.contains(withoutBlanks(text)));
        RC_ASSERT(outsideOf(pdf) == QStringList());
    }));
}

void tst_Paper::printsEveryWordOfASlip()
{
    QVERIFY(rc::check("a reader finds name and venue on the page", [] {
        const QString name = *textOf(latin, 200);
        const QString venue = *textOf(latin, 200);
        const QByteArray pdf = pdfOfTicket([&](QPagedPaintDevice &paper) {
            return TicketPaper::print(paper,
                                      WaitlistSlip{.event = ticketWith(name, venue, {}).event,
                                                   .reference = u"7KQF-29XM-TD4H"_s,
                                                   .quantity = 2,
                                                   .position = 1'000'000});
        });
        const QString read = readIn(pdf);
        for (const QString &text : {name, venue, u"7KQF-29XM-TD4H"_s, u"This is not a ticket."_s})
            RC_ASSERT(read.contains(withoutBlanks(text)));
        RC_ASSERT(outsideOf(pdf) == QStringList());
    }));
}

/// Readers return some scripts in a different order, so this checks the ink instead.
void tst_Paper::leavesNoInkOutside()
{
    QVERIFY(rc::check("the edges of the page stay white", [] {
        const QImage page =
                pictureOf(ticketWith(*textOf(latin + others, 200), *textOf(latin + others, 200),
                                     *textOf(latin + others, 200)));
        const int edge = 16;
        for (const QRect &strip :
             {QRect(0, 0, page.width(), edge), QRect(0, 0, edge, page.height()),
              QRect(0, page.height() - edge, page.width(), edge),
              QRect(page.width() - edge, 0, edge, page.height())}) {
            const QImage part = page.copy(strip);
            QImage white(part.size(), QImage::Format_RGB32);
            white.fill(Qt::white);
            RC_ASSERT(part == white);
        }
    }));
}

void tst_Paper::readsBackWhateverStandsAboveTheCode()
{
    const QString longest = u"W"_s.repeated(200);
    for (const QString &text :
         {u"Jazz"_s, longest, u"Weihnachtsoratorium "_s.repeated(10).trimmed()}) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"ticket.png"_s);
        QVERIFY(pictureOf(ticketWith(text, text, text)).save(file));
        QCOMPARE(saidOf(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, file}).trimmed(),
                 u"EVENTLY:1:7KQF-29XM-TD4H:2"_s);
    }
}

void tst_Paper::readsBackTheCodeOfASlip()
{
    const QString longest = u"W"_s.repeated(200);
    for (const QString &text :
         {u"Jazz"_s, longest, u"Weihnachtsoratorium "_s.repeated(10).trimmed()}) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"slip.png"_s);
        QVERIFY(pictureOf(WaitlistSlip{.event = ticketWith(text, text, {}).event,
                                       .reference = u"7KQF-29XM-TD4H"_s,
                                       .quantity = 2,
                                       .position = 1'000'000})
                        .save(file));
        QCOMPARE(saidOf(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, file}).trimmed(), u"7KQF-29XM-TD4H"_s);
    }
}

void tst_Paper::fillsItsPage()
{
    const QImage page = pictureOf(ticketWith(u"Jazz"_s, u"Blue Hall"_s, {}));
    QVERIFY(lowestInk(page) > page.height() * 0.95);
    int widestGap = 0;
    int gap = 0;
    for (int y = 0; y < page.height(); ++y) {
        bool isWhite = true;
        for (int x = 0; x < page.width() && isWhite; ++x)
            isWhite = page.pixel(x, y) == 0xffffffff;
        gap = isWhite ? gap + 1 : 0;
        widestGap = std::max(widestGap, gap);
    }
    QVERIFY2(widestGap < page.height() / 8, qPrintable(QString::number(widestGap)));
}

void tst_Paper::printsEveryNameOfAList()
{
    QVERIFY(rc::check("a reader finds every name, and the event's", [] {
        Event event;
        event.name = *textOf(latin, 200);
        event.venue = *textOf(latin, 200);
        event.timeZone = u"Europe/Berlin"_s;
        QList<Booking> bookings;
        const int count = *rc::gen::inRange(1, 60);
        for (int i = 0; i < count; ++i) {
            Booking booking;
            booking.status = Booking::Status::Confirmed;
            booking.reference = u"7KQF-29XM-TD%1"_s.arg(i + 10);
            booking.quantity = i + 1;
            booking.currency = u"EUR"_s;
            booking.unitPriceCents = 123'456'789;
            booking.customer.name = *textOf(latin, 200);
            bookings << booking;
        }
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter paper(&buffer);
        paper.setPageSize(
                QPageSize(*rc::gen::element(QPageSize::A4, QPageSize::A5, QPageSize::Letter)));
        RC_ASSERT(AttendeeList(event, bookings).drawOn(paper));
        const QString read = readIn(buffer.data());
        RC_ASSERT(read.contains(withoutBlanks(event.name)));
        for (const Booking &booking : bookings) {
            RC_ASSERT(read.contains(booking.reference));
            RC_ASSERT(read.contains(withoutBlanks(lastNameFirst(booking.customer.name))));
        }
        RC_ASSERT(outsideOf(buffer.data()) == QStringList());
    }));
}

void tst_Paper::printsEveryCellOfAReport()
{
    QVERIFY(rc::check("a reader finds every cell", [] {
        Report report{
                .title = *textOf(latin, 200), .period = *textOf(latin, 200), .made = u"now"_s};
        ReportTable table{.title = u"Events"_s,
                          .columns = {{u"Event"_s, false, 3}, {u"Date"_s}, {u"Revenue"_s, true}}};
        const int count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i)
            table.rows << QList<ReportTable::Cell>{{*textOf(latin, 200)},
                                                   {u"Sun, 13 Dec 2026, 10:00 AM CET"_s},
                                                   {u"€1,234,567,890.12"_s}};
        report.tables << table;
        const QString read = readIn(pdfOf(report, Theme::onPaper()));
        RC_ASSERT(read.contains(withoutBlanks(report.title)));
        RC_ASSERT(read.contains(withoutBlanks(report.period)));
        for (const auto &row : table.rows)
            RC_ASSERT(read.contains(withoutBlanks(row[0].text)));
    }));
}

QTEST_MAIN(tst_Paper)
#include "tst_paper.moc"
