// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/rounds.h"

#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

/// What a process may conclude about a COMMIT without an answer.
class tst_lostcommit : public QObject
{
    Q_OBJECT

private slots:
    void takesNoOtherTransactionForItsOwn();
};

/// The backend whose program has stopped inside a transaction; 0 if there is none for half a
/// second.
static int idlingBackend(Stage &stage)
{
    for (int attempt = 0; attempt < 50; ++attempt) {
        const int pid =
                stage.run(u"SELECT coalesce(max(pid), 0) FROM pg_stat_activity WHERE state = "
                          "'idle in transaction'"_s)
                        .toInt();
        if (pid > 0)
            return pid;
        QTest::qSleep(10);
    }
    return 0;
}

/// When PostgreSQL crashes, a transaction that has written nothing to disk is lost, and its id is
/// assigned again, here to the other process's transaction. "Committed" is then true, but of that
/// one.
void tst_lostcommit::takesNoOtherTransactionForItsOwn()
{
    Stage stage({.program = QCoreApplication::applicationDirPath() % u"/evently_faulty"_s});
    const QUuid event = stage.newEvents(1, 10).first();
    const QList<QUuid> users = stage.newUsers(2);
    stage.restart(0, u"before-commit/stop"_s);

    std::atomic<bool> answered = false;
    std::thread first([&] {
        Client(stage, 0, 0).perform(book(stage, users[0], event, 1));
        answered = true;
    });
    // PostgreSQL ends a session that is idle in a transaction for a second; then the program tries
    // again.
    int backend = 0;
    while (backend == 0 && !answered) {
        QTest::qSleep(5);
        if (!stage.program(0).isStopped())
            continue;
        backend = idlingBackend(stage);
        if (backend == 0)
            stage.program(0).send(SIGCONT);
    }
    if (backend > 0)
        killBackend(stage, backend);
    const Operation other = Client(stage, 1, 1).insist(book(stage, users[1], event, 1), 50);
    while (!answered) { // It stops at each attempt.
        stage.program(0).send(SIGCONT);
        QTest::qSleep(20);
    }
    first.join();

    QVERIFY(backend > 0);
    QCOMPARE(other.status, 201);
    const QStringList complaints = stage.verdict({event});
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_lostcommit)
#include "tst_lostcommit.moc"
