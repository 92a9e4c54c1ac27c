// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/log/logrecord.h"

namespace Evently {

/// Which answered requests get a line.
enum class LogRequests {
    Off,
    Some, ///< A few a second; how many more there were is written now and then.
    All,
};

/// Sends all of Qt's messages, ours among them, to standard error in @p format, one record a line,
/// from any thread; so goes what libraries write there themselves, unless it is a terminal. Qt HTTP
/// Server's own are left out: it logs what clients send.
///
/// A message is written when this returns to who said it, unless nothing reads standard error: no
/// reader can hold up the program, and none makes it forget what it has to say. Only requests'
/// lines may come a moment later, be lost when the program is killed, or be left out.
void startLogging(LogFormat format, LogRequests requests = LogRequests::Some);

/// Writes @p line to standard error as it is, after what was logged before: for a person or a
/// script, who asked for an answer and not for a log.
void writePlainly(const QByteArray &line);

/// Whether startLogging() was told to write objects, so that nothing may stand between them.
bool logsObjects();

} // namespace Evently
