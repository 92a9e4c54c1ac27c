// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/failures.h"
#include "models/database/logthrottle.h"
#include "models/tables/readiness.h"
#include "models/tables/users.h"
#include "resources/resources.h"
#include "server/api/metrics.h"
#include "server/api/services.h"
#include "server/api/steps.h"
#include "server/handlers/handlers.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Q_LOGGING_CATEGORY(readinessLog, "evently.readiness")

/// Never queries the database, because an unreachable database is no reason to restart this
/// process.
Result<Reply> showHealth(Call &call)
{
    const ServerSettings &settings = call.services.settings;
    QJsonObject health{{u"status"_s, u"ok"_s},
                       {u"currency"_s, settings.currency},
                       {u"timeZone"_s, settings.timeZone}};
    if (call.services.setupNeeded)
        health[u"setupNeeded"_s] = true;
    return Reply::json(health);
}

static Result<Reply> ready()
{
    return Reply::json({{u"status"_s, u"ready"_s}});
}

static Problem notWritable()
{
    Problem problem = databaseUnavailable();
    problem.details = u"It can be read, but not written."_s;
    return problem;
}

static Problem notReadable()
{
    Problem problem = databaseUnavailable();
    problem.details = u"It can't be read."_s;
    return problem;
}

static void noteFailure(const DatabaseError &error)
{
    static LogThrottle logThrottle;
    if (const auto words = logThrottle.words(error.sqlState(), error.what()))
        qCWarning(readinessLog, "It can't be used: %s", words->c_str());
}

/// Tries on a writer's thread what every sale does. A stale connection is replaced and doesn't
/// count as a failure.
static Result<Reply> tryToWrite(Session &session)
{
    for (bool isSecond = false;; isSecond = true) {
        try {
            const auto tried = session.transact([](Transaction &tx) -> Result<bool> {
                // Commits only if everything can be written, because a committed row counts as
                // proof.
                return Readiness(tx).prove() ? Result<bool>(true) : Result<bool>(notWritable());
            });
            return tried ? ready() : notWritable();
        } catch (const DatabaseError &error) {
            const bool isGone = error.kind() == DatabaseError::Kind::Unreachable;
            if (isGone && !isSecond)
                continue;
            noteFailure(error);
            return isGone ? databaseUnavailable() : notWritable();
        }
    }
}

/// Ready only if something was written recently or can be written now.
void showReadiness(CallPtr call)
{
    if (call->services.draining) {
        return answer(*call,
                      Problem{.code = Problem::Code::Overloaded,
                              .error = u"The server is shutting down."_s,
                              .details = {}});
    }
    onWorker(call, call->services.readers, Rerun::Always, [call](Session &reader) {
        try {
            (void)reader.snapshot([](Transaction &tx) -> Result<bool> {
                return Users(tx).hasAdmin(); // Any question will do.
            });
        } catch (const DatabaseError &error) {
            if (error.kind() == DatabaseError::Kind::Unreachable)
                throw; // It is tried again.
            noteFailure(error);
            return answer(*call, notReadable());
        }
        const Circuit &circuit = call->services.circuit;
        if (circuit.refusesToWrite())
            return answer(*call, notWritable());
        if (circuit.hasWritten())
            return answer(*call, ready());
        const bool taken = call->services.writers.post(
                {.run =
                         [call](Session &writer) {
                             // Another request may have written, or checked the same, while this
                             // one waited.
                             const bool isProven = call->services.circuit.hasWritten();
                             answer(*call, isProven ? ready() : tryToWrite(writer));
                         },
                 .deadline = call->deadline,
                 .late = [call](Workers::Late) { answer(*call, overloaded()); }});
        if (!taken)
            answer(*call, overloaded());
    });
}

Result<Reply> showMetrics(Call &call)
{
    return Reply{.type = "text/plain; version=0.0.4; charset=utf-8",
                 .body = call.services.metrics.text()};
}

Result<Reply> showContract(Call &)
{
    static const QByteArray document = openApiDocument();
    return Reply{.body = document}.with("Cache-Control", "no-cache");
}

} // namespace Evently::Handlers
