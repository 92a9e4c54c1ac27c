// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/log/logrecord.h"

namespace Evently {

/// Which answered requests are logged.
enum class LogRequests {
    Off,
    Some, ///< A few per second; the number of others is logged now and then.
    All,
};

/// Sends all of Qt's messages, including ours, to standard error in @p format, one record per line,
/// from any thread. What libraries write to standard error goes the same way, unless it is a
/// terminal. Qt HTTP Server's messages are left out, because they contain what clients send.
///
/// A message has been written when the logging call returns, unless nothing reads standard error: a
/// reader that stalls neither blocks the program nor makes it lose messages. Only the lines about
/// requests may be written a moment later, be lost when the program is killed, or be left out.
void startLogging(LogFormat format, LogRequests requests = LogRequests::Some);

/// Writes @p line to standard error unchanged, after what was logged before. For people and scripts
/// that expect an answer rather than a log.
void writePlainly(const QByteArray &line);

/// Whether startLogging() was told to write JSON objects, so that nothing else may be written
/// between them.
bool logsObjects();

} // namespace Evently
