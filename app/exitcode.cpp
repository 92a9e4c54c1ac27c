// SPDX-License-Identifier: GPL-3.0-only
#include "app/exitcode.h"

#include "app/sentence.h"

#include <cstdio>

namespace Evently {

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
    std::fprintf(stderr, "evently: %s\n", qUtf8Printable(sentenceOf(problem)));
    return exitCodeOf(problem);
}

} // namespace Evently
