// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/stage.h"

#include <functional>

namespace Evently::Torture {

/// A single failure, caused on the main thread while clients are busy.
struct Fault
{
    QString name;
    /// @return false if it had no target: no session, no COMMIT in progress.
    std::function<bool(Stage &)> strike;
    /// Why it is impossible on this machine; empty if it is possible.
    std::function<QString()> obstacle = [] { return QString(); };
};

/// All failures of processes, connections and the database that need no help from the program
/// itself.
QList<Fault> faults();

/// Kills the backend @p pid by SIGKILL: PostgreSQL ends all others, recovers, and accepts
/// connections again.
void killBackend(Stage &stage, int pid);

} // namespace Evently::Torture
