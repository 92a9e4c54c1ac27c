// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/rounds.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

/// Each fault separately, so that one that no longer occurs, or that the program no longer
/// survives, is identified by name.
class tst_torture_faults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void losesNothing_data();
    void losesNothing();
    void losesNothingWhenItEndsAtAPoint_data();
    void losesNothingWhenItEndsAtAPoint();

private:
    void expectAllWell(const QList<Fault> &faults, const QString &strike, const QString &point);

    QHash<QString, QString> m_obstacles;
    std::optional<Stage> m_stage;
};

void tst_torture_faults::initTestCase()
{
    // Before the stage is set up: from here on we may mount a disk that no one else sees.
    for (const Fault &fault : faults())
        m_obstacles[fault.name] = fault.obstacle();
    m_stage.emplace(Stage::Setup{
            .program = QCoreApplication::applicationDirPath() % u"/evently_faulty"_s, .seed = 5});
}

/// Lets people buy, return and wait until @p strike has occurred at least once.
void tst_torture_faults::expectAllWell(const QList<Fault> &faults, const QString &strike,
                                       const QString &point)
{
    const auto strikes = [&] { return m_stage->strikes().contains(strike); };
    for (int attempt = 0; attempt < 10 && !strikes(); ++attempt) {
        m_stage->restart(point);
        const QStringList complaints =
                playRound(*m_stage, churn(*m_stage, {.clients = 10, .rounds = 6}), faults);
        if (!complaints.isEmpty())
            QFAIL(qPrintable(failure(*m_stage, complaints)));
        m_stage->history().clear();
    }
    QVERIFY(strikes());
}

void tst_torture_faults::losesNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const Fault &fault : faults())
        QTest::newRow(qPrintable(fault.name)) << fault.name;
}

void tst_torture_faults::losesNothing()
{
    QFETCH(const QString, name);
    if (const QString obstacle = m_obstacles[name]; !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    QList<Fault> chosen = faults();
    chosen.removeIf([&](const Fault &fault) { return fault.name != name; });
    expectAllWell(chosen, name, {});
}

void tst_torture_faults::losesNothingWhenItEndsAtAPoint_data()
{
    QTest::addColumn<QString>("point");
    for (const QString &point :
         {u"before-begin"_s, u"before-commit"_s, u"after-commit-before-reply"_s})
        QTest::newRow(qPrintable(point)) << QString(point % u":0.03"_s);
}

void tst_torture_faults::losesNothingWhenItEndsAtAPoint()
{
    QFETCH(const QString, point);
    expectAllWell({}, u"kill -9 at "_s % point, point);
}

QTEST_GUILESS_MAIN(tst_torture_faults)
#include "tst_torture_faults.moc"
