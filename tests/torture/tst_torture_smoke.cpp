// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/rounds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

/// The short form of packaging/torture: two processes of the real program, without fault points.
class tst_torture_smoke : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingWhenKilledInAHotSale();
    void servesWaitersInOrderWhileLinksBreak();
    void keepsToTheCapacityWhileItChanges();
    void sellsNothingOfACancelledEvent();
    void doesOneKeysWorkOnce();
    void givesTheLastSeatToOne();

private:
    void expectAllWell(const Play &play, const QList<Fault> &faults = {})
    {
        const QStringList complaints = playRound(m_stage, play, faults);
        if (!complaints.isEmpty())
            QFAIL(qPrintable(failure(m_stage, complaints)));
        m_stage.history().clear();
    }

    static QList<Fault> faultsNamed(const QStringList &names)
    {
        QList<Fault> chosen = faults();
        chosen.removeIf([&](const Fault &fault) { return !names.contains(fault.name); });
        return chosen;
    }

    Stage m_stage{{.program = QCoreApplication::applicationDirPath() % u"/evently"_s, .seed = 1}};
};

void tst_torture_smoke::losesNothingWhenKilledInAHotSale()
{
    expectAllWell(hotBurst(m_stage, {.buyers = 500, .clients = 16}),
                  faultsNamed({u"kill -9 of a program"_s}));
}

void tst_torture_smoke::servesWaitersInOrderWhileLinksBreak()
{
    expectAllWell(churn(m_stage, {.clients = 12, .rounds = 10}),
                  faultsNamed({u"database: answer to COMMIT lost"_s, u"clients: answers lost"_s}));
}

void tst_torture_smoke::keepsToTheCapacityWhileItChanges()
{
    expectAllWell(capacityEdits(m_stage, {.buyers = 200, .seats = 100, .clients = 10}),
                  faultsNamed({u"end of all sessions"_s}));
}

void tst_torture_smoke::sellsNothingOfACancelledEvent()
{
    expectAllWell(cancelledInMidSale(m_stage, {.buyers = 200, .seats = 150, .clients = 10}),
                  faultsNamed({u"clients: links reset"_s}));
}

void tst_torture_smoke::doesOneKeysWorkOnce()
{
    expectAllWell(oneKey(m_stage, {.clients = 10, .racers = 100}));
}

void tst_torture_smoke::givesTheLastSeatToOne()
{
    expectAllWell(lastSeatDuel(m_stage, {.clients = 4, .rounds = 50}));
}

QTEST_GUILESS_MAIN(tst_torture_smoke)
#include "tst_torture_smoke.moc"
