// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/databasesource.h"
#include "app/tasks/tasks.h"
#include "models/audit/audit.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

static Result<QList<Finding>, Failure> findingsIn(const ConnectionInfo &database)
{
    try {
        Session session(database, Session::Purpose::Owner);
        return audit(session);
    } catch (const DatabaseError &error) {
        if (error.sqlState().startsWith("42"_L1)) {
            return Failure{
                    .sentence =
                            u"The tables don't match this version. Run “evently migrate”, then check again."_s};
        }
        return Failure{.code = DatabaseUnavailable,
                       .sentence = u"The check could not be finished: %1"_s.arg(
                               QString::fromUtf8(error.what()).simplified())};
    }
}

ExitCode runCheck(const Options &options)
{
    if (const auto nothing = DatabaseSource::isMissing(options))
        return giveUp(*nothing);
    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());
    const auto findings = findingsIn((*source)->access().owner);
    if (!findings)
        return giveUp(findings.error());

    for (const Finding &finding : *findings) {
        std::printf("%s: %s (%s)\n", qUtf8Printable(finding.where), qUtf8Printable(finding.what),
                    qUtf8Printable(finding.rule));
    }
    if (findings->isEmpty())
        std::printf("Everything agrees.\n");
    return findings->isEmpty() ? Done : Failed;
}

} // namespace Evently
