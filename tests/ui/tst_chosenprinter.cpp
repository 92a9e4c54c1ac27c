// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/windowhand.h"
#include "ui/desktop/windowmemory.h"
#include "ui/look/theme.h"
#include "ui/organizer/printing/chosenprinter.h"
#include "ui/organizer/printing/printerbox.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/printing/ticketpreview.h"
#include "ui/organizer/printing/ticketsdialog.h"

#include <QFile>
#include <QFileDialog>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

using Choice = ChosenPrinter::Choice;
using Offers = PrinterBox::Offers;

static constexpr int patienceMs = 30'000;

/// Which printer tickets go to, on a machine with two, "office" and "tickets".
class tst_ChosenPrinter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void offersTheMachinesPrinters();
    void keepsOneThatIsAway();
    void printsWhereSomebodyChose_data();
    void printsWhereSomebodyChose();
    void remembersTheChoice();
    void asksEachTime();
    void printsLater();
    void showsEachTicket();
    void printsWhatWasShown();
    void savesAFile_data();
    void savesAFile();
    void saysWhyItCouldNotSave();

private:
    /// Installs the program @p name in the path.
    void install(const QString &name, const QString &script) const;
    /// The arguments of lp, one job per line.
    QStringList jobs() const;
    static QStringList rowsOf(const QComboBox &box);
    static void chooseIn(PrinterBox &box, const QString &row);
    TicketsDialog *askFor(const QString &job);

    const Theme m_theme{Theme::Scheme::Light};
    QTemporaryDir m_folder;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<ChosenPrinter> m_printer;
    std::unique_ptr<TicketDesk> m_desk;
};

void tst_ChosenPrinter::install(const QString &name, const QString &script) const
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script.toUtf8());
    file.setPermissions(QFile::Permissions::fromInt(0x7755));
}

void tst_ChosenPrinter::initTestCase()
{
    install(u"lpstat"_s, u"[ \"$1\" = -e ] && printf 'office\\ntickets\\n'"_s);
    install(u"lp"_s, u"echo \"$*\" >>'%1'"_s.arg(m_folder.filePath(u"jobs"_s)));
    qputenv("PATH", m_folder.path().toUtf8() + ':' + qgetenv("PATH"));
}

void tst_ChosenPrinter::init()
{
    QFile::remove(m_folder.filePath(u"jobs"_s));
    m_memory = std::make_unique<WindowMemory>();
    m_desk.reset();
    m_printer = std::make_unique<ChosenPrinter>(*m_memory);
    m_desk = std::make_unique<TicketDesk>(*m_printer, m_printer.get());
}

QStringList tst_ChosenPrinter::jobs() const
{
    QFile file(m_folder.filePath(u"jobs"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList tst_ChosenPrinter::rowsOf(const QComboBox &box)
{
    QStringList rows;
    for (int row = 0; row < box.count(); ++row)
        rows << box.itemText(row);
    return rows;
}

void tst_ChosenPrinter::chooseIn(PrinterBox &box, const QString &row)
{
    box.setCurrentIndex(box.findText(row));
    emit box.activated(box.currentIndex());
}

void tst_ChosenPrinter::offersTheMachinesPrinters()
{
    PrinterBox box(*m_printer, Offers::AskingToo);
    box.show();
    const QStringList all{u"The default printer"_s, u"office"_s, u"tickets"_s, u"Ask each time"_s};
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(box), all, patienceMs);
    QCOMPARE(box.currentIndex(), 0);
}

void tst_ChosenPrinter::keepsOneThatIsAway()
{
    m_printer->choose({.printer = u"at the door"_s});
    PrinterBox box(*m_printer, Offers::AskingToo);
    box.show();
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(box).contains(u"office"_s), patienceMs);
    QCOMPARE(box.currentText(), u"at the door"_s);
}

void tst_ChosenPrinter::printsWhereSomebodyChose_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("job");

    QTest::newRow("nowhere in particular") << u"The default printer"_s << u"-t job -- a.pdf"_s;
    QTest::newRow("on one of two") << u"tickets"_s << u"-t job -d tickets -- a.pdf"_s;
}

void tst_ChosenPrinter::printsWhereSomebodyChose()
{
    QFETCH(QString, row);
    QFETCH(QString, job);

    PrinterBox box(*m_printer, Offers::AskingToo);
    box.show();
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(box).contains(row), patienceMs);
    chooseIn(box, row);
    QSignalSpy taken(m_printer.get(), &Spooler::taken);
    m_printer->submit(u"a.pdf"_s, u"job"_s);
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patienceMs);
    QCOMPARE(jobs(), QStringList{job});
}

void tst_ChosenPrinter::remembersTheChoice()
{
    m_printer->choose({.isAsked = true, .printer = u"office"_s});
    const ChosenPrinter later(*m_memory);
    QCOMPARE(later.choice(), (Choice{.isAsked = true, .printer = u"office"_s}));
}

static Booking aBooking(int quantity)
{
    Booking booking;
    booking.id = QUuid::createUuid();
    booking.reference = u"7KQF-29XM-TD4H"_s;
    booking.quantity = quantity;
    booking.currency = u"EUR"_s;
    booking.event = {.name = u"Weihnachtsoratorium"_s,
                     .venue = u"Stadtpfarrkirche"_s,
                     .dateTime = *instantFrom(u"2026-12-04T19:00:00Z"),
                     .timeZone = u"Europe/Berlin"_s};
    return booking;
}

TicketsDialog *tst_ChosenPrinter::askFor(const QString &job)
{
    auto *dialog = new TicketsDialog(*m_desk, *m_desk->bookingOf(job), m_theme, nullptr);
    dialog->askFor(job);
    dialog->open();
    return dialog;
}

void tst_ChosenPrinter::asksEachTime()
{
    m_printer->choose({.isAsked = true});
    QSignalSpy asked(m_printer.get(), &ChosenPrinter::printerAsked);
    QSignalSpy printed(m_desk.get(), &TicketDesk::printed);
    for (const QString &printer : {u"office"_s, u"tickets"_s}) {
        const QString job = m_desk->print(aBooking(2));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.takeFirst()[0].toString(), job);
        TicketsDialog *question = askFor(job);
        auto &box = *question->findChild<PrinterBox *>();
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(box).contains(printer), patienceMs);
        QVERIFY(!rowsOf(box).contains(u"Ask each time"_s));
        chooseIn(box, printer);
        WindowHand(*question).press(u"&Print"_s);
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, patienceMs);
        printed.clear();
        QVERIFY2(jobs().last().startsWith(u"-t %1 -d %2 -- "_s.arg(job, printer)),
                 qPrintable(jobs().last()));
        QCOMPARE(m_printer->choice(), (Choice{.isAsked = true, .printer = printer}));
    }
}

/// Not wanting to print now isn't an error.
void tst_ChosenPrinter::printsLater()
{
    m_printer->choose({.isAsked = true});
    QSignalSpy failed(m_desk.get(), &TicketDesk::failed);
    QSignalSpy postponed(m_desk.get(), &TicketDesk::postponed);
    const QString job = m_desk->print(aBooking(1));
    WindowHand(*askFor(job)).press(u"Print &later"_s);
    QCOMPARE(postponed.size(), 1);
    QCOMPARE(postponed[0][0].toString(), job);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(jobs(), QStringList());
    QVERIFY(!m_desk->bookingOf(job));
}

void tst_ChosenPrinter::showsEachTicket()
{
    auto *dialog = new TicketsDialog(*m_desk, aBooking(3), m_theme, nullptr);
    dialog->open();
    const WindowHand hand(*dialog);
    auto *preview = dialog->findChild<TicketPreview *>();
    QVERIFY(hand.shows(u"Ticket 1 of 3"_s));
    QCOMPARE(preview->pages(), 3);
    preview->turnTo(2);
    QVERIFY(hand.shows(u"Ticket 3 of 3"_s));
    const QImage last = preview->grab().toImage();
    preview->turnTo(0);
    QVERIFY(preview->grab().toImage() != last); // Their QR codes differ.
    hand.press(u"&Close"_s);
    QCOMPARE(jobs(), QStringList());
}

void tst_ChosenPrinter::printsWhatWasShown()
{
    m_printer->choose({.isAsked = true}); // The dialog that shows the tickets counts as asking.
    auto *dialog = new TicketsDialog(*m_desk, aBooking(1), m_theme, nullptr);
    QSignalSpy asked(m_printer.get(), &ChosenPrinter::printerAsked);
    QSignalSpy printed(m_desk.get(), &TicketDesk::printed);
    connect(dialog, &TicketsDialog::printAsked, m_desk.get(),
            [this] { (void)m_desk->print(aBooking(1)); });
    dialog->open();
    auto &box = *dialog->findChild<PrinterBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(box).contains(u"office"_s), patienceMs);
    chooseIn(box, u"office"_s);
    WindowHand(*dialog).press(u"&Print"_s);
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, patienceMs);
    QCOMPARE(asked.size(), 0);
    QVERIFY(jobs().last().contains(u"-d office"_s));
}

void tst_ChosenPrinter::savesAFile_data()
{
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("when asked for a printer") << true;
    QTest::newRow("of tickets that are shown") << false;
}

void tst_ChosenPrinter::savesAFile()
{
    QFETCH(bool, isAsked);
    m_printer->choose({.isAsked = true});
    QSignalSpy saved(m_desk.get(), &TicketDesk::saved);
    QSignalSpy failed(m_desk.get(), &TicketDesk::failed);
    const Booking booking = aBooking(2);
    TicketsDialog *dialog = nullptr;
    if (isAsked) {
        dialog = askFor(m_desk->print(booking));
    } else {
        dialog = new TicketsDialog(*m_desk, booking, m_theme, nullptr);
        dialog->open();
    }
    WindowHand(*dialog).press(u"&Save as PDF…"_s);
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    QVERIFY2(files->selectedFiles().value(0).endsWith(u"tickets-7KQF-29XM-TD4H.pdf"_s),
             qPrintable(files->selectedFiles().value(0)));
    const QString file = m_folder.filePath(u"mine.pdf"_s);
    emit files->fileSelected(file);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patienceMs);
    QCOMPARE(saved[0][0].toUuid(), booking.id);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(jobs(), QStringList());
    QProcess text;
    text.start(u"pdftotext"_s, {file, u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString words = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY2(words.contains(u"Weihnachtsoratorium"_s) && words.contains(u"Ticket 2 of 2"_s),
             qPrintable(words));
}

void tst_ChosenPrinter::saysWhyItCouldNotSave()
{
    QSignalSpy notSaved(m_desk.get(), &TicketDesk::notSaved);
    m_desk->save(aBooking(1), m_folder.filePath(u"no/such/folder/mine.pdf"_s));
    QTRY_COMPARE_WITH_TIMEOUT(notSaved.size(), 1, patienceMs);
    QVERIFY(!notSaved[0][2].toString().isEmpty());
}

QTEST_MAIN(tst_ChosenPrinter)
#include "tst_chosenprinter.moc"
