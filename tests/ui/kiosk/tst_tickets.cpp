// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/qrcode.h"
#include "models/tickets/ticketpaper.h"
#include "tests/support/sharedtest.h"
#include "ui/printing/ticketprinter.h"

#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Tickets and slips as printed.
class tst_Tickets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void makesATicketForEachSeat();
    void makesATicketForEachPersonOfALine();
    void printsTheKindOfTicket();
    void printsWhatAPersonReads_data();
    void printsWhatAPersonReads();
    void printsACodeThatReadsBack();
    void fitsTheLongestNames();
    void printsASlipThatIsNoTicket();
    void leavesNothingBehindButTheJob();
    void saysWhenThereIsNoPrinter();
    void understandsTheSpooler_data();
    void understandsTheSpooler();
};

static Booking booking(int quantity, qint64 priceCents, bool isPaid)
{
    Booking booking;
    booking.reference = u"7KQF-29XM-TD4H"_s;
    booking.quantity = quantity;
    booking.unitPriceCents = priceCents;
    booking.currency = u"EUR"_s;
    booking.event = {.name = u"Jazz Night"_s,
                     .venue = u"Blue Hall"_s,
                     .dateTime = *instantFrom(u"2026-06-12T18:00:00Z"),
                     .timeZone = u"Europe/Berlin"_s};
    if (isPaid)
        booking.paidAt = booking.event.dateTime;
    return booking;
}

/// The output of @p program for the file @p path.
static QString saidOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

/// A QPrinter that writes a PDF to @p path, like the one in the desk's print dialog.
template <typename What>
static bool printTo(const QString &path, const What &what)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setPageLayout(TicketPaper::layout());
    return TicketPaper::print(printer, what);
}

void tst_Tickets::makesATicketForEachSeat()
{
    const QList<Ticket> tickets = Ticket::of(booking(3, 2500, false), u"Ada"_s);
    QCOMPARE(tickets.size(), 3);
    QCOMPARE(tickets[2].seat, 3);
    QCOMPARE(tickets[2].code(), u"EVENTLY:1:7KQF-29XM-TD4H:3"_s);
    QCOMPARE(tickets[2].name, u"Ada"_s);
}

/// Two adults, of whom one was given back, and a family of four with a discount.
static Booking linedBooking()
{
    Booking lined = booking(5, 0, true);
    lined.lines = {{.type = 1, .name = u"Adult"_s, .quantity = 1, .unitPriceCents = 2000},
                   {.type = 3,
                    .name = u"Family"_s,
                    .quantity = 1,
                    .admits = 4,
                    .unitPriceCents = 5000,
                    .unitDiscountCents = 500,
                    .firstTicket = 3}};
    return lined;
}

void tst_Tickets::makesATicketForEachPersonOfALine()
{
    const QList<Ticket> tickets = Ticket::of(linedBooking());
    QCOMPARE(tickets.size(), 5);
    QCOMPARE(tickets[0].code(), u"EVENTLY:1:7KQF-29XM-TD4H:1"_s);
    QCOMPARE(tickets[0].priceCents, 2000);
    QCOMPARE(tickets[1].code(), u"EVENTLY:1:7KQF-29XM-TD4H:3"_s);
    QCOMPARE(tickets[4].code(), u"EVENTLY:1:7KQF-29XM-TD4H:6"_s);
    QCOMPARE(tickets[4].priceCents, 4500);
    QCOMPARE(tickets[4].seats, 6);
}

void tst_Tickets::printsTheKindOfTicket()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tickets.pdf"_s);
    QVERIFY(printTo(path, Ticket::of(linedBooking())));
    const QString words = saidOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    for (const QString &each :
         {u"Adult"_s, u"Ticket 1 of 6"_s, u"PAID €20.00"_s, u"Family, 1 of 4"_s,
          u"Family, 4 of 4"_s, u"Ticket 6 of 6"_s, u"PAID €45.00"_s})
        QVERIFY2(words.contains(each), qPrintable(each % u" is not in: "_s % words));
}

void tst_Tickets::printsWhatAPersonReads_data()
{
    QTest::addColumn<qint64>("priceCents");
    QTest::addColumn<bool>("isPaid");
    QTest::addColumn<QString>("stamp");

    QTest::newRow("to pay") << 2500LL << false << u"TO PAY €25.00"_s;
    QTest::newRow("paid") << 2500LL << true << u"PAID €25.00"_s;
    QTest::newRow("free") << 0LL << true << u"FREE"_s;
}

void tst_Tickets::printsWhatAPersonReads()
{
    QFETCH(qint64, priceCents);
    QFETCH(bool, isPaid);
    QFETCH(QString, stamp);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tickets.pdf"_s);
    QVERIFY(printTo(path, Ticket::of(booking(2, priceCents, isPaid))));
    const QString first = saidOf(u"pdftotext"_s, {u"-l"_s, u"1"_s, u"-layout"_s, path, u"-"_s});
    for (const QString &words : {u"Jazz Night"_s, u"Blue Hall"_s, u"12 Jun 2026"_s, u"20:00"_s,
                                 u"Ticket 1 of 2"_s, u"7KQF-29XM-TD4H"_s, stamp})
        QVERIFY2(first.contains(words), qPrintable(words % u" is not in: "_s % first));
    QVERIFY(saidOf(u"pdfinfo"_s, {path}).contains(u"Pages: 2"_s));
}

void tst_Tickets::printsACodeThatReadsBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tickets.pdf"_s);
    QVERIFY(printTo(path, Ticket::of(booking(2, 2500, false))));
    saidOf(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-gray"_s, path, folder.filePath(u"page"_s)});
    QCOMPARE(saidOf(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, folder.filePath(u"page-2.pgm"_s)}),
             u"EVENTLY:1:7KQF-29XM-TD4H:2"_s);
}

void tst_Tickets::fitsTheLongestNames()
{
    Booking longest = booking(100, 0, false);
    longest.lines = {{.name = u"Seniors, students and members of the friends' association "_s,
                      .quantity = 100,
                      .unitPriceCents = 999'999'999'999}};
    longest.event.name = u"Donaudampfschifffahrtsgesellschaft "_s.repeated(5).left(200);
    longest.event.venue = u"The Very Large Hall at the End of the Long Road "_s.repeated(4);
    QImage page(TicketPaper::millimetres.toSize() * 8, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.scale(8, 8);
    TicketPaper::draw(painter, Ticket::of(longest, u"W"_s.repeated(200)).last());
    painter.end();
    // Nothing is at the bottom or right edge, so everything is on the paper.
    for (const QRect &edge : {QRect(0, page.height() - 16, page.width(), 16),
                              QRect(page.width() - 16, 0, 16, page.height())}) {
        const QImage part = page.copy(edge);
        QImage white(part.size(), QImage::Format_RGB32);
        white.fill(Qt::white);
        QCOMPARE(part, white);
    }
}

void tst_Tickets::printsASlipThatIsNoTicket()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slip.pdf"_s);
    QVERIFY(printTo(path,
                    WaitlistSlip{.event = booking(1, 0, false).event,
                                 .reference = u"7KQF-29XM-TD4H"_s,
                                 .quantity = 2,
                                 .position = 14}));
    const QString text = saidOf(u"pdftotext"_s, {path, u"-"_s});
    for (const QString &words :
         {u"Waitlist"_s, u"This is not a ticket"_s, u"Place 14"_s, u"7KQF-29XM-TD4H"_s})
        QVERIFY2(text.contains(words), qPrintable(text));
}

void tst_Tickets::leavesNothingBehindButTheJob()
{
    const QTemporaryDir folder;
    FolderSpooler spooler(folder.path());
    TicketPrinter printer(spooler, folder.filePath(u"spool"_s));
    QSignalSpy printed(&printer, &TicketPrinter::printed);

    printer.print(Ticket::of(booking(1, 0, true), u"Emmy Noether"_s), u"evently-1"_s);
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"evently-1.pdf"_s});
    QVERIFY(QDir(folder.filePath(u"spool"_s)).isEmpty());
    QCOMPARE(spooler.knows(u"evently-1"_s), std::optional(true));
    QCOMPARE(spooler.knows(u"evently-2"_s), std::optional(false));
    // Print queues show this to everyone, so it must not be personal.
    const QString about = saidOf(u"pdfinfo"_s, {folder.filePath(u"evently-1.pdf"_s)});
    QVERIFY2(about.contains(u"Title: evently-1"_s) && !about.contains(u"Emmy"_s),
             qPrintable(about));
}

void tst_Tickets::saysWhenThereIsNoPrinter()
{
    const QTemporaryDir folder;
    FolderSpooler spooler(folder.filePath(u"gone"_s));
    TicketPrinter printer(spooler, folder.filePath(u"spool"_s));
    QSignalSpy failed(&printer, &TicketPrinter::failed);

    printer.print(Ticket::of(booking(1, 0, true)), u"evently-1"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(spooler.state(), Spooler::State::Away);
    QVERIFY(QDir(folder.filePath(u"spool"_s)).isEmpty());
}

void tst_Tickets::understandsTheSpooler_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("state");

    QTest::newRow("idle") << u"printer door is idle.  enabled since Sun\n\tAlerts: none"_s
                          << int(Spooler::State::Ready);
    QTest::newRow("at work") << u"printer door now printing door-7.  enabled since Sun"_s
                             << int(Spooler::State::Ready);
    QTest::newRow("no paper")
            << u"printer door is idle.  enabled since Sun\n\tAlerts: media-empty-error"_s
            << int(Spooler::State::NeedsPaper);
    QTest::newRow("switched off") << u"printer door disabled since Sun -\n\tPaused"_s
                                  << int(Spooler::State::Away);
    QTest::newRow("unplugged")
            << u"printer door is idle.  enabled since Sun\n\tAlerts: offline-report"_s
            << int(Spooler::State::Away);
    QTest::newRow("none at all") << u"lpstat: No destinations added."_s
                                 << int(Spooler::State::Away);
}

void tst_Tickets::understandsTheSpooler()
{
    QFETCH(QString, words);
    QFETCH(int, state);

    QCOMPARE(int(CupsSpooler::stateFrom(words)), state);
}

EVENTLY_SHARED_TEST(tst_Tickets)
#include "tst_tickets.moc"
