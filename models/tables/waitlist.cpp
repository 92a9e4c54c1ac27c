// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/waitlist.h"

#include "models/database/bound.h"
#include "models/database/sqlarray.h"
#include "models/tables/entryrow.h"
#include "models/tables/searchwords.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Role = Principal::Role;

namespace {

constexpr SqlText columns = joined<"SELECT ", entryColumns, ", ", standingColumns, R"(,
           (extract(epoch FROM entry.created_at) * 1000000)::bigint AS created_us)">;

constexpr SqlText from = joined<R"(
      FROM waitlist_entries AS entry)",
                                standingJoins>;

constexpr SqlText whole = joined<columns, ", ", position, " AS entry_position", from>;

const Statement findEntry{"find_entry", spliced<whole, R"(
     WHERE entry.id = ?
)">};

const Statement findEntryByReference{"find_entry_by_reference", spliced<whole, R"(
     WHERE entry.reference = ?
)">};

/// The position is computed by sumAhead.
const Statement findOpenEntry{"find_open_entry", spliced<columns, ", 0 AS entry_position", from, R"(
     WHERE entry.event_id = ?
       AND entry.user_id = ?
       AND entry.status IN ('active', 'notified')
)">};

const Statement sumAhead{"sum_waiting_ahead", R"(
    SELECT count(*)                   AS people,
           coalesce(sum(quantity), 0) AS tickets
      FROM waitlist_entries
     WHERE event_id = ?
       AND status = 'active'
       AND place < ?
)"};

constexpr SqlText newestFirst = R"(
       AND (entry.created_at, entry.id)
           < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
     ORDER BY entry.created_at DESC, entry.id DESC
     LIMIT ? OFFSET ?
)";

const Statement listOfUser{"list_entries_of_user",
                           spliced<whole, R"(
     WHERE entry.user_id = ?)",
                                   newestFirst>};

const Statement listOfKiosk{"list_entries_of_kiosk",
                            spliced<whole, R"(
     WHERE entry.kiosk_id = ?)",
                                    newestFirst>};

/// Counts the waiting entries before the page once and adds those on the page as it goes. This
/// works because a page has no gaps: any waiting entry between its first and last is on it, unless
/// the filter excludes waiting entries altogether.
const Statement listEntriesOfEvent{"list_entries_of_event",
                                   spliced<R"(
      WITH page AS MATERIALIZED (
           SELECT entry.*
             FROM waitlist_entries AS entry
            CROSS JOIN (SELECT ?::text AS status) AS ask
            WHERE entry.event_id = ?
              AND (ask.status IS NULL OR entry.status = ask.status)
              AND entry.place > ?
            ORDER BY entry.place
            LIMIT ? OFFSET ?),
           ahead AS MATERIALIZED (
           SELECT count(*) AS people
             FROM waitlist_entries
            WHERE event_id = (SELECT event_id FROM page LIMIT 1)
              AND status = 'active'
              AND place < (SELECT min(place) FROM page))
    )",
                                           columns, R"(,
           ahead.people + count(*) FILTER (WHERE entry.status = 'active') OVER (ORDER BY entry.place)
               AS entry_position
      FROM page AS entry)",
                                           standingJoins, R"(
     CROSS JOIN ahead
     ORDER BY entry.place
)">};

/// Other waiting entries may lie between those found, so all from the first to the last are ranked,
/// in one pass.
const Statement searchEntriesOfEvent{
        "search_entries_of_event",
        spliced<R"(
      WITH ask AS NOT MATERIALIZED (
           SELECT ?::text AS status, ?::uuid AS event, ?::bigint AS after, ?::text[] AS refs,)",
                askedWords, R"(),
           page AS MATERIALIZED (
           SELECT entry.*
             FROM ask
            CROSS JOIN waitlist_entries AS entry
            WHERE entry.event_id = ask.event
              AND (ask.status IS NULL OR entry.status = ask.status)
              AND entry.place > ask.after
              AND (entry.reference = ANY (ask.refs) OR )",
                hasWordsOrParts<"entry.searched", "entry.reference", PartAt::Anywhere>, R"()
            ORDER BY entry.place
            LIMIT ? OFFSET ?),
           ranked AS MATERIALIZED (
           SELECT waiting.id,
                  ahead.people + row_number() OVER (ORDER BY waiting.place) AS position
             FROM (SELECT event_id, min(place) AS first, max(place) AS last
                     FROM page
                    GROUP BY event_id) AS shown
            CROSS JOIN LATERAL (
                  SELECT count(*) AS people
                    FROM waitlist_entries
                   WHERE event_id = shown.event_id
                     AND status = 'active'
                     AND place < shown.first) AS ahead
             JOIN waitlist_entries AS waiting
               ON waiting.event_id = shown.event_id
              AND waiting.status = 'active'
              AND waiting.place BETWEEN shown.first AND shown.last)
    )",
                columns, R"(,
           ranked.position AS entry_position
      FROM page AS entry)",
                standingJoins, R"(
      LEFT JOIN ranked ON ranked.id = entry.id
     ORDER BY entry.place
)">};

QList<Keyed<WaitlistEntry>> gathered(Rows rows, const Principal &reader)
{
    QList<Keyed<WaitlistEntry>> entries;
    while (rows.next()) {
        const WaitlistEntry entry = standingFrom(rows);
        entries.append({shownTo(reader, entry), {rows.big("created_us"_L1), toText(entry.id)}});
    }
    return entries;
}

} // namespace

WaitlistEntry shownTo(const Principal &reader, WaitlistEntry entry)
{
    entry.hidesCustomer = reader.role == Role::Kiosk;
    if (entry.hidesCustomer)
        entry.customer = {};
    return entry;
}

Result<WaitlistEntry> Waitlist::find(const QUuid &id, const Principal &reader) const
{
    Rows rows = m_tx.run(findEntry, {toText(id)});
    if (!rows.next())
        return Problem::notFound(u"waitlist entry"_s);
    const WaitlistEntry entry = standingFrom(rows);
    if (!reader.mayTouch(entry.userId, entry.kioskId))
        return Problem::notFound(u"waitlist entry"_s);
    return shownTo(reader, entry);
}

Result<WaitlistEntry> Waitlist::findByReference(const QString &reference,
                                                const Principal &reader) const
{
    Rows rows = m_tx.run(findEntryByReference, {reference});
    if (!rows.next())
        return Problem::notFound(u"waitlist entry"_s);
    const WaitlistEntry entry = standingFrom(rows);
    if (!reader.mayTouch(entry.userId, entry.kioskId) && reader.role != Role::Kiosk)
        return Problem::notFound(u"waitlist entry"_s);
    return shownTo(reader, entry);
}

Result<Standing> Waitlist::standingOf(const QUuid &user, const QUuid &event) const
{
    Rows rows = m_tx.run(findOpenEntry, {toText(event), toText(user)});
    if (!rows.next())
        return Problem::notFound(u"waitlist entry of yours for this event"_s);
    Standing standing{.entry = standingFrom(rows)};
    if (standing.entry.status != WaitlistEntry::Status::Active)
        return standing;
    Rows ahead = m_tx.run(sumAhead, {toText(event), standing.entry.place});
    ahead.next();
    standing.peopleAhead = ahead.integer("people"_L1);
    standing.entry.position = standing.peopleAhead + 1;
    standing.ticketsAhead = ahead.integer("tickets"_L1);
    return standing;
}

QList<Keyed<WaitlistEntry>> Waitlist::listOf(const Principal &owner, const Slice &slice) const
{
    const bool isKiosk = owner.role == Role::Kiosk;
    return gathered(m_tx.run(isKiosk ? listOfKiosk : listOfUser,
                             {toText(owner.id), numberIn(slice.after, behindAll),
                              idIn(slice.after, true), slice.limit + 1, slice.skip}),
                    owner);
}

QList<Keyed<WaitlistEntry>> Waitlist::listOfEvent(const QUuid &event, const EntryFilter &filter,
                                                  const Slice &slice) const
{
    const Search sought = searchFor(filter.search);
    if (sought.findsNothing())
        return {};
    QVariantList values{filter.status ? QVariant(QString(wireName(*filter.status))) : QVariant(),
                        toText(event), numberIn(slice.after, beforeAll)};
    if (sought.isAny)
        values << sqlArray(sought.references) << boundWords(sought);
    Rows rows = m_tx.run(sought.isAny ? searchEntriesOfEvent : listEntriesOfEvent,
                         values << slice.limit + 1 << slice.skip);
    QList<Keyed<WaitlistEntry>> entries;
    while (rows.next()) {
        const WaitlistEntry entry = standingFrom(rows);
        entries.append({entry, {entry.place, toText(entry.id)}});
    }
    return entries;
}

} // namespace Evently
