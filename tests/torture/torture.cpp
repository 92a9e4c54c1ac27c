// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/rounds.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

namespace {

struct Workload
{
    const char *name;
    Play (*prepare)(Stage &, const Scale &);
    Scale scale;
};

constexpr Workload workloads[] = {
        {"W1 10,000 buyers for 5,000 seats", hotBurst, {.buyers = 10'000, .clients = 64}},
        {"W2 book, cancel, wait", churn, {.clients = 48, .rounds = 60}},
        {"W3 capacity edits", capacityEdits, {.buyers = 3'000}},
        {"W4 cancelled in mid-sale", cancelledInMidSale, {.buyers = 3'000}},
        {"W6 duel for the last seat", lastSeatDuel, {.rounds = 2'500}},
        {"W11 one key, 1,000 racers", oneKey, {.clients = 50, .racers = 1'000}},
};

/// Where a program with fault points may end itself.
constexpr const char *points[] = {
        "",
        "before-begin:0.01",
        "before-commit:0.01",
        "after-commit-before-reply:0.01",
        "before-begin:0.004,before-commit:0.004,after-commit-before-reply:0.004",
};

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

/// The faults that can be tried here; says which can't.
QList<Fault> possibleFaults()
{
    QList<Fault> possible;
    for (const Fault &fault : faults()) {
        if (const QString obstacle = fault.obstacle(); obstacle.isEmpty())
            possible << fault;
        else
            say(u"not run: %1: %2"_s.arg(fault.name, obstacle));
    }
    return possible;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.addOption({u"minutes"_s, u"How long."_s, u"N"_s, u"10"_s});
    line.addOption({u"seed"_s, u"To do the same again."_s, u"S"_s});
    line.addOption({u"program"_s, u"Evently, built with fault points."_s, u"PATH"_s,
                    QCoreApplication::applicationDirPath() % u"/evently_faulty"_s});
    line.addOption({u"workload"_s, u"Only those whose name has this."_s, u"NAME"_s});
    line.addOption({u"fault"_s, u"Only those whose name has this."_s, u"NAME"_s});
    line.addHelpOption();
    line.process(application);

    const quint64 seed = line.isSet(u"seed"_s) ? line.value(u"seed"_s).toULongLong()
                                               : QRandomGenerator::global()->bounded(1u << 30);
    say(u"seed %1"_s.arg(seed));
    QList<Fault> possible = possibleFaults();
    possible.removeIf(
            [&](const Fault &fault) { return !fault.name.contains(line.value(u"fault"_s)); });
    QList<Workload> chosen(std::begin(workloads), std::end(workloads));
    chosen.removeIf([&](const Workload &workload) {
        return !QString::fromUtf8(workload.name).contains(line.value(u"workload"_s));
    });

    Stage stage({.program = line.value(u"program"_s),
                 .seed = seed,
                 .environment = {u"EVENTLY_HOLD_SECONDS=2"_s, u"EVENTLY_OFFER_SECONDS=3"_s}});
    QElapsedTimer time;
    time.start();
    const qint64 limit = line.value(u"minutes"_s).toLongLong() * 60'000;
    qint64 operations = 0;
    for (int round = 0; round == 0 || time.elapsed() < limit; ++round) {
        const Workload &workload = chosen[round % chosen.size()];
        std::shuffle(possible.begin(), possible.end(), stage.chance());
        const QList<Fault> some = possible.first(std::min<qsizetype>(possible.size(), 3));
        const QString point =
                QString::fromLatin1(points[stage.number(0, int(std::size(points)) - 1)]);
        QStringList names;
        for (const Fault &fault : some)
            names << fault.name;

        stage.history().clear();
        stage.restart(point);
        const QStringList complaints =
                playRound(stage, workload.prepare(stage, workload.scale), some);
        operations += stage.history().operations().size();
        if (!point.isEmpty())
            names << u"kill -9 at "_s % point;
        say(u"%1 s, round %2: %3; %4: %5; %6"_s.arg(time.elapsed() / 1000)
                    .arg(round + 1)
                    .arg(QString::fromUtf8(workload.name), names.join(u", "_s), stage.figures(),
                         complaints.isEmpty() ? u"right"_s : u"WRONG"_s));
        if (!complaints.isEmpty()) {
            say(failure(stage, complaints));
            return 1;
        }
    }
    say(u"%1 operations, everything right; seed %2"_s.arg(operations).arg(seed));
    return 0;
}
