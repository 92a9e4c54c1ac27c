// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/faults.h"
#include "tests/torture/workloads.h"

namespace Evently::Torture {

/// Runs @p play on @p stage while @p faults occur one after the other, repeatedly.
/// @return what is wrong afterwards; nothing if all is well.
QStringList playRound(Stage &stage, const Play &play, const QList<Fault> &faults);

/// A description of a failed round: the complaints, the seed, and the name of the history's file,
/// which it saves.
QString failure(const Stage &stage, const QStringList &complaints);

} // namespace Evently::Torture
