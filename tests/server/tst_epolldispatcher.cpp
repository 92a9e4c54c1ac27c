// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/epolldispatcher.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <memory>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Qt's own event loop runs on the dispatcher, too: main() sets it for the application.
class tst_EpollDispatcher : public QObject
{
    Q_OBJECT

private slots:
    void isTheOneInUse();
    void losesNoCallFromOtherThreads();
    void runsTimersInTheirOrder();
    void repeatsATimerUntilItIsStopped();
    void forgetsATimerThatStopsItself();
    void tellsWhichTimersAnObjectHas();
    void letsSocketsHaveTheirTurnBesideABusyTimer();

    void tellsWhatCanBeRead();
    void tellsWhatCanBeWritten();
    void tellsThatTheOtherSideLeft();
    void keepsQuietWhileANotifierIsOff();
    void survivesNotifiersThatDeleteEachOther();
    void followsADescriptorThatIsReopened();
    void leavesSocketsAloneWhenToldTo();
    void runsALoopInALoop();
    void servesManySockets();
};

namespace {

/// Both ends of a connection.
struct Pair
{
    std::array<int, 2> ends{-1, -1};

    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()); }
    ~Pair() { closeBoth(); }
    Q_DISABLE_COPY_MOVE(Pair)

    void poke() const { QCOMPARE(::write(ends[1], "x", 1), ssize_t(1)); }
    void swallow() const
    {
        char byte = 0;
        QCOMPARE(::read(ends[0], &byte, 1), ssize_t(1));
    }
    void closeBoth()
    {
        for (int &end : ends) {
            if (end >= 0)
                ::close(end);
            end = -1;
        }
    }
};

} // namespace

void tst_EpollDispatcher::isTheOneInUse()
{
    QVERIFY(qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()));
}

void tst_EpollDispatcher::losesNoCallFromOtherThreads()
{
    static constexpr int perThread = 5'000;
    QObject receiver;
    int calls = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < perThread; ++n)
                QMetaObject::invokeMethod(
                        &receiver, [&] { ++calls; }, Qt::QueuedConnection);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(calls, 4 * perThread, 20'000);
    for (std::thread &thread : threads)
        thread.join();
}

void tst_EpollDispatcher::runsTimersInTheirOrder()
{
    QList<int> order;
    QTimer::singleShot(60, this, [&] { order << 60; });
    QTimer::singleShot(20, this, [&] { order << 20; });
    QTimer::singleShot(40, this, [&] { order << 40; });
    QTimer::singleShot(0, this, [&] { order << 0; });
    QTRY_COMPARE(order, (QList<int>{0, 20, 40, 60}));
}

void tst_EpollDispatcher::repeatsATimerUntilItIsStopped()
{
    int times = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (++times == 5)
            timer.stop();
    });
    timer.start(1);
    QTRY_COMPARE(times, 5);
    QTest::qWait(20);
    QCOMPARE(times, 5);
}

void tst_EpollDispatcher::forgetsATimerThatStopsItself()
{
    int others = 0;
    auto *doomed = new QTimer;
    connect(doomed, &QTimer::timeout, this, [&] {
        delete doomed;
        doomed = nullptr;
    });
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&] { ++others; });
    doomed->start(0);
    other.start(0);
    QTRY_VERIFY(others > 10);
    QVERIFY(!doomed);
}

void tst_EpollDispatcher::tellsWhichTimersAnObjectHas()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QObject owner;
    const int first = owner.startTimer(50'000);
    owner.startTimer(60'000, Qt::PreciseTimer);
    QCOMPARE(dispatcher->registeredTimers(&owner).size(), 2);
    QVERIFY(dispatcher->remainingTime(first) > 40'000);
    owner.killTimer(first);
    QCOMPARE(dispatcher->registeredTimers(&owner).size(), 1);
    QCOMPARE(dispatcher->registeredTimers(&owner).first().interval, 60'000);
    QCOMPARE(dispatcher->remainingTime(first), -1);
    QVERIFY(dispatcher->unregisterTimers(&owner));
    QVERIFY(dispatcher->registeredTimers(&owner).isEmpty());
}

void tst_EpollDispatcher::letsSocketsHaveTheirTurnBesideABusyTimer()
{
    Pair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    bool heard = false;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        heard = true;
        pair.swallow();
    });
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [] {});
    busy.start(0);
    pair.poke();
    QTRY_VERIFY(heard);
}

void tst_EpollDispatcher::tellsWhatCanBeRead()
{
    Pair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    int heard = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++heard;
        pair.swallow();
    });
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
    pair.poke();
    pair.poke();
    QTRY_COMPARE(heard, 2); // The rest is reported again.
    QCoreApplication::processEvents();
    QCOMPARE(heard, 2);
}

void tst_EpollDispatcher::tellsWhatCanBeWritten()
{
    Pair pair;
    QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
    QSocketNotifier writes(pair.ends[0], QSocketNotifier::Write);
    int writable = 0;
    connect(&reads, &QSocketNotifier::activated, this, [] { QFAIL("There is nothing to read."); });
    connect(&writes, &QSocketNotifier::activated, this, [&] {
        ++writable;
        writes.setEnabled(false);
    });
    QTRY_COMPARE(writable, 1);
    QTest::qWait(5);
    QCOMPARE(writable, 1);
}

void tst_EpollDispatcher::tellsThatTheOtherSideLeft()
{
    Pair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    bool heard = false;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        heard = true;
        notifier.setEnabled(false);
    });
    ::close(std::exchange(pair.ends[1], -1));
    QTRY_VERIFY(heard);
}

void tst_EpollDispatcher::keepsQuietWhileANotifierIsOff()
{
    Pair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    int heard = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++heard;
        pair.swallow();
    });
    notifier.setEnabled(false);
    pair.poke();
    QTest::qWait(5);
    QCOMPARE(heard, 0);
    // Switching on and off within one iteration has no effect.
    notifier.setEnabled(true);
    notifier.setEnabled(false);
    QTest::qWait(5);
    QCOMPARE(heard, 0);
    notifier.setEnabled(true);
    QTRY_COMPARE(heard, 1);
}

void tst_EpollDispatcher::survivesNotifiersThatDeleteEachOther()
{
    Pair first;
    Pair second;
    auto one = std::make_unique<QSocketNotifier>(first.ends[0], QSocketNotifier::Read);
    auto two = std::make_unique<QSocketNotifier>(second.ends[0], QSocketNotifier::Read);
    int heard = 0;
    connect(one.get(), &QSocketNotifier::activated, this, [&] {
        ++heard;
        first.swallow();
        two.reset();
    });
    connect(two.get(), &QSocketNotifier::activated, this, [&] {
        ++heard;
        second.swallow();
        one.reset();
    });
    first.poke();
    second.poke();
    QTRY_COMPARE(heard, 1);
    QTest::qWait(5);
    QCOMPARE(heard, 1);
}

void tst_EpollDispatcher::followsADescriptorThatIsReopened()
{
    auto pair = std::make_unique<Pair>();
    const int number = pair->ends[0];
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    QCoreApplication::processEvents(); // The kernel is told now.

    // All within one iteration, as when one connection ends and the next is accepted.
    notifier.reset();
    pair.reset();
    Pair fresh;
    QCOMPARE(fresh.ends[0], number);
    notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    bool heard = false;
    connect(notifier.get(), &QSocketNotifier::activated, this, [&] {
        heard = true;
        fresh.swallow();
    });
    fresh.poke();
    QTRY_VERIFY(heard);
}

void tst_EpollDispatcher::leavesSocketsAloneWhenToldTo()
{
    Pair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    int heard = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++heard;
        pair.swallow();
    });
    pair.poke();
    QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(heard, 0);
    QTRY_COMPARE(heard, 1);
}

void tst_EpollDispatcher::runsALoopInALoop()
{
    Pair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    bool innerEnded = false;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        pair.swallow();
        QEventLoop inner;
        std::thread other([&] {
            QMetaObject::invokeMethod(
                    &inner, [&] { inner.quit(); }, Qt::QueuedConnection);
        });
        inner.exec();
        other.join();
        innerEnded = true;
    });
    pair.poke();
    QTRY_VERIFY(innerEnded);
}

void tst_EpollDispatcher::servesManySockets()
{
    static constexpr size_t count = 400; // More than one epoll_wait() reports.
    std::vector<std::unique_ptr<Pair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    size_t heard = 0;
    for (size_t i = 0; i < count; ++i) {
        pairs.push_back(std::make_unique<Pair>());
        notifiers.push_back(
                std::make_unique<QSocketNotifier>(pairs[i]->ends[0], QSocketNotifier::Read));
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            ++heard;
            pairs[i]->swallow();
        });
    }
    for (const auto &pair : pairs)
        pair->poke();
    QTRY_COMPARE(heard, count);
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    tst_EpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_epolldispatcher.moc"
