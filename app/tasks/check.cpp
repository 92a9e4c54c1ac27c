// SPDX-License-Identifier: GPL-3.0-only
#include "app/databasesource.h"
#include "app/tasks/tasks.h"
#include "models/recount.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

static Result<QList<Disagreement>> recountAll(const DatabaseAccess &access)
{
    try {
        Session session(access.owner, Session::Purpose::Owner);
        return session.snapshot(
                [](Transaction &tx) -> Result<QList<Disagreement>> { return recount(tx); });
    } catch (const DatabaseError &error) {
        if (error.sqlState().startsWith("42"_L1)) {
            return Problem{.code = Problem::Code::PreconditionFailed,
                           .error = u"The tables are not those of this program. Run “evently "
                                    "migrate”, then check again."_s};
        }
        return Problem{.code = Problem::Code::DatabaseUnavailable,
                       .error = u"The check could not be finished: %1"_s.arg(
                               QString::fromUtf8(error.what()).simplified())};
    }
}

ExitCode runCheck(const Options &options)
{
    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());
    const auto found = recountAll((*source)->access());
    if (!found)
        return giveUp(found.error());
    for (const Disagreement &line : *found) {
        std::printf("%s: %s: %s kept, %s counted\n", qUtf8Printable(line.where),
                    qUtf8Printable(line.what), qUtf8Printable(line.kept),
                    qUtf8Printable(line.counted));
    }
    if (found->isEmpty())
        std::printf("Everything agrees.\n");
    return found->isEmpty() ? Done : Failed;
}

} // namespace Evently
