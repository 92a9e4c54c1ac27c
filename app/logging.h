// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QtGlobal>

class QString;

namespace Evently {

enum class LogFormat {
    Text, ///< 2026-05-01T18:00:00.000Z info evently.cluster PostgreSQL runs
    Json, ///< {"at":"2026-05-01T18:00:00.000Z","level":"info","category":…,"message":…}
};

/// Sends all of Qt's messages, ours among them, to standard error in @p format, one record a line,
/// from any thread. Qt HTTP Server's own are left out: it logs what clients send.
void startLogging(LogFormat format);

/// One record, with its line's end. @p message is made one line of plain text: what came from
/// outside can't pretend to be a record of its own.
QByteArray logRecord(LogFormat format, QtMsgType type, const char *category,
                     const QString &message);

} // namespace Evently
