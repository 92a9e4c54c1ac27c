// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/bustle.h"
#include "tests/torture/rounds.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <random>

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
        {"W1 10,000 buyers for 500 seats",
         hotBurst,
         {.buyers = 10'000, .seats = 500, .clients = 64}},
        {"W2 book, cancel, wait", churn, {.clients = 48, .rounds = 60}},
        {"W3 capacity edits", capacityEdits, {.buyers = 3'000, .seats = 1'500}},
        {"W4 cancelled in mid-sale", cancelledInMidSale, {.buyers = 3'000, .seats = 2'000}},
        {"W6 10,000 duels for the last seat", lastSeatDuel, {.clients = 16, .rounds = 10'000}},
        {"W11 one key, 1,000 racers", oneKey, {.clients = 50, .racers = 1'000}},
        {"W1 10,000 buyers for 5,000 seats",
         hotBurst,
         {.buyers = 10'000, .seats = 5'000, .clients = 64}},
};

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

/// Deals its items in random order, each once before any comes again.
template <typename T>
class Deck
{
public:
    explicit Deck(QList<T> cards)
        : m_cards(std::move(cards))
    {
    }
    QList<T> deal(qsizetype count, std::mt19937_64 &chance)
    {
        QList<T> dealt;
        for (count = std::min(count, m_cards.size()); count > 0; --count) {
            if (m_dealt == 0)
                std::shuffle(m_cards.begin(), m_cards.end(), chance);
            dealt << m_cards.at(m_dealt);
            m_dealt = (m_dealt + 1) % m_cards.size();
        }
        return dealt;
    }

private:
    QList<T> m_cards;
    qsizetype m_dealt = 0;
};

/// The faults possible here; prints which aren't.
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
    line.addOption({u"model"_s, u"People who wish everything at random, against the model."_s});
    line.addHelpOption();
    line.process(application);

    const bool isModel = line.isSet(u"model"_s);
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
                 .environment = bustleEnvironment()});
    Deck<Fault> hurts(possible);
    // Where a program with fault points may kill itself.
    Deck<QString> ends({
            u""_s,
            u"before-begin:0.01"_s,
            u"before-commit:0.01"_s,
            u"after-commit-before-reply:0.01"_s,
            u"before-begin:0.004,before-commit:0.004,after-commit-before-reply:0.004"_s,
    });
    QElapsedTimer time;
    time.start();
    const qint64 limit = line.value(u"minutes"_s).toLongLong() * 60'000;
    qint64 operations = 0;
    for (int round = 0; round == 0 || time.elapsed() < limit; ++round) {
        const Workload &workload = chosen[round % chosen.size()];
        // With the model, every third round has no faults: then no one may be rejected.
        const bool isCalm = isModel && round % 3 == 0;
        const QList<Fault> some = isCalm ? QList<Fault>() : hurts.deal(3, stage.chance());
        const QString point = isCalm ? QString() : ends.deal(1, stage.chance()).first();
        QStringList names;
        for (const Fault &fault : some)
            names << fault.name;

        stage.history().clear();
        stage.restart(point);
        const QStringList complaints = isModel
                ? playBustle(stage, {}, some)
                : playRound(stage, workload.prepare(stage, workload.scale), some);
        operations += stage.history().operations().size();
        if (!point.isEmpty())
            names << u"kill -9 at "_s % point;
        say(u"%1 s, round %2: %3; %4: %5; %6"_s.arg(time.elapsed() / 1000)
                    .arg(round + 1)
                    .arg(isModel ? u"the model"_s : QString::fromUtf8(workload.name),
                         names.join(u", "_s), stage.figures(),
                         complaints.isEmpty() ? u"right"_s : u"WRONG"_s));
        if (!complaints.isEmpty()) {
            say(failure(stage, complaints));
            return 1;
        }
    }
    for (const auto &[fault, times] : stage.strikes())
        say(u"%1 x %2"_s.arg(times, 5).arg(fault));
    say(u"%1 operations, everything right; seed %2"_s.arg(operations).arg(seed));
    return 0;
}
