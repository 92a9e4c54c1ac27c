// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/logrecord.h"

namespace Evently {

/// Sends all of Qt's messages, ours among them, to standard error in @p format, one record a line,
/// from any thread. Qt HTTP Server's own are left out: it logs what clients send.
///
/// A message is written when this returns to who said it; only what is said of each request may
/// come a moment later, or be lost when the program is killed.
void startLogging(LogFormat format);

} // namespace Evently
