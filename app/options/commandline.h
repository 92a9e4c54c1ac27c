// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace Evently {

/// The words behind the program's name, sorted but not yet judged.
struct CommandLine
{
    QString command{}; ///< "migrate", "create-admin", …; empty for the program itself.
    QHash<QString, QString> options{}; ///< By name without its dashes; flags have an empty value.

    bool has(const QString &option) const { return options.contains(option); }

    /// Reads `[COMMAND] [--option VALUE | --option=VALUE | --flag]…`. `help COMMAND` is read as
    /// `COMMAND --help`.
    /// @return Invalid for an unknown command, an option that the command does not have or that is
    /// given twice, and a missing or needless value.
    static Result<CommandLine> read(const QStringList &words);
};

} // namespace Evently
