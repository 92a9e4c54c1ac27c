// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QHash>
#include <QString>

namespace Evently {

/// Reads a `.env` file: a KEY=VALUE a line, after an "export " if there is one; a value may stand
/// in single quotes (taken as it is) or double quotes (with \n, \" and \\); "#" begins a comment at
/// a line's start, or after a blank behind a bare value. The last of several lines for a key
/// counts.
/// @return Invalid (of "config") with the line's number, never with its text: it may be a secret.
Result<QHash<QString, QString>> parseEnvFile(const QString &text);

/// Reads the file at @p path by parseEnvFile().
Result<QHash<QString, QString>> readEnvFile(const QString &path);

} // namespace Evently
