// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/eventwriter.h"

#include "models/database/sqlarray.h"
#include "models/desk/batch/bookingbulk.h"
#include "models/desk/batch/codebulk.h"
#include "models/desk/batch/entrybulk.h"
#include "models/desk/batch/eventedit.h"
#include "models/desk/batch/ledgerbulk.h"
#include "models/desk/batch/salesbulk.h"
#include "models/values/id.h"

namespace Evently {

static const Statement removeEvent{"remove_event", "SELECT remove_unsold_event(?)"};

static const Statement notify{"notify", R"(
    SELECT pg_notify('evently', notice)
      FROM unnest(?::text[]) AS notice
)"};

namespace {

/// Collects the changed rows of many events and then writes them at once.
class Writer
{
public:
    explicit Writer(Instant now)
        : m_ledger(now)
        , m_entries(now)
    {
    }

    void gather(const EventState &state)
    {
        m_ledger.gather(state);
        m_bookings.gather(state);
        m_entries.gather(state);
        m_sales.gather(state);
        m_codes.gather(state);
    }

    void write(Transaction &tx)
    {
        m_ledger.writeCounters(tx);
        m_codes.write(tx);
        m_bookings.write(tx);
        m_entries.write(tx);
        m_ledger.write(tx);
        m_sales.write(tx);
    }

private:
    LedgerBulk m_ledger;
    BookingBulk m_bookings;
    EntryBulk m_entries;
    SalesBulk m_sales;
    CodeBulk m_codes;
};

} // namespace

static Change changeOf(const EventState &state)
{
    constexpr auto draft = Event::Status::Draft;
    return {.type = Change::Type::Event,
            .id = state.event.id,
            .version = state.event.version,
            .availableCapacity = state.event.availableCapacity,
            .isDraft = state.event.status == draft && state.statusBefore == draft};
}

QList<Change> writeEvents(Transaction &tx, const LoadedEvents &loaded)
{
    Writer writer(loaded.now);
    QList<Change> changes;
    QStringList notices;
    for (const auto &[id, state] : loaded.states) {
        if (state.changes.isEmpty() && !state.passedBoundary)
            continue;
        changes << changeOf(state);
        notices << changes.last().toNotice();
        if (state.changes.sweep == Changes::Sweep::Remove) {
            tx.post(removeEvent, {toText(id)});
            continue;
        }
        if (changedItself(state)) {
            tx.takeLong();
            writeEdited(tx, state, loaded.now);
        } else if (state.passedBoundary) {
            writePassedBoundary(tx, state.event, loaded.now);
        }
        if (!state.changes.isEmpty())
            writer.gather(state);
    }
    if (changes.isEmpty())
        return {};
    writer.write(tx);
    tx.post(notify, {sqlArray(notices)});
    return changes;
}

} // namespace Evently
