// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/exitcode.h"

#include "app/cluster/sentence.h"
#include "app/log/logging.h"

#include <QLoggingCategory>

namespace Evently {

Q_LOGGING_CATEGORY(lcProgram, "evently.program")

ExitCode exitCodeOf(const Problem &problem)
{
    switch (problem.code) {
    case Problem::Code::Invalid: return BadOptions;
    case Problem::Code::Forbidden: return FolderInUse;
    case Problem::Code::NotFound: return PackagesMissing;
    case Problem::Code::DatabaseUnavailable: return DatabaseUnavailable;
    default: return Failed;
    }
}

ExitCode giveUp(const Problem &problem)
{
    if (logsObjects())
        qCCritical(lcProgram, "%s", qUtf8Printable(sentenceOf(problem)));
    else
        writePlainly("evently: " + sentenceOf(problem).toUtf8());
    return exitCodeOf(problem);
}

} // namespace Evently
