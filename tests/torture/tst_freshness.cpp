// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/changelistener.h"
#include "models/database/hearing.h"
#include "tests/torture/client.h"

#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;
using namespace Evently::Torture;

/// Changes made by one process are seen through another within a second. Since the machine may be
/// busy, this doesn't measure the time, but checks that they are seen, and that the mechanism is
/// configured for less than a second.
class tst_Freshness : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatAnotherProcessDid();
    void showsItThoughItsConnectionHasFallenSilent();
    void cleanup();

private:
    /// The listening backends, found by their last statement: LISTEN, or the pulse.
    QList<pid_t> listeners()
    {
        QList<pid_t> pids;
        for (const QString &pid :
             m_stage.run(u"SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE datname ="
                         " current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')"_s)
                     .split(u' ', Qt::SkipEmptyParts))
            pids << pid.toInt();
        return pids;
    }

    static int leftIn(const Operation &told)
    {
        return told.answered()[u"availableCapacity"_s].toInt(-1);
    }

    Stage m_stage{{.program = QCoreApplication::applicationDirPath() % u"/evently"_s}};
    QList<pid_t> m_stopped;
};

void tst_Freshness::cleanup()
{
    for (const pid_t pid : std::exchange(m_stopped, {}))
        ::kill(pid, SIGCONT);
}

void tst_Freshness::showsWhatAnotherProcessDid()
{
    const QUuid event = m_stage.newEvents(1, 20).first();
    const QUuid user = m_stage.newUsers(1).first();
    Client seller(m_stage, 0, 0);
    Client reader(m_stage, 1, 1);
    for (int left = 19; left >= 10; --left) {
        reader.perform(read(event)); // From now on it is cached.
        QCOMPARE(seller.perform(book(m_stage, user, event, 1)).status, 201);
        QCOMPARE(leftIn(seller.perform(read(event))), left);
        QTRY_COMPARE_WITH_TIMEOUT(leftIn(reader.perform(read(event))), left, 20'000);
    }
}

void tst_Freshness::showsItThoughItsConnectionHasFallenSilent()
{
    static_assert(Hearing::believedFor < 1s);
    static_assert(2 * ChangeListener::pulse < Hearing::believedFor);
    const QUuid event = m_stage.newEvents(1, 20).first();
    const QUuid user = m_stage.newUsers(1).first();
    Client seller(m_stage, 0, 0);
    Client reader(m_stage, 1, 1);
    QTRY_COMPARE_WITH_TIMEOUT(listeners().size(), 2, 20'000);
    QCOMPARE(leftIn(reader.perform(read(event))), 20);
    m_stopped = listeners();
    for (const pid_t pid : std::as_const(m_stopped))
        QCOMPARE(::kill(pid, SIGSTOP), 0);
    QCOMPARE(seller.perform(book(m_stage, user, event, 1)).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(leftIn(reader.perform(read(event))), 19, 20'000);
    // It doesn't go back to the cached state.
    for (int i = 0; i < 50; ++i)
        QCOMPARE(leftIn(reader.perform(read(event))), 19);
}

QTEST_GUILESS_MAIN(tst_Freshness)
#include "tst_freshness.moc"
