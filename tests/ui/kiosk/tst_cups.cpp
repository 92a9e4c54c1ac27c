// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/kiosk/cupsathand.h"
#include "ui/kiosk/watch/heartbeat.h"
#include "ui/printing/ticketprinter.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = 30'000;

using State = Spooler::State;

/// Tickets through a real CUPS, with a printer that runs out of paper, is switched off and
/// disappears.
class tst_Cups : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void printsTicketsByTheirNumbersAlone();
    void printsToItsDefaultPrinterWithoutAName();
    void waitsForPaperAndSaysSo();
    void saysWhenThePrinterIsSwitchedOff();
    void refusesWhereThereIsNoSuchPrinter();
    void refusesWithoutASpooler();

private:
    void print(const QString &job);
    void look(State expected);

    std::unique_ptr<CupsAtHand> m_cups;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CupsSpooler> m_spooler;
    std::unique_ptr<TicketPrinter> m_printer;
    std::unique_ptr<QSignalSpy> m_taken;
    std::unique_ptr<QSignalSpy> m_refused;
};

void tst_Cups::initTestCase()
{
    if (!QFile::exists(CupsAtHand::program()))
        QSKIP("There is no cupsd on this machine.");
}

void tst_Cups::init()
{
    m_cups = std::make_unique<CupsAtHand>();
    m_cups->start();
    if (QTest::currentTestFailed())
        return;
    m_folder = std::make_unique<QTemporaryDir>();
    m_spooler = std::make_unique<CupsSpooler>(u"tickets"_s);
    m_printer = std::make_unique<TicketPrinter>(*m_spooler, m_folder->filePath(u"spool"_s));
    m_taken = std::make_unique<QSignalSpy>(m_printer.get(), &TicketPrinter::printed);
    m_refused = std::make_unique<QSignalSpy>(m_printer.get(), &TicketPrinter::failed);
}

void tst_Cups::cleanup()
{
    m_refused.reset();
    m_taken.reset();
    m_printer.reset();
    m_spooler.reset();
    m_folder.reset();
    m_cups.reset();
}

void tst_Cups::print(const QString &job)
{
    Ticket ticket{.event = {.name = u"Jazz Night"_s,
                            .venue = u"Blue Hall"_s,
                            .dateTime = *instantFrom(u"2026-06-12T18:00:00Z"),
                            .timeZone = u"Europe/Berlin"_s},
                  .reference = u"7KQF-29XM-TD4H"_s,
                  .currency = u"EUR"_s};
    ticket.name = u"Ada Lovelace"_s;
    m_printer->print({ticket}, job);
}

/// Checks the printer until its state is @p expected.
void tst_Cups::look(State expected)
{
    const auto isSo = [&] {
        m_spooler->look();
        return QTest::qWaitFor([&] { return m_spooler->state() == expected; }, 500);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSo(), patienceMs);
}

void tst_Cups::printsTicketsByTheirNumbersAlone()
{
    print(u"order-1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_taken->size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_cups->papers(), QStringList{u"order-1.pdf"_s}, patienceMs);
    look(State::Ready);

    QProcess reader;
    reader.start(u"pdftotext"_s, {m_cups->printed() % u"/order-1.pdf"_s, u"-"_s});
    reader.waitForFinished();
    const QByteArray words = reader.readAllStandardOutput();
    QVERIFY2(words.contains("7KQF-29XM-TD4H") && words.contains("Ada Lovelace"), words.constData());
    QCOMPARE(QDir(m_folder->filePath(u"spool"_s)).entryList(QDir::Files).size(), 0);
}

void tst_Cups::printsToItsDefaultPrinterWithoutAName()
{
    QVERIFY(CupsAtHand::tell(u"lpadmin"_s, {u"-d"_s, u"tickets"_s}));
    CupsSpooler any{QString()};
    TicketPrinter printer(any, m_folder->filePath(u"other"_s));
    printer.print({Ticket{.event = {.name = u"Hamlet"_s}}}, u"order-2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_cups->papers(), QStringList{u"order-2.pdf"_s}, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(any.state(), State::Ready, patienceMs);
}

void tst_Cups::waitsForPaperAndSaysSo()
{
    m_cups->setPaper(false);
    print(u"order-3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_taken->size(), 1, patienceMs); // CUPS has accepted it.
    look(State::NeedsPaper);
    QCOMPARE(Heartbeat::wordFor(m_spooler->state()), u"out of paper"_s);
    QCOMPARE(m_cups->papers(), QStringList());

    m_cups->setPaper(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_cups->papers(), QStringList{u"order-3.pdf"_s}, patienceMs);
    look(State::Ready);
}

void tst_Cups::saysWhenThePrinterIsSwitchedOff()
{
    QVERIFY(CupsAtHand::tell(u"cupsdisable"_s, {u"tickets"_s}));
    look(State::Away);
    QVERIFY(CupsAtHand::tell(u"cupsenable"_s, {u"tickets"_s}));
    look(State::Ready);
}

void tst_Cups::refusesWhereThereIsNoSuchPrinter()
{
    QVERIFY(CupsAtHand::tell(u"lpadmin"_s, {u"-x"_s, u"tickets"_s}));
    print(u"order-4"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_refused->size(), 1, patienceMs);
    look(State::Away);
}

void tst_Cups::refusesWithoutASpooler()
{
    m_cups->stop();
    print(u"order-5"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_refused->size(), 1, patienceMs);
    look(State::Away);
}

QTEST_MAIN(tst_Cups)
#include "tst_cups.moc"
