// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/rounds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

/// Whether the checker finds what it should: a deliberately faulty desk must fail, each fault with
/// its own complaint; without faults, the same desk must pass.
class tst_controls : public QObject
{
    Q_OBJECT

private slots:
    void seesWhatIsWrong_data();
    void seesWhatIsWrong();
};

void tst_controls::seesWhatIsWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("churns");
    QTest::addColumn<QString>("complaint"); ///< A part of it; empty: none.

    QTest::newRow("nothing is wrong") << u""_s << true << u""_s;
    QTest::newRow("sells more than there is")
            << u"skip-capacity-check"_s << false << u"seats are taken of"_s;
    QTest::newRow("acknowledges before it commits")
            << u"ack-before-commit,before-commit"_s << false << u"not stored"_s;
    QTest::newRow("forgets the key") << u"drop-key-row"_s << false << u"not stored"_s;
    QTest::newRow("gives seats back twice")
            << u"double-release-on-cancel"_s << true << u"counted"_s;
    QTest::newRow("serves the second first")
            << u"promote-second-first"_s << true << u"not this entry's turn"_s;
}

void tst_controls::seesWhatIsWrong()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, churns);
    QFETCH(const QString, complaint);

    Stage stage({.program = QCoreApplication::applicationDirPath() % u"/evently_faulty"_s,
                 .seed = 7,
                 .servers = 1,
                 .patience = std::chrono::seconds(3)});
    stage.restart(fault);
    const Play play = churns ? churn(stage, {.clients = 12, .rounds = 12})
                             : hotBurst(stage, {.buyers = 60, .seats = 30, .clients = 12});
    const QStringList complaints = playRound(stage, play, {});
    if (!complaint.isEmpty())
        QVERIFY2(!complaints.filter(complaint).isEmpty(), qPrintable(complaints.join(u'\n')));
    else if (!complaints.isEmpty())
        QFAIL(qPrintable(failure(stage, complaints)));
}

QTEST_GUILESS_MAIN(tst_controls)
#include "tst_controls.moc"
