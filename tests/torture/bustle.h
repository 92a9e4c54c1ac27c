// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/faults.h"

namespace Evently::Torture {

/// How much of it there is.
struct BustleScale
{
    int events = 6;
    int people = 24;
    int actions = 60; ///< Of each.
};

/// What a stage for playBustle() must be set with: holds and offers that lapse soon.
QStringList bustleEnvironment();

/// Lets people wish everything that can be wished of several events at once, at random, while
/// @p faults come one after the other, and holds every answer against the model.
/// @return what is wrong; nothing when all is well.
QStringList playBustle(Stage &stage, const BustleScale &scale, const QList<Fault> &faults);

} // namespace Evently::Torture
