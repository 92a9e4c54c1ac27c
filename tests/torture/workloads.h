// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/client.h"

#include <functional>

namespace Evently::Torture {

/// The actions of a crowd, on its own events.
struct Play
{
    QList<QUuid> events{};
    int clients = 0;
    std::function<void(Client &)> act{}; ///< Called on each client's thread.
};

/// The size of a workload.
struct Scale
{
    int buyers = 500;
    int seats = 250;
    int clients = 32;
    int rounds = 100; ///< For duels and churn.
    int racers = 100;
};

// W1: many compete for the few seats of one event; a fifth send twice, some disconnect before they
// are answered, some read.
Play hotBurst(Stage &stage, const Scale &scale);
// W2: people book, return, wait, accept, decline, leave.
Play churn(Stage &stage, const Scale &scale);
// W3: W1, while the organizer changes the capacity up and down; those who are too late wait.
Play capacityEdits(Stage &stage, const Scale &scale);
// W4: the same, and the organizer cancels the event in the middle.
Play cancelledInMidSale(Stage &stage, const Scale &scale);
// W6: two compete for the last seat, through two processes, again and again, and so do other pairs.
Play lastSeatDuel(Stage &stage, const Scale &scale);
// W11: one key, sent by many concurrent clients through all processes.
Play oneKey(Stage &stage, const Scale &scale);

/// The clients of a play at work, each on its own thread.
class Crowd
{
    Q_DISABLE_COPY_MOVE(Crowd)

public:
    Crowd(Stage &stage, const Play &play);
    ~Crowd(); ///< Waits for all.

    bool isBusy() const { return m_busy > 0; }

private:
    std::atomic<int> m_busy;
    std::vector<std::thread> m_threads;
};

} // namespace Evently::Torture
