// SPDX-License-Identifier: GPL-3.0-only
#include "models/bookingsearch.h"

#include "models/bookingrow.h"
#include "models/bound.h"
#include "models/values/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// As the migration's index has it.
constexpr SqlText customer = "(' ' || booking.customer_name || ' ' || booking.customer_email)";

// A name that many have is found among the newest bookings, and one that few have by its index. For
// the other way round each would read a great deal: an index gives its finds in no order, so that
// the newest twenty of half a million take all of them.

constexpr SqlText newest = R"(
                   FROM bookings AS booking
                  WHERE (booking.created_at, booking.id)
                        < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid))";

constexpr SqlText nearOnes = R"(
                  ORDER BY booking.created_at DESC, booking.id DESC
                  LIMIT 5000) AS booking
      JOIN events AS event ON event.id = booking.event_id
     CROSS JOIN (SELECT ?::text AS status, ?::text AS part) AS ask
     WHERE (ask.status IS NULL OR booking.status = ask.status)
       AND )";

constexpr SqlText inOrder = R"(
     ORDER BY booking.created_at DESC, booking.id DESC
     LIMIT ? OFFSET ?
)";

const Statement searchNear{"search_bookings_near",
                           spliced<"SELECT ", keyedBookingColumns, R"(
      FROM (SELECT *)",
                                   newest, nearOnes, customer, " ILIKE ask.part", inOrder>};

const Statement searchNearOfEvent{"search_bookings_near_of_event",
                                  spliced<"SELECT ", keyedBookingColumns, R"(
      FROM (SELECT *)",
                                          newest, " AND booking.event_id = ?", nearOnes, customer,
                                          " ILIKE ask.part", inOrder>};

/// The bookings whose customer was named with them, and those that stand for their account's owner.
/// Each step is fenced, because estimates of how many a part finds go astray.
constexpr SqlText farOnes = joined<R"(
      WITH ask AS NOT MATERIALIZED (
           SELECT ?::uuid AS event, ?::text AS status, ?::text AS part),
           named AS MATERIALIZED (
           SELECT booking.id
             FROM ask
            CROSS JOIN bookings AS booking
            WHERE NOT booking.customer_of_account
              AND (booking.customer_name <> '' OR booking.customer_email <> '')
              AND )",
                                   customer, R"( ILIKE ask.part),
           accounts AS MATERIALIZED (
           SELECT account.id
             FROM ask
            CROSS JOIN users AS account
            WHERE (' ' || account.first_name || ' ' || account.last_name || ' ' || account.email)
                  ILIKE ask.part),
           found AS MATERIALIZED (
           SELECT id FROM named
            UNION ALL
           SELECT booking.id
             FROM bookings AS booking
            WHERE booking.user_id = ANY (ARRAY(SELECT id FROM accounts))
              AND booking.customer_of_account)
    SELECT )">;

constexpr SqlText amongFound = R"(
      FROM ask
     CROSS JOIN bookings AS booking
      JOIN events AS event ON event.id = booking.event_id
     WHERE booking.id = ANY (ARRAY(SELECT id FROM found))
       AND (ask.event IS NULL OR booking.event_id = ask.event)
       AND (ask.status IS NULL OR booking.status = ask.status))";

const Statement searchFar{"search_bookings_far",
                          spliced<farOnes, keyedBookingColumns, amongFound, R"(
       AND (booking.created_at, booking.id)
           < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid))",
                                  inOrder>};

const Statement countFound{"count_bookings_found",
                           spliced<farOnes, "count(*) AS bookings", amongFound>};

/// A part of one or two characters would be looked for in every word there is; as the beginning of
/// a word it has its place in the index.
QString patternOf(const QString &part)
{
    QString pattern = patternFor(part);
    return characterCount(part) < 3 ? pattern.insert(1, u' ') : pattern;
}

/// Signs alone are in no index, and the newest bookings show well enough whether anybody has them.
bool hasWord(const QString &part)
{
    return std::ranges::any_of(part, [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

BookingSearch::BookingSearch(Transaction &tx, const Question &question)
    : m_tx(tx)
    , m_question(question)
    , m_pattern(patternOf(question.part))
{
}

QVariantList BookingSearch::questionAsBound() const
{
    const auto &status = m_question.status;
    return {status ? QVariant(QString(wireName(*status))) : QVariant(), m_pattern};
}

QList<Keyed<Booking>> BookingSearch::listNear(const Slice &slice) const
{
    QVariantList values{numberIn(slice.after, behindAll), idIn(slice.after, true)};
    if (!m_question.eventId.isNull())
        values << bound(m_question.eventId);
    values << questionAsBound() << slice.limit + 1 << slice.skip;
    return keyedBookingsFrom(
            m_tx.run(m_question.eventId.isNull() ? searchNear : searchNearOfEvent, values));
}

QList<Keyed<Booking>> BookingSearch::list(const Slice &slice) const
{
    const auto near = listNear(slice);
    if (near.size() > slice.limit || !hasWord(m_question.part))
        return near;
    const QVariantList values = QVariantList{bound(m_question.eventId)}
            << questionAsBound() << numberIn(slice.after, behindAll) << idIn(slice.after, true)
            << slice.limit + 1 << slice.skip;
    return keyedBookingsFrom(m_tx.run(searchFar, values));
}

int BookingSearch::count() const
{
    if (!hasWord(m_question.part))
        return int(list({.limit = 5000}).size());
    Rows rows = m_tx.run(countFound, QVariantList{bound(m_question.eventId)} << questionAsBound());
    rows.next();
    return rows.integer("bookings"_L1);
}

} // namespace Evently
