// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <optional>

namespace Evently {

struct DeskSettings
{
    int writers = 2; ///< Threads, each with a connection.
    int batchMax = 128; ///< Commands in one transaction.
    /// Requests that may wait, over all events; a third more for those that give seats back.
    int waitingMax = 20'000;
    /// How long a request should take at most under load. Requests that would wait longer are
    /// refused on arrival.
    std::chrono::milliseconds target{250};
    /// How long after its deadline a request in flight may stay unanswered.
    std::chrono::milliseconds grace{1000};
    std::chrono::seconds holdTime{600};
    std::chrono::seconds offerTime{1800};
    std::optional<int> heldPerAccount{}; ///< See Ledger::Settings.
    std::chrono::milliseconds sweepEvery{1000}; ///< How often to look for what is due.
};

} // namespace Evently
