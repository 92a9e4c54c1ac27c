// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QHash>
#include <QString>

namespace Evently {

/// Reads a `.env` file: one KEY=VALUE per line, optionally after "export ". Values may be in single
/// quotes (taken literally) or double quotes (with \n, \" and \\). "#" begins a comment at the
/// start of a line or, after an unquoted value, after a blank. If a key occurs more than once, its
/// last line counts.
/// @return BadOptions (of "config") with the line's number, but never its text, which may be a
/// secret.
Result<QHash<QString, QString>, Failure> parseEnvFile(const QString &text);

/// Reads the file at @p path using parseEnvFile().
Result<QHash<QString, QString>, Failure> readEnvFile(const QString &path);

} // namespace Evently
