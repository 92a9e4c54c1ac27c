// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/faults.h"
#include "tests/torture/workloads.h"

namespace Evently::Torture {

/// Lets @p play happen on @p stage, with @p faults one after the other, again and again while it
/// lasts. @return what is wrong afterwards; nothing when all is well.
QStringList playRound(Stage &stage, const Play &play, const QList<Fault> &faults);

/// How to say that a round failed: the complaints, the seed, and the history's file, which it
/// keeps.
QString failure(const Stage &stage, const QStringList &complaints);

} // namespace Evently::Torture
