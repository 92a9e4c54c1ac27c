// SPDX-License-Identifier: GPL-3.0-only
#include "models/demo/season.h"
#include "models/tables/events.h"
#include "server/api/services.h"
#include "server/api/steps.h"
#include "server/handlers/handlers.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

static Problem notEmpty(const QString &error)
{
    return {.code = Problem::Code::NotEmpty, .error = error};
}

/// Checks that there are no events and starts; progress is reported on /api/live.
void makeDemo(CallPtr call)
{
    const auto seed = call->query.integer(u"seed"_s, 0, std::numeric_limits<int>::max());
    if (const auto problem = call->query.problem())
        return answer(*call, *problem);

    const auto look = [](Transaction &tx) -> Result<Instant> {
        const Events events(tx);
        if (events.any())
            return notEmpty(u"A demo season can only be created when there are no events."_s);
        return events.now();
    };
    readThen(call, look, [call, seed](Instant now) {
        const DemoSeason season{
                .seed = quint64(seed.value_or(1)), .now = now, .organizer = call->caller.id};
        if (!call->services.beginDemo(season))
            return answer(*call, notEmpty(u"A demo season is already being created."_s));
        answer(*call, Reply::json({}, 202));
    });
}

} // namespace Evently::Handlers
