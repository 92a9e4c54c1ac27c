// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/windowhand.h"
#include "ui/organizer/desksale/chosenprinter.h"
#include "ui/organizer/desksale/printerbox.h"
#include "ui/organizer/desksale/printerquestion.h"
#include "ui/theme.h"
#include "ui/windowmemory.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

using Choice = ChosenPrinter::Choice;
using Offers = PrinterBox::Offers;

static constexpr int patienceMs = 30'000;

/// Which printer tickets go to, on a machine that has two, "office" and "tickets".
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
    void printsNothingWhenNobodyWantsIt();

private:
    /// Puts the program @p name into the path.
    void install(const QString &name, const QString &script) const;
    /// What lp was told, a job a line.
    QStringList jobs() const;
    static QStringList rowsOf(const QComboBox &box);
    static void chooseIn(PrinterBox &box, const QString &row);

    const Theme m_theme{Theme::Scheme::Light};
    QTemporaryDir m_folder;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<ChosenPrinter> m_printer;
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
    m_printer = std::make_unique<ChosenPrinter>(*m_memory);
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

void tst_ChosenPrinter::asksEachTime()
{
    m_printer->choose({.isAsked = true});
    QSignalSpy asked(m_printer.get(), &ChosenPrinter::printerAsked);
    QSignalSpy taken(m_printer.get(), &Spooler::taken);
    for (const QString &printer : {u"office"_s, u"tickets"_s}) {
        m_printer->submit(u"a.pdf"_s, u"job"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.takeFirst()[0].toString(), u"job"_s);
        auto *question = new PrinterQuestion(*m_printer, u"job"_s, m_theme, nullptr);
        question->open();
        auto &box = *question->findChild<PrinterBox *>();
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(box).contains(printer), patienceMs);
        QVERIFY(!rowsOf(box).contains(u"Ask each time"_s));
        chooseIn(box, printer);
        WindowHand(*question).press(u"&Print"_s);
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patienceMs);
        taken.clear();
        QCOMPARE(jobs().last(), u"-t job -d %1 -- a.pdf"_s.arg(printer));
        QCOMPARE(m_printer->choice(), (Choice{.isAsked = true, .printer = printer}));
    }
}

void tst_ChosenPrinter::printsNothingWhenNobodyWantsIt()
{
    m_printer->choose({.isAsked = true});
    QSignalSpy refused(m_printer.get(), &Spooler::refused);
    m_printer->submit(u"a.pdf"_s, u"job"_s);
    auto *question = new PrinterQuestion(*m_printer, u"job"_s, m_theme, nullptr);
    question->open();
    WindowHand(*question).press(u"&Don't print"_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(jobs(), QStringList());
}

QTEST_MAIN(tst_ChosenPrinter)
#include "tst_chosenprinter.moc"
