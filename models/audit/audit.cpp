// SPDX-License-Identifier: GPL-3.0-only
#include "models/audit/audit.h"

#include "models/database/choicefrom.h"
#include "models/ledger/replay.h"
#include "models/values/id.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// A rule that SQL can check: each row that @c statement returns breaks the rule. Its columns are
/// "at" and "what".
struct Rule
{
    const char *sentence;
    const Statement statement;
};

const Rule rules[] = {
        {"An event's counters are the sums of its bookings.", {"audit_seats", R"(
    SELECT event.id AS at,
           format('sold %s, counted %s; held %s, counted %s', event.confirmed, real.confirmed,
                  event.held, real.held) AS what
      FROM events AS event
     CROSS JOIN LATERAL (
           SELECT coalesce(sum(quantity) FILTER (WHERE status = 'confirmed'), 0) AS confirmed,
                  coalesce(sum(quantity) FILTER (WHERE status = 'held'), 0) AS held
             FROM bookings
            WHERE event_id = event.id) AS real
     WHERE (event.confirmed, event.held) <> (real.confirmed, real.held)
)"}},
        {"An event's waiting count is the number of its waiting entries.", {"audit_waiting", R"(
    SELECT event.id AS at,
           format('%s waiting for %s, counted %s for %s', event.waiting, event.waiting_tickets,
                  real.waiting, real.tickets) AS what
      FROM events AS event
     CROSS JOIN LATERAL (
           SELECT count(*) AS waiting, coalesce(sum(quantity), 0) AS tickets
             FROM waitlist_entries
            WHERE event_id = event.id
              AND status = 'active') AS real
     WHERE (event.waiting, event.waiting_tickets) <> (real.waiting, real.tickets)
)"}},
        {"An offer is a held booking, and a held booking of an entry is its offer.",
         {"audit_offers", R"(
    SELECT entry.id AS at,
           format('the entry is %s, its booking %s', entry.status, booking.status) AS what
      FROM waitlist_entries AS entry
      LEFT JOIN bookings AS booking ON booking.id = entry.booking_id
     WHERE (entry.status = 'notified') <> (coalesce(booking.status, '') = 'held')
        OR entry.status = 'converted' AND booking.confirmed_at IS NULL
        OR booking.entry_id <> entry.id
)"}},
        {"No entry waits for seats that are free and sufficient.", {"audit_order", R"(
    SELECT entry.id AS at,
           format('%s asked for, %s free', entry.quantity, event.available) AS what
      FROM events AS event
      JOIN waitlist_entries AS entry ON entry.event_id = event.id AND entry.status = 'active'
     WHERE event.status = 'published'
       AND event.ticket_types IS NULL
       AND event.sales_until > clock_timestamp()
       AND entry.quantity <= event.available
       AND (event.waitlist_policy = 'fill'
            OR entry.place = (SELECT min(head.place)
                                FROM waitlist_entries AS head
                               WHERE head.event_id = event.id
                                 AND head.status = 'active'))
)"}},
        {"An event that is cancelled or over has no active bookings or entries.",
         {"audit_ended", R"(
    SELECT event.id AS at, format('%s, with a %s', event.status, living.what) AS what
      FROM events AS event
     CROSS JOIN LATERAL (
           SELECT 'booking that is ' || status AS what
             FROM bookings
            WHERE event_id = event.id
              AND (status = 'held' OR status = 'confirmed' AND event.status = 'cancelled')
            UNION ALL
           SELECT 'waitlist entry that is ' || status
             FROM waitlist_entries
            WHERE event_id = event.id
              AND status IN ('active', 'notified')) AS living
     WHERE event.status IN ('cancelled', 'completed')
)"}},
        {"Sales by day are the sums of the bookings.", {"audit_days", R"(
    SELECT event_id AS at,
           format('%s, %s: bookings %s, tickets %s, revenue %s, unpaid %s, cancelled %s too many', day,
                  channel, sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)) AS what
      FROM (SELECT event_id, day, channel, currency, bookings, tickets, revenue, unpaid, cancelled
              FROM sales_daily
             UNION ALL
            SELECT event_id, day, channel, currency, -bookings, -tickets, -revenue, -unpaid, -cancelled
              FROM sales_of_bookings) AS difference
     GROUP BY event_id, day, channel, currency
    HAVING (sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)) <> (0, 0, 0, 0, 0)
)"}},
        {"Total sales are the sums of the days.", {"audit_totals", R"(
    SELECT event_id AS at,
           format('%s: bookings %s, tickets %s, revenue %s, unpaid %s, cancelled %s too many', channel,
                  sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)) AS what
      FROM (SELECT event_id, channel, currency, bookings, tickets, revenue, unpaid, cancelled
              FROM sales_totals
             UNION ALL
            SELECT event_id, channel, currency, -bookings, -tickets, -revenue, -unpaid, -cancelled
              FROM sales_daily) AS difference
     GROUP BY event_id, channel, currency
    HAVING (sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)) <> (0, 0, 0, 0, 0)
)"}},
        {"What was paid for a booking is the price of its seats plus what is due or refunded.",
         {"audit_money", R"(
    SELECT id AS at,
           format('%s, %s seats: paid %s, due back %s, refunded %s', status, quantity, paid_cents,
                  refund_due_cents, refunded_cents) AS what
      FROM bookings
     WHERE paid_cents - refund_due_cents - refunded_cents
           <> CASE WHEN paid_at IS NOT NULL AND status IN ('held', 'confirmed')
                   THEN coalesce(total_cents, quantity * unit_price_cents)
                   ELSE 0
               END
)"}},
        {"The lines of a booking or an entry add up to its quantity, units and total.",
         {"audit_lines", R"(
    SELECT row.id AS at,
           format('%s people, %s units, total %s; the lines say %s, %s, %s', row.quantity, row.units,
                  row.total_cents, real.people, real.units, real.cents) AS what
      FROM (SELECT id, quantity, units, total_cents, lines FROM bookings WHERE lines IS NOT NULL
             UNION ALL
            SELECT id, quantity, units, NULL, lines FROM waitlist_entries WHERE lines IS NOT NULL) AS row
     CROSS JOIN LATERAL (
           SELECT sum(line.quantity * coalesce(line.admits, 1)) AS people,
                  sum(line.quantity) AS units,
                  sum(line.quantity * (line.price - coalesce(line.discount, 0))) AS cents
             FROM jsonb_to_recordset(row.lines)
                  AS line (quantity int, admits int, price bigint, discount bigint)) AS real
     WHERE (row.quantity, row.units) <> (real.people, real.units)
        OR row.total_cents <> real.cents
)"}},
        {"The counters of ticket types are the sums of the bookings' lines.", {"audit_types", R"(
    SELECT event.id AS at,
           format('type %s: sold %s, counted %s; held %s, counted %s', type.no, type.sold, real.sold,
                  type.held, real.held) AS what
      FROM events AS event
     CROSS JOIN LATERAL (
           SELECT (each.definition ->> 'no')::int AS no,
                  event.type_sold[each.ordinal] AS sold,
                  event.type_held[each.ordinal] AS held
             FROM jsonb_array_elements(event.ticket_types)
                  WITH ORDINALITY AS each (definition, ordinal)) AS type
     CROSS JOIN LATERAL (
           SELECT coalesce(sum(line.quantity) FILTER (WHERE booking.status = 'confirmed'), 0) AS sold,
                  coalesce(sum(line.quantity) FILTER (WHERE booking.status = 'held'), 0) AS held
             FROM bookings AS booking
            CROSS JOIN LATERAL jsonb_to_recordset(
                      coalesce(booking.lines,
                               jsonb_build_array(jsonb_build_object('type', 1, 'quantity', booking.quantity))))
                  AS line (type int, quantity int)
            WHERE booking.event_id = event.id
              AND booking.status IN ('held', 'confirmed')
              AND line.type = type.no) AS real
     WHERE event.ticket_types IS NOT NULL
       AND (type.sold, type.held) <> (real.sold, real.held)
)"}},
        {"A code's uses are the bookings that have it.", {"audit_codes", R"(
    SELECT code.event_id AS at,
           format('%s: %s uses, counted %s', code.code, code.bookings, real.bookings) AS what
      FROM discount_codes AS code
     CROSS JOIN LATERAL (
           SELECT count(*) AS bookings
             FROM bookings AS booking
            WHERE booking.event_id = code.event_id
              AND upper(booking.code) = code.code_key
              AND booking.status IN ('held', 'confirmed')) AS real
     WHERE code.bookings <> real.bookings
)"}},
        {"Places on a waitlist are unique and ascending.", {"audit_places", R"(
    SELECT entry.id AS at, format('place %s, the next is %s', entry.place, event.next_place) AS what
      FROM waitlist_entries AS entry
      JOIN events AS event ON event.id = entry.event_id
     WHERE entry.place >= event.next_place
)"}},
};

const Statement listEvents{"audit_events", R"(
    SELECT id, total, available, held, confirmed, waiting, version,
           (SELECT coalesce(string_agg(format('%s: held %s, sold %s', no, held, sold), '; ' ORDER BY no), '')
              FROM unnest(quota_no, quota_held, quota_sold) AS quota (no, held, sold)
             WHERE held > 0 OR sold > 0) AS quotas
      FROM events
     ORDER BY id
)"};

const Statement listOrphans{"audit_orphans", R"(
    SELECT event_id AS at, 'a history of no event' AS what
      FROM event_ledger
     WHERE NOT EXISTS (SELECT FROM events WHERE id = event_id)
     GROUP BY event_id
)"};

const Statement readHistory{"audit_history", R"(
    SELECT seq, kind, quantity, booking_id, entry_id, coalesce(amount_cents, 0) AS amount_cents, seats
      FROM event_ledger
     WHERE event_id = ?
     ORDER BY seq
)"};

const Statement readBookings{"audit_bookings", R"(
    SELECT id, quantity, status, paid_cents, refund_due_cents, refunded_cents
      FROM bookings
     WHERE event_id = ?
)"};

/// Replays one event's history and compares the result with the event's row and its bookings.
class HistoryCheck
{
public:
    HistoryCheck(Transaction &tx, QList<Finding> &findings)
        : m_tx(tx)
        , m_findings(findings)
    {
    }

    void check(const QString &event, const QString &counters, const QString &quotas, qint64 version)
    {
        Replay replay;
        for (Rows rows = m_tx.run(readHistory, {event}); rows.next();) {
            const LedgerRow row{
                    .seq = rows.big("seq"_L1),
                    .kind = ledgerKindFrom(rows.text("kind"_L1)).value_or(LedgerRow::Kind::Edited),
                    .quantity = rows.integer("quantity"_L1),
                    .bookingId = rows.id("booking_id"_L1),
                    .entryId = rows.id("entry_id"_L1),
                    .amountCents = rows.big("amount_cents"_L1),
                    .seats = ledgerSeatsFrom(
                            QJsonDocument::fromJson(rows.text("seats"_L1).toUtf8()).array())};
            if (const QString complaint = replay.play(row); !complaint.isEmpty())
                return find(event, complaint);
        }
        if (replay.seq() != version)
            find(event, u"version %1, history of %2 rows"_s.arg(version).arg(replay.seq()));
        const QString told = countersOf(replay.total(), replay.available(), replay.held(),
                                        replay.confirmed(), replay.waiting());
        if (told != counters)
            find(event, u"the event says %1; the history %2"_s.arg(counters, told));
        if (const QString toldOfQuotas = quotasOf(replay); toldOfQuotas != quotas)
            find(event, u"the event's quotas say %1; the history %2"_s.arg(quotas, toldOfQuotas));
        checkBookings(event, replay);
    }

    static QString countersOf(int total, int available, int held, int confirmed, int waiting)
    {
        return u"total %1, free %2, held %3, sold %4, waiting %5"_s.arg(total)
                .arg(available)
                .arg(held)
                .arg(confirmed)
                .arg(waiting);
    }

private:
    static QString quotasOf(const Replay &replay)
    {
        QStringList texts;
        for (const auto &[no, seats] : replay.quotas().asKeyValueRange()) {
            if (seats.held > 0 || seats.sold > 0)
                texts << u"%1: held %2, sold %3"_s.arg(no).arg(seats.held).arg(seats.sold);
        }
        return texts.join(u"; "_s);
    }

    void checkBookings(const QString &event, const Replay &replay)
    {
        using Status = Booking::Status;
        QHash<QUuid, Replay::Seats> told = replay.bookings();
        for (Rows rows = m_tx.run(readBookings, {event}); rows.next();) {
            const QUuid id = rows.id("id"_L1);
            const Replay::Seats is{rows.integer("quantity"_L1),
                                   choiceFrom(rows.text("status"_L1),
                                              {Status::Held, Status::Confirmed, Status::Cancelled,
                                               Status::Expired})};
            if (!told.contains(id))
                find(toText(id), u"the booking is missing from the history"_s);
            else if (const Replay::Seats was = told.take(id); was != is)
                find(toText(id),
                     u"%1 seats %2; the history says %3 %4"_s.arg(is.quantity)
                             .arg(QString(wireName(is.status)))
                             .arg(was.quantity)
                             .arg(QString(wireName(was.status))));
            checkMoney(id,
                       {.paidCents = rows.big("paid_cents"_L1),
                        .refundDueCents = rows.big("refund_due_cents"_L1),
                        .refundedCents = rows.big("refunded_cents"_L1)},
                       replay.moneyOf(id));
        }
        for (auto lost = told.cbegin(); lost != told.cend(); ++lost)
            find(toText(lost.key()), u"the booking in the history doesn't exist"_s);
    }

    void checkMoney(const QUuid &booking, const Replay::Money &is, const Replay::Money &was)
    {
        const auto words = [](const Replay::Money &money) {
            return u"paid %1, due back %2, refunded %3"_s.arg(money.paidCents)
                    .arg(money.refundDueCents)
                    .arg(money.refundedCents);
        };
        if (is != was)
            find(toText(booking), u"%1; the history says %2"_s.arg(words(is), words(was)));
    }

    void find(const QString &where, const QString &what)
    {
        m_findings << Finding{u"An event's history adds up to its current state."_s, where, what};
    }

    Transaction &m_tx;
    QList<Finding> &m_findings;
};

} // namespace

QList<Finding> audit(Session &session)
{
    return session.snapshot([](Transaction &tx) {
        QList<Finding> findings;
        const auto gather = [&](const char *sentence, const Statement &statement) {
            for (Rows rows = tx.run(statement); rows.next();)
                findings << Finding{QString::fromUtf8(sentence), rows.text("at"_L1),
                                    rows.text("what"_L1)};
        };
        for (const Rule &rule : rules)
            gather(rule.sentence, rule.statement);
        gather("A history belongs to an event.", listOrphans);

        HistoryCheck histories(tx, findings);
        for (Rows rows = tx.run(listEvents); rows.next();)
            histories.check(
                    rows.text("id"_L1),
                    HistoryCheck::countersOf(rows.integer("total"_L1), rows.integer("available"_L1),
                                             rows.integer("held"_L1), rows.integer("confirmed"_L1),
                                             rows.integer("waiting"_L1)),
                    rows.text("quotas"_L1), rows.big("version"_L1));
        return findings;
    });
}

} // namespace Evently
