// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/entrybulk.h"

#include <QJsonArray>
#include <QStringList>

namespace Evently {

static const Statement insertEntries{"insert_entries", R"(
    INSERT INTO waitlist_entries (id, reference, event_id, place, user_id, kiosk_id, created_by,
                                  quantity, status, offered_seq, booking_id, customer_name,
                                  customer_email, created_at, ended_at, ended_seq, lines, units,
                                  line_key, code)
    SELECT id, reference, event_id, place, user_id, kiosk_id, created_by, quantity, status,
           offered_seq, booking_id, customer_name, customer_email, from_ms(created_at),
           from_ms(ended_at), ended_seq, lines, units, line_key, code
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, reference text, event_id uuid, place bigint,
           user_id uuid, kiosk_id uuid, created_by uuid, quantity int, status text,
           offered_seq bigint, booking_id uuid, customer_name text, customer_email text,
           created_at bigint, ended_at bigint, ended_seq bigint, lines jsonb, units int,
           line_key text, code text)
)"};

static const Statement updateEntries{"update_entries", R"(
      WITH new AS MATERIALIZED (
           SELECT *
             FROM jsonb_to_recordset(?::jsonb) AS row (
                  id uuid, status text, booking_id uuid, offered_seq bigint,
                  ended_at bigint, ended_seq bigint))
    UPDATE waitlist_entries AS entry
       SET status      = new.status,
           booking_id  = new.booking_id,
           offered_seq = coalesce(entry.offered_seq, new.offered_seq),
           ended_at    = coalesce(entry.ended_at, from_ms(new.ended_at)),
           ended_seq   = CASE WHEN entry.ended_at IS NULL THEN new.ended_seq ELSE entry.ended_seq END
      FROM new
     WHERE entry.id = new.id
       AND entry.id = ANY (ARRAY(SELECT id FROM new))
)"};

/// See the column line_key.
static QString lineKeyOf(QList<TicketLine> lines)
{
    std::ranges::sort(lines, {}, &TicketLine::type);
    QStringList parts;
    for (const TicketLine &line : lines)
        parts << QString::number(line.type) % u'x' % QString::number(line.quantity);
    return parts.join(u',');
}

void EntryBulk::gather(const EventState &state)
{
    m_lastOf.clear();
    for (const LedgerRow &row : state.changes.ledger)
        m_lastOf[row.entryId] = {row.seq, row.at};
    m_lastOfAll = {state.event.version, m_now};
    for (const QUuid &id : state.changes.newEntries)
        gatherNew(*state.entries.find(id), state.offeredSeq);
    for (const QUuid &id : state.changes.changedEntries)
        gatherChanged(*state.entries.find(id), state.offeredSeq);
}

void EntryBulk::writeChanging(JsonWriter &row, const WaitlistEntry &entry,
                              const QHash<QUuid, qint64> &offeredSeq) const
{
    row.member(u"id", entry.id);
    row.member(u"status", wireName(entry.status));
    row.member(u"booking_id", entry.bookingId);
    if (const auto seq = offeredSeq.find(entry.id); seq != offeredSeq.end())
        row.member(u"offered_seq", *seq);
    if (entry.isOpen())
        return;
    const Moment end = m_lastOf.value(entry.id, m_lastOfAll);
    writeTime(row, u"ended_at", end.at);
    row.member(u"ended_seq", end.seq);
}

void EntryBulk::gatherNew(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq)
{
    m_new.add([&](JsonWriter &row) {
        writeChanging(row, entry, offeredSeq);
        row.member(u"reference", entry.reference);
        row.member(u"event_id", entry.eventId);
        row.member(u"place", entry.place);
        row.member(u"user_id", entry.userId);
        row.member(u"kiosk_id", entry.kioskId);
        row.member(u"created_by", entry.createdBy);
        row.member(u"quantity", entry.quantity);
        row.member(u"customer_name", entry.customer.name);
        row.member(u"customer_email", entry.customer.email);
        writeTime(row, u"created_at", entry.createdAt);
        if (!entry.lines.isEmpty()) {
            row.json(u"lines", toStored(entry.lines));
            row.member(u"units", entry.units());
            row.member(u"line_key", lineKeyOf(entry.lines));
        }
        if (!entry.code.isEmpty())
            row.member(u"code", entry.code);
    });
}

void EntryBulk::gatherChanged(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq)
{
    m_changed.add([&](JsonWriter &row) { writeChanging(row, entry, offeredSeq); });
}

void EntryBulk::write(Transaction &tx)
{
    // A user who leaves and joins again has two entries; the old one must be closed first, because
    // only one may be open. Entries are never reopened, so this order always works.
    m_changed.runIn(tx, updateEntries);
    m_new.runIn(tx, insertEntries);
}

} // namespace Evently
