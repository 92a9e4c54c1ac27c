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

/// One message for the log.
struct LogRecord
{
    QtMsgType type = QtInfoMsg;
    const char *category = nullptr; ///< Never freed, like the names of categories; null: default.
    QString message{};
    Instant at = systemNow();
    bool mayBeLeftOut = false; ///< If there are too many of its kind, or too much is waiting.

    /// One line with its line break. Line breaks and control characters in the message are
    /// replaced, so that text from outside can't look like a separate record.
    QByteArray toLine(LogFormat format) const;
};

} // namespace Evently
