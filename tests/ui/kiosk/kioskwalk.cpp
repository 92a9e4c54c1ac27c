// SPDX-License-Identifier: GPL-3.0-only
// Uses the kiosk by touch, for tests and measurements that need a separate process.
//
//   kioskwalk WALKS                        starts a server and buys WALKS tickets; prints how
//                                          memory grew and how long page changes took
//   kioskwalk --die STAGE PORT TOKEN DIR   buys once and kills itself with SIGKILL as soon as the
//                                          journal in DIR/kiosk has an order at STAGE

#include "tests/support/venue.h"
#include "tests/ui/kiosk/kioskathand.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStyleFactory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <signal.h>
#include <time.h>
#include <unistd.h>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = 60'000;

static void waitFor(const Visitor &visitor, const char *what, const std::function<bool()> &isSo)
{
    if (!QTest::qWaitFor(isSo, patienceMs))
        qFatal("It did not come to “%s”: %s", what, qPrintable(visitor.text()));
}

namespace {

/// Touches buttons and measures, in milliseconds, how long the next page took to be painted.
class Walker
{
public:
    explicit Walker(KioskAtHand &kiosk)
        : m_kiosk(kiosk)
        , m_visitor(*kiosk.visitor)
    {
    }

    void walk()
    {
        waitFor(m_visitor, "begin", [&] { return m_visitor.button(u"Touch to start"_s); });
        turn([&] { m_visitor.touch(u"Touch to start"_s); });
        waitFor(m_visitor, "programme", [&] { return m_visitor.card(u"Jazz Night"_s).isValid(); });
        turn([&] { m_visitor.touchCard(u"Jazz Night"_s); });
        waitFor(m_visitor, "seats", [&] { return m_visitor.button(u"Continue"_s); });
        turn([&] { m_visitor.touch(u"Continue"_s); });
        turn([&] { m_visitor.touch(u"Continue"_s); });
        m_visitor.touch(u"Yes, reserve"_s);
        waitFor(m_visitor, "pay", [&] { return m_visitor.button(u"Print"_s); });
        m_visitor.touch(u"Print"_s);
        waitFor(m_visitor, "ticket", [&] { return m_visitor.sees(u"out below"_s); });
        turn([&] { m_visitor.touch(u"Done"_s); });
    }

    QList<double> turns{}; ///< Until the page was painted.
    QList<double> works{}; ///< The part of it that was CPU time of this thread.

private:
    template <typename Touch>
    void turn(Touch touch)
    {
        QElapsedTimer clock;
        clock.start();
        const double before = workedMs();
        touch();
        QCoreApplication::sendPostedEvents();
        m_kiosk.window->repaint();
        turns << double(clock.nsecsElapsed()) / 1e6;
        works << workedMs() - before;
    }

    static double workedMs()
    {
        timespec worked{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
        return double(worked.tv_sec) * 1e3 + double(worked.tv_nsec) / 1e6;
    }

    KioskAtHand &m_kiosk;
    const Visitor &m_visitor;
};

} // namespace

/// The memory of this process, in KiB.
static qint64 residentKib()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * (::sysconf(_SC_PAGESIZE) / 1024);
}

static int dieAt(const QString &stage, quint16 port, const QString &token, const QString &folder)
{
    KioskAtHand kiosk(port, token, folder, KioskAtHand::hurry());
    QObject::connect(&kiosk.context.journal, &OrderJournal::changed, qApp, [&] {
        for (const KioskOrder &order : kiosk.context.journal.orders()) {
            if (wireName(order.stage) == stage)
                ::kill(::getpid(), SIGKILL);
        }
    });
    Walker(kiosk).walk();
    return 1; // It should have been killed before.
}

static int walkAndMeasure(int walks)
{
    constexpr int warmUp = 100;
    const QTemporaryDir folder;
    // A venue's server is a separate process; the growth measured here should be the kiosk's.
    TestServer server;
    const TestServer::Person admin = server.newAdmin();
    TestClient organizer(server.port(), admin.token);
    organizer.post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"totalCapacity"_s, 1'000'000}}));
    KioskAtHand kiosk(server.port(), server.newKiosk(admin).token, folder.path(),
                      KioskAtHand::hurry());
    Walker walker(kiosk);
    qint64 before = residentKib();
    for (int i = 1; i <= walks; ++i) {
        walker.walk();
        if (i == std::min(warmUp, walks))
            before = residentKib();
    }
    std::ranges::sort(walker.turns);
    std::ranges::sort(walker.works);
    const qsizetype last = walker.turns.size() - 1;
    std::printf(
            "walk-ups %d\nmemory after the first hundred, KiB %lld\nmemory at the end, KiB "
            "%lld\npage change, median ms %.1f\npage change, 99%% ms %.1f\npage change, "
            "longest ms %.1f\nwork for a page, 99%% ms %.1f\nwork for a page, longest ms %.1f\n",
            walks, before, residentKib(), walker.turns[last / 2], walker.turns[last * 99 / 100],
            walker.turns[last], walker.works[last * 99 / 100], walker.works[last]);
    return 0;
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QStringList words = QApplication::arguments();
    if (words.size() == 6 && words[1] == "--die"_L1)
        return dieAt(words[2], quint16(words[3].toUInt()), words[4], words[5]);
    return walkAndMeasure(std::max(1, words.value(1).toInt()));
}
