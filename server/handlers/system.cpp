// SPDX-License-Identifier: GPL-3.0-only
#include "models/failures.h"
#include "models/users.h"
#include "resources/resources.h"
#include "server/handlers/handlers.h"
#include "server/metrics.h"
#include "server/services.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

/// Never asks the database: that it is away is no reason to start this process anew.
Result<Reply> showHealth(Call &call)
{
    QJsonObject health{{u"status"_s, u"ok"_s}};
    if (call.services.setupNeeded)
        health[u"setupNeeded"_s] = true;
    return Reply::json(health);
}

Result<Reply> showReadiness(Call &call, Transaction &tx)
{
    Users(tx).hasAdmin(); // Any question will do.
    if (call.services.draining) {
        return Problem{.code = Problem::Code::Overloaded,
                       .error = u"This server is about to end."_s,
                       .details = {}};
    }
    if (call.services.circuit.refusesToWrite()) {
        Problem problem = databaseUnavailable();
        problem.details = u"It can be read, but not written."_s;
        return problem;
    }
    return Reply::json({{u"status"_s, u"ready"_s}});
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
