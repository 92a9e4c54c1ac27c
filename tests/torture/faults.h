// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/stage.h"

#include <functional>

namespace Evently::Torture {

/// Something bad that happens once, on the main thread, while a crowd is at work.
struct Fault
{
    QString name;
    /// @return false when there was nothing to hurt: no session, no COMMIT on its way.
    std::function<bool(Stage &)> strike;
    /// Why it can't be tried on this machine; empty when it can.
    std::function<QString()> obstacle = [] { return QString(); };
};

/// All that a process, a link or the database may suffer without help from the program itself.
QList<Fault> faults();

/// SIGKILL to the backend @p pid: PostgreSQL ends all others, recovers, and takes connections
/// again.
void killBackend(Stage &stage, int pid);

} // namespace Evently::Torture
