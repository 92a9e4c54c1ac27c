// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/client.h"

#include <functional>

namespace Evently::Torture {

/// What a crowd does, on events of its own.
struct Play
{
    QList<QUuid> events{};
    int clients = 0;
    std::function<void(Client &)> act{}; ///< On a thread of each client's.
};

/// How big it is.
struct Scale
{
    int buyers = 500;
    int seats = 250;
    int clients = 32;
    int rounds = 100; ///< Of duels and churn.
    int racers = 100;
};

// W1: many want the few seats of one event at once; a fifth ask twice, some go away before they
// are answered, some look.
Play hotBurst(Stage &stage, const Scale &scale);
// W2: people book, give back, wait, accept, decline, leave.
Play churn(Stage &stage, const Scale &scale);
// W3: W1, while the organizer changes the capacity up and down; who comes too late waits.
Play capacityEdits(Stage &stage, const Scale &scale);
// W4: the same, and the organizer cancels the event in the middle.
Play cancelledInMidSale(Stage &stage, const Scale &scale);
// W6: two want the last seat, at two processes, again and again, and so do all other pairs.
Play lastSeatDuel(Stage &stage, const Scale &scale);
// W11: one key, many racers, all processes.
Play oneKey(Stage &stage, const Scale &scale);

/// The clients of a play, at work, each on a thread.
class Crowd
{
    Q_DISABLE_COPY_MOVE(Crowd)

public:
    Crowd(Stage &stage, const Play &play);
    ~Crowd(); ///< When all are done.

    bool isBusy() const { return m_busy > 0; }

private:
    std::atomic<int> m_busy;
    std::vector<std::thread> m_threads;
};

} // namespace Evently::Torture
