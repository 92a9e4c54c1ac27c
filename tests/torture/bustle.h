// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/faults.h"

namespace Evently::Torture {

/// The size of a run.
struct BustleScale
{
    int events = 6;
    int people = 24;
    int actions = 60; ///< Of each.
};

/// The environment of a stage for playBustle(): holds and offers that expire soon.
QStringList bustleEnvironment();

/// Lets people send random requests of every kind for several events at once, while @p faults occur
/// one after the other, and checks every answer against the model.
/// @return what is wrong; nothing if all is well.
QStringList playBustle(Stage &stage, const BustleScale &scale, const QList<Fault> &faults);

} // namespace Evently::Torture
