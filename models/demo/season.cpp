// SPDX-License-Identifier: GPL-3.0-only
#include "models/demo/season.h"

#include "models/demo/boxoffice.h"
#include "models/tables/discountcodes.h"
#include "models/tables/events.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement beAlone{"demo_be_alone", R"(
    SELECT pg_try_advisory_xact_lock(hashtextextended('evently demo', 0)) AS is_alone,
           EXISTS (SELECT FROM events) AS has_events
)"};

static const Statement countBookings{"demo_count_bookings", R"(
    SELECT count(*) AS bookings FROM bookings
)"};

static std::optional<Problem> refusalIn(Transaction &tx)
{
    Rows rows = tx.run(beAlone);
    rows.next();
    if (!rows.boolean("is_alone"_L1))
        return Problem{.code = Problem::Code::NotEmpty,
                       .error = u"A demo season is already being created."_s};
    if (rows.boolean("has_events"_L1))
        return Problem{.code = Problem::Code::NotEmpty,
                       .error = u"A demo season can only be created when there are no events."_s};
    return {};
}

static Result<DemoFigures> made(Transaction &tx, const DemoSeason &season,
                                const DemoProgress &progress)
{
    if (const auto refusal = refusalIn(tx))
        return *refusal;
    Chance chance(season.seed);
    const QList<Show> shows = playbill(chance, season.now);
    People people(chance, shows.first().event.createdAt - std::chrono::hours(24 * 9), season.now);
    people.store(tx);

    const auto stopped = Problem{.code = Problem::Code::Overloaded,
                                 .error = u"The demo season was stopped before it was finished."_s};
    const int total = int(shows.size());
    DemoFigures figures{.events = total, .users = int(people.count())};
    if (!progress(0, total))
        return stopped;
    for (int i = 0; i < total; ++i) {
        Events(tx).create(shows[i].event, {Principal::Role::Admin, season.organizer});
        if (!shows[i].codes.isEmpty())
            DiscountCodes(tx).create(shows[i].event.id, shows[i].codes);
        BoxOffice office(shows[i], people, chance, season.organizer);
        figures.changes << office.play(tx, season.now);
        if (i + 1 < total && !progress(i + 1, total))
            return stopped;
    }
    Rows rows = tx.run(countBookings);
    rows.next();
    figures.bookings = rows.big("bookings"_L1);
    return figures;
}

Result<DemoFigures> makeDemo(Session &session, const DemoSeason &season,
                             const DemoProgress &progress)
{
    const auto figures =
            session.transact([&](Transaction &tx) { return made(tx, season, progress); });
    if (figures)
        progress(figures->events, figures->events); // Only after the commit can it be loaded.
    return figures;
}

} // namespace Evently
