// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/entryloader.h"

#include "models/database/sqlarray.h"
#include "models/tables/entryrow.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement readEntries{"read_entries_of_batch", spliced<"SELECT ", entryColumns, R"(
      FROM waitlist_entries AS entry
     WHERE entry.id = ANY (?::uuid[])
)">};

/// Needed only for answers that contain the entry.
static const Statement readTimesPassed{"read_times_passed",
                                       spliced<R"(
    SELECT entry.id       AS entry_id,
           entry.event_id AS event_id,
           )",
                                               timesPassed, R"( AS times_passed
      FROM waitlist_entries AS entry
     WHERE entry.id = ANY (?::uuid[])
)">};

/// For each user the open entry or, without one, the last.
static const Statement readEntriesOfUsers{"read_entries_of_users",
                                          spliced<"SELECT ", entryColumns, R"(
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (event_id, user_id)
     CROSS JOIN LATERAL (
           SELECT *
             FROM waitlist_entries AS entry
            WHERE entry.event_id = wanted.event_id
              AND entry.user_id = wanted.user_id
            ORDER BY entry.status IN ('active', 'notified') DESC, entry.place DESC
            LIMIT 1) AS entry
)">};

static const Statement readLargerEntries{"read_larger_entries", spliced<"SELECT ", entryColumns, R"(
      FROM waitlist_entries AS entry
     WHERE entry.event_id = ?
       AND entry.status = 'active'
       AND entry.quantity > ?
)">};

static const Statement readWaitingEntries{"read_waiting_entries",
                                          spliced<"SELECT ", entryColumns, R"(
      FROM waitlist_entries AS entry
     WHERE entry.event_id = ?
       AND entry.status = 'active'
)">};

static const Statement readEntriesOfTypes{"read_entries_of_types",
                                          spliced<"SELECT ", entryColumns, R"(
      FROM waitlist_entries AS entry
     WHERE entry.event_id = ?
       AND entry.status = 'active'
       AND entry.line_key ~ ?
)">};

void EntryLoader::load(const QSet<QUuid> &ids)
{
    if (!ids.isEmpty())
        add(m_tx.run(readEntries, {sqlArray(ids)}));
}

void EntryLoader::loadOf(const EventUsers &users)
{
    if (users.empty())
        return;
    const auto [events, ids] = sqlArrays(users);
    add(m_tx.run(readEntriesOfUsers, {events, ids}));
}

void EntryLoader::loadWaiting(const QUuid &event)
{
    add(m_tx.run(readWaitingEntries, {toText(event)}));
}

void EntryLoader::loadLapsed(const EventState &state, Instant now)
{
    QStringList numbers;
    for (const TicketType &type : state.event.types) {
        if (type.retired || type.hasEnded(now))
            numbers << QString::number(type.no);
    }
    if (!numbers.isEmpty() && state.event.waitingCount > 0)
        add(m_tx.run(readEntriesOfTypes,
                     {toText(state.event.id), u"(^|,)(%1)x"_s.arg(numbers.join(u'|'))}));
}

void EntryLoader::loadLarger(const QUuid &event, int quantity)
{
    add(m_tx.run(readLargerEntries, {toText(event), quantity}));
}

void EntryLoader::loadTimesPassed(const QSet<QUuid> &shown)
{
    if (shown.isEmpty())
        return;
    Rows rows = m_tx.run(readTimesPassed, {sqlArray(shown)});
    while (rows.next()) {
        const auto state = m_loaded.states.find(rows.id("event_id"_L1));
        if (state == m_loaded.states.end())
            continue;
        const auto entry = state->second.entries.find(rows.id("entry_id"_L1));
        if (entry != state->second.entries.end())
            entry->timesPassed = rows.integer("times_passed"_L1);
    }
}

void EntryLoader::add(Rows rows)
{
    while (rows.next()) {
        WaitlistEntry entry = entryFrom(rows);
        const auto state = m_loaded.states.find(entry.eventId);
        if (state == m_loaded.states.end() || state->second.entries.contains(entry.id))
            continue;
        const Event &event = state->second.event;
        entry.currency = event.currency;
        if (entry.lines.isEmpty()) // Of a plain event, or one that was plain: of type 1.
            entry.unitPriceCents = event.ticketTypes().first().priceCents;
        state->second.add(entry);
    }
}

} // namespace Evently
