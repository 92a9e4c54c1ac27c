// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/events.h"

#include "models/database/bound.h"
#include "models/database/sqlarray.h"
#include "models/tables/eventrow.h"
#include "models/values/search.h"

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

const Statement readClock{"read_clock", R"(
    SELECT to_ms(now()) AS now
)"};

const Statement findEvent{"find_event",
                          spliced<R"(
    SELECT )",
                                  eventColumns, R"(
      FROM events AS event
     WHERE event.id = ?
)">};

const Statement eventExists{"event_exists", R"(
    SELECT 1 AS found FROM events WHERE id = ?
)"};

/// The filter's parameters, and the rows that match all of them except the status. PostgreSQL
/// flattens a sub-select without a FROM, so parameters that are NULL cost nothing and the others
/// can use an index.
constexpr SqlText filtered = R"(
      FROM (SELECT ?::text   AS category,
                   ?::text   AS venue,
                   ?::text[] AS words,
                   ?::bigint AS starts_from,
                   ?::bigint AS starts_before,
                   ?::boolean AS must_be_available,
                   ?::text   AS status) AS ask
     CROSS JOIN events AS event
     WHERE (ask.category IS NULL OR lower(event.category) = lower(ask.category))
       AND (ask.venue IS NULL OR event.venue ILIKE ask.venue)
       AND (ask.words IS NULL
            OR (SELECT event_words.searched
                  FROM event_words
                 WHERE event_words.event_id = event.id) LIKE ALL (ask.words))
       AND (ask.starts_from IS NULL OR event.starts_at >= from_ms(ask.starts_from))
       AND (ask.starts_before IS NULL OR event.starts_at < from_ms(ask.starts_before))
       AND (NOT ask.must_be_available
            OR coalesce(event.sellable,
                        event.available > 0
                            AND NOT (event.waitlist_policy = 'strict' AND event.waiting > 0))
               AND now() < event.sales_until))";

// Each status has its own condition, so that it uses its own index: the most frequent lists must
// not scan past the events of all years. A published event whose end has passed counts as
// completed, even if the sweeper hasn't processed it yet.

constexpr SqlText endsAt = "coalesce(event.ends_at, event.starts_at + interval '6 hours')";

constexpr SqlText isPublished = joined<R"(
       AND event.status = 'published'
       AND )",
                                       endsAt, " > now()">;

constexpr SqlText isCompleted = joined<R"(
       AND (event.status = 'completed' OR event.status = 'published' AND )",
                                       endsAt, " <= now())">;

constexpr SqlText isDraftOrCancelled = R"(
       AND event.status IN ('draft', 'cancelled')
       AND event.status = ask.status)";

constexpr SqlText isAnything = "";

constexpr SqlText columnsOfEvent = joined<"SELECT ", eventColumns>;

constexpr SqlText byStart = R"(
       AND (event.starts_at, event.id) > (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
     ORDER BY event.starts_at, event.id
     LIMIT ? OFFSET ?
)";

constexpr SqlText byStartDown = R"(
       AND (event.starts_at, event.id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
     ORDER BY event.starts_at DESC, event.id DESC
     LIMIT ? OFFSET ?
)";

constexpr SqlText byPrice = R"(
       AND (event.price_cents, event.id) > (?::bigint, ?::uuid)
     ORDER BY event.price_cents, event.id
     LIMIT ? OFFSET ?
)";

constexpr SqlText byPriceDown = R"(
       AND (event.price_cents, event.id) < (?::bigint, ?::uuid)
     ORDER BY event.price_cents DESC, event.id DESC
     LIMIT ? OFFSET ?
)";

constexpr SqlText byName = R"(
       AND (event.name, event.id) > (?::text, ?::uuid)
     ORDER BY event.name, event.id
     LIMIT ? OFFSET ?
)";

/// No text sorts after all others in every collation, so the first page starts at NULL.
constexpr SqlText byNameDown = R"(
       AND (event.name, event.id) < (?::text, ?::uuid) IS NOT FALSE
     ORDER BY event.name DESC, event.id DESC
     LIMIT ? OFFSET ?
)";

/// The list statements for one status, or for several.
struct Lists
{
    const Statement count, start, startDown, price, priceDown, name, nameDown;
};

template <SqlText Which, SqlText Status>
Lists listsOf()
{
    return {{spliced<"count_events_", Which>,
             spliced<"SELECT count(*) AS events ", filtered, Status>},
            {spliced<"list_events_by_start_", Which>,
             spliced<columnsOfEvent, filtered, Status, byStart>},
            {spliced<"list_events_by_start_down_", Which>,
             spliced<columnsOfEvent, filtered, Status, byStartDown>},
            {spliced<"list_events_by_price_", Which>,
             spliced<columnsOfEvent, filtered, Status, byPrice>},
            {spliced<"list_events_by_price_down_", Which>,
             spliced<columnsOfEvent, filtered, Status, byPriceDown>},
            {spliced<"list_events_by_name_", Which>,
             spliced<columnsOfEvent, filtered, Status, byName>},
            {spliced<"list_events_by_name_down_", Which>,
             spliced<columnsOfEvent, filtered, Status, byNameDown>}};
}

const Lists published = listsOf<"published", isPublished>();
const Lists completed = listsOf<"completed", isCompleted>();
const Lists draftsOrCancelled = listsOf<"others", isDraftOrCancelled>();
const Lists everything = listsOf<"everything", isAnything>();

const Lists &listsOf(const std::optional<Event::Status> &status)
{
    if (!status)
        return everything;
    switch (*status) {
    case Event::Status::Published: return published;
    case Event::Status::Completed: return completed;
    case Event::Status::Draft:
    case Event::Status::Cancelled: return draftsOrCancelled;
    }
    Q_UNREACHABLE();
}

const Statement insertEvent{"insert_event", R"(
    INSERT INTO events (id, name, description, venue, category, starts_at, ends_at, sales_until,
                        cancel_until, time_zone, currency, price_cents, total, available, status,
                        max_per_booking, max_per_user, waitlist_policy, created_by, version,
                        revision, created_at, updated_at, ticket_types, type_used, type_held,
                        type_sold, quota_no, quota_name, quota_total, quota_available, quota_held,
                        quota_sold, blocked_walls, sellable, next_boundary)
    VALUES (?, ?, ?, ?, ?, from_ms(?), from_ms(?), from_ms(?), from_ms(?), ?, ?, ?, ?, ?, ?, ?, ?, ?,
            ?, 1, 1, coalesce(from_ms(?), now()), coalesce(from_ms(?), now()), ?::jsonb,
            ?::boolean[], ?::int[], ?::int[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[],
            ?::int[], ?::int, ?::boolean, from_ms(?))
)"};

const Statement insertFirstRow{"insert_first_ledger_row", R"(
    INSERT INTO event_ledger (event_id, seq, kind, quantity, actor_role, actor_id, at)
    VALUES (?, 1, 'created', ?, ?, ?, coalesce(from_ms(?), now()))
)"};

const Statement anyEvent{"any_event", "SELECT FROM events LIMIT 1"};

const Statement &statementFor(const std::optional<Event::Status> &status, const EventOrder &order)
{
    const Lists &lists = listsOf(status);
    switch (order.by) {
    case EventOrder::By::DateTime: return order.descending ? lists.startDown : lists.start;
    case EventOrder::By::Price: return order.descending ? lists.priceDown : lists.price;
    case EventOrder::By::Name: return order.descending ? lists.nameDown : lists.name;
    }
    Q_UNREACHABLE();
}

/// A pattern for each word; NULL without a search.
QVariant patternsOf(const Search &search)
{
    QStringList patterns;
    for (const QString &word : search.words)
        patterns << patternFor(word);
    return search.isAny ? QVariant(sqlArray(patterns)) : QVariant();
}

/// Whether the filter can't match any event.
bool findsNothing(const EventFilter &filter)
{
    const Search search = searchFor(filter.search);
    return search.isAny && search.words.isEmpty();
}

QVariantList valuesOf(const EventFilter &filter)
{
    return {bound(filter.category),
            filter.venue.isEmpty() ? QVariant() : patternFor(filter.venue),
            patternsOf(searchFor(filter.search)),
            bound(filter.from),
            bound(filter.to),
            filter.isAvailable,
            filter.status ? QVariant(QString(wireName(*filter.status))) : QVariant()};
}

QVariant startOf(const EventOrder &order, const QJsonArray &after)
{
    if (order.by != EventOrder::By::Name)
        return numberIn(after, order.descending ? behindAll : beforeAll);
    if (after.isEmpty())
        return order.descending ? QVariant() : QVariant(u""_s);
    return after[0].toString();
}

QJsonArray keyOf(const Event &event, const EventOrder &order)
{
    using std::chrono::microseconds;
    const QString id = toText(event.id);
    switch (order.by) {
    case EventOrder::By::DateTime:
        return {qint64(microseconds(event.dateTime.time_since_epoch()).count()), id};
    case EventOrder::By::Price: return {event.priceCents, id};
    case EventOrder::By::Name: return {event.name, id};
    }
    Q_UNREACHABLE();
}

} // namespace

Instant Events::now() const
{
    Rows rows = m_tx.run(readClock);
    rows.next();
    return rows.instant("now"_L1);
}

Result<Event> Events::find(const QUuid &id, const Principal &caller) const
{
    Rows rows = m_tx.run(findEvent, {toText(id)});
    if (!rows.next())
        return Problem::notFound(u"event"_s);
    const Event event = eventFrom(rows);
    if (event.status == Event::Status::Draft && !caller.isAdmin())
        return Problem::notFound(u"event"_s);
    return event;
}

bool Events::exists(const QUuid &id) const
{
    return m_tx.run(eventExists, {toText(id)}).next();
}

bool Events::any() const
{
    return m_tx.run(anyEvent).next();
}

QList<Keyed<Event>> Events::list(const EventFilter &filter, const EventOrder &order,
                                 const Slice &slice) const
{
    if (findsNothing(filter))
        return {};
    const QVariantList values = valuesOf(filter)
            << startOf(order, slice.after) << idIn(slice.after, order.descending) << slice.limit + 1
            << slice.skip;
    Rows rows = m_tx.run(statementFor(filter.status, order), values);
    QList<Keyed<Event>> events;
    while (rows.next()) {
        const Event event = eventFrom(rows);
        events.append({event, keyOf(event, order)});
    }
    return events;
}

int Events::count(const EventFilter &filter) const
{
    if (findsNothing(filter))
        return 0;
    Rows rows = m_tx.run(listsOf(filter.status).count, valuesOf(filter));
    rows.next();
    return rows.integer("events"_L1);
}

void Events::create(const Event &event, const Principal &creator)
{
    const bool isFresh = event.createdAt == Instant();
    const QVariant createdAt = isFresh ? QVariant() : bound(event.createdAt);
    const StoredSalePlan plan = salePlanOf(event, isFresh ? systemNow() : event.createdAt);
    m_tx.run(insertEvent,
             {toText(event.id),
              event.name,
              event.description,
              event.venue,
              event.category,
              bound(event.dateTime),
              bound(event.endsAt),
              bound(event.salesUntil),
              bound(event.cancelUntil),
              event.timeZone,
              event.currency,
              plan.priceCents,
              event.totalCapacity,
              event.totalCapacity,
              QString(wireName(event.status)),
              event.maxPerBooking,
              bound(event.maxPerUser),
              QString(wireName(event.waitlistPolicy)),
              bound(event.createdBy),
              createdAt,
              createdAt,
              plan.types,
              plan.typeUsed,
              plan.typeHeld,
              plan.typeSold,
              plan.quotaNo,
              plan.quotaName,
              plan.quotaTotal,
              plan.quotaAvailable,
              plan.quotaHeld,
              plan.quotaSold,
              plan.blockedWalls,
              plan.sellable,
              plan.nextBoundary});
    m_tx.run(insertFirstRow,
             {toText(event.id), event.totalCapacity, creator.isAdmin() ? u"admin"_s : u"system"_s,
              bound(creator.id), createdAt});
}

} // namespace Evently
