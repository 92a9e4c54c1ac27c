// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/changelistener.h"
#include "tests/support/testdatabase.h"

#include <QMutex>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Changes by other processes are received, or it is known that they aren't.
class tst_ChangeListener : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void hearsWhatIsNotified();
    void listensAgainWhenItsBackendIsEnded();
    void listensAgainWhenItsBackendFallsSilent();
    void saysUpToWhenItHasHeard();

private:
    /// The listening backend, found by its last statement: LISTEN, or the pulse.
    pid_t backend() const
    {
        return m_database
                ->run(u"SELECT coalesce(max(pid), 0) FROM pg_stat_activity"
                      " WHERE datname = current_database() AND state = 'idle'"
                      "   AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')"_s)
                .toInt();
    }
    void tell(const Change &change) const
    {
        m_database->run(u"SELECT pg_notify('evently', '%1')"_s.arg(change.toNotice()));
    }
    bool hasHeard(const Change &change)
    {
        const QMutexLocker lock(&m_mutex);
        return m_heard.contains(change);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ChangeListener> m_listener;
    pid_t m_stopped = 0;
    std::atomic<int> m_missed = 0;
    std::atomic<int> m_lost = 0;
    std::atomic<std::chrono::steady_clock::time_point> m_heardUpTo{};
    QMutex m_mutex;
    QList<Change> m_heard; ///< Guarded by m_mutex.
};

static Change someChange()
{
    return {.type = Change::Type::User, .id = newId()};
}

void tst_ChangeListener::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_missed = 0;
    m_lost = 0;
    m_heard.clear();
    m_listener = std::make_unique<ChangeListener>(
            m_database->runtime(),
            ChangeListener::Listener{.changed =
                                             [this](const QList<Change> &changes) {
                                                 const QMutexLocker lock(&m_mutex);
                                                 m_heard << changes;
                                             },
                                     .missed = [this] { ++m_missed; },
                                     .lost = [this] { ++m_lost; },
                                     .heardUpTo = [this](auto time) { m_heardUpTo = time; }});
    QTRY_COMPARE_WITH_TIMEOUT(m_missed.load(), 1, 10'000);
}

void tst_ChangeListener::cleanup()
{
    m_listener.reset();
    if (m_stopped > 0)
        ::kill(m_stopped, SIGCONT);
    m_stopped = 0;
    m_database.reset();
}

void tst_ChangeListener::hearsWhatIsNotified()
{
    const Change change = someChange();
    tell(change);
    QTRY_VERIFY(hasHeard(change));
    QCOMPARE(m_lost.load(), 0);
}

void tst_ChangeListener::listensAgainWhenItsBackendIsEnded()
{
    m_database->run(u"SELECT pg_terminate_backend(%1)"_s.arg(backend()));
    QTRY_COMPARE_WITH_TIMEOUT(m_missed.load(), 2, 10'000);
    QCOMPARE(m_lost.load(), 1);
    const Change change = someChange();
    tell(change);
    QTRY_VERIFY(hasHeard(change));
}

/// The socket stays open in this case, and the kernel still acknowledges what is sent.
void tst_ChangeListener::listensAgainWhenItsBackendFallsSilent()
{
    m_stopped = backend();
    QVERIFY(m_stopped > 0);
    QCOMPARE(::kill(m_stopped, SIGSTOP), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_missed.load(), 2, 15'000);
    QCOMPARE(m_lost.load(), 1);
    const Change change = someChange();
    tell(change);
    QTRY_VERIFY(hasHeard(change));
}

/// Lets caches detect that the connection died silently.
void tst_ChangeListener::saysUpToWhenItHasHeard()
{
    const auto before = std::chrono::steady_clock::now();
    const Change change = someChange();
    tell(change);
    const auto told = std::chrono::steady_clock::now();
    QTRY_VERIFY_WITH_TIMEOUT(m_heardUpTo.load() > told, 20'000);
    QVERIFY(hasHeard(change));
    QVERIFY(m_heardUpTo.load() > before);

    m_stopped = backend();
    QVERIFY(m_stopped > 0);
    QCOMPARE(::kill(m_stopped, SIGSTOP), 0);
    const auto stopped = std::chrono::steady_clock::now();
    QTRY_COMPARE_WITH_TIMEOUT(m_lost.load(), 1, 20'000);
    QVERIFY(m_heardUpTo.load() <= stopped);
}

QTEST_GUILESS_MAIN(tst_ChangeListener)
#include "tst_changelistener.moc"
