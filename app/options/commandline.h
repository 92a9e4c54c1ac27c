// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace Evently {

/// The command line, parsed but not yet checked.
struct CommandLine
{
    QString command{}; ///< "migrate", "create-admin", …; empty for the program itself.
    QHash<QString, QString> options{}; ///< By name without dashes; flags have an empty value.

    bool has(const QString &option) const { return options.contains(option); }

    /// Reads `[COMMAND] [--option VALUE | --option=VALUE | --flag]…`. `help COMMAND` is read as
    /// `COMMAND --help`.
    /// @return BadOptions for an unknown command, an option that the command doesn't have or that
    /// is given twice, and a missing or unexpected value.
    static Result<CommandLine, Failure> read(const QStringList &words);
};

} // namespace Evently
