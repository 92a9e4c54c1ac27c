// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/bustle.h"
#include "tests/torture/rounds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

/// The short form of packaging/torture --model, with two processes of the real program.
class tst_bustle : public QObject
{
    Q_OBJECT

private slots:
    void answersAsTheModelDoes();
    void answersAsTheModelDoesWhenHurt();
    void seesWhatIsWrong_data();
    void seesWhatIsWrong();

private:
    void expectAllWell(const QList<Fault> &faults)
    {
        const QStringList complaints =
                playBustle(m_stage, {.events = 4, .people = 10, .actions = 40}, faults);
        if (!complaints.isEmpty())
            QFAIL(qPrintable(failure(m_stage, complaints)));
        m_stage.history().clear();
    }

    Stage m_stage{{.program = QCoreApplication::applicationDirPath() % u"/evently"_s,
                   .seed = 1,
                   .environment = bustleEnvironment()}};
};

void tst_bustle::answersAsTheModelDoes()
{
    expectAllWell({});
}

void tst_bustle::answersAsTheModelDoesWhenHurt()
{
    QList<Fault> some = faults();
    some.removeIf([](const Fault &fault) {
        return fault.name != u"kill -9 of a program" && fault.name != u"end of all sessions"
                && fault.name != u"database: answer to COMMIT lost";
    });
    expectAllWell(some);
}

void tst_bustle::seesWhatIsWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("sells more than there is") << u"skip-capacity-check"_s;
    QTest::newRow("forgets the key") << u"drop-key-row"_s;
    QTest::newRow("gives seats back twice") << u"double-release-on-cancel"_s;
    QTest::newRow("serves the second first") << u"promote-second-first"_s;
}

/// With a deliberately faulty desk.
void tst_bustle::seesWhatIsWrong()
{
    QFETCH(const QString, fault);
    Stage stage({.program = QCoreApplication::applicationDirPath() % u"/evently_faulty"_s,
                 .seed = 7,
                 .servers = 1,
                 .environment = bustleEnvironment()});
    stage.restart(fault);
    QVERIFY(!playBustle(stage, {.events = 2, .people = 12, .actions = 40}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_bustle)
#include "tst_bustle.moc"
