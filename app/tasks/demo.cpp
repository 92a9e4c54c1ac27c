// SPDX-License-Identifier: GPL-3.0-only
#include "app/log/logging.h"
#include "app/run/databasesource.h"
#include "app/run/stopsignals.h"
#include "app/tasks/tasks.h"
#include "models/demo/season.h"
#include "models/values/instant.h"

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

/// A progress line that overwrites itself, for people at a terminal.
static bool showProgress(int done, int total)
{
    if (::isatty(STDERR_FILENO) && !logsObjects())
        std::fprintf(stderr, "\r%d of %d events%s", done, total, done < total ? "" : "\n");
    return !StopSignals::haveCome();
}

static Result<DemoFigures, Failure> make(const Options &options, const ConnectionInfo &database)
{
    try {
        Session session(database, Session::Purpose::Owner);
        const auto made =
                makeDemo(session, {.seed = options.seed, .now = systemNow()}, showProgress);
        if (!made)
            return Failure::of(made.error());
        return *made;
    } catch (const DatabaseError &error) {
        return Failure{.code = DatabaseUnavailable,
                       .sentence = u"The demo season could not be saved: %1"_s.arg(
                               QString::fromUtf8(error.what()).simplified())};
    }
}

ExitCode runDemo(const Options &options)
{
    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());
    if (const auto migrated = migrate((*source)->access()); !migrated)
        return giveUp(migrated.error());
    const auto figures = make(options, (*source)->access().runtime);
    if (!figures)
        return giveUp(figures.error());
    std::printf("Created %d events, %lld bookings and %d customers.\n", figures->events,
                static_cast<long long>(figures->bookings), figures->users);
    return Done;
}

} // namespace Evently
