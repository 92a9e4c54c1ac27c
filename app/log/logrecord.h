// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QByteArray>
#include <QString>

namespace Evently {

enum class LogFormat {
    Text, ///< 2026-05-01T18:00:00.000Z info evently.cluster PostgreSQL runs
    Json, ///< {"at":"2026-05-01T18:00:00.000Z","level":"info","category":…,"message":…}
};

/// Something that was said for the log.
struct LogRecord
{
    QtMsgType type = QtInfoMsg;
    const char *category = nullptr; ///< Lives for ever, as categories' names do; null: default.
    QString message{};
    Instant at = systemNow();
    bool mayBeLeftOut = false; ///< Where there is too much of its kind, or too much waits.

    /// One line, with its end. The message is made one line of plain text: what came from outside
    /// can't pretend to be a record of its own.
    QByteArray toLine(LogFormat format) const;
};

} // namespace Evently
