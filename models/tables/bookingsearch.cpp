// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/bookingsearch.h"

#include "models/database/bound.h"
#include "models/database/sqlarray.h"
#include "models/tables/bookingrow.h"
#include "models/tables/searchwords.h"

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

// Common names are found by scanning the newest bookings, rare names by the index. Either method is
// slow for the other case: an index returns its matches in no order, so finding the newest twenty
// of half a million matches would read them all.

/// The parameters, shared by all statements here.
constexpr SqlText ask = joined<R"(
      WITH ask AS NOT MATERIALIZED (
           SELECT ?::uuid AS event, ?::text AS status,
                  timestamptz 'epoch' + ? * interval '1 microsecond' AS before, ?::uuid AS before_id,)",
                               askedWords, ")">;

constexpr SqlText isAsked = R"(
       AND (ask.event IS NULL OR booking.event_id = ask.event)
       AND (ask.status IS NULL OR booking.status = ask.status)
       AND (booking.created_at, booking.id) < (ask.before, ask.before_id))";

/// The searchable name of a booking's customer: the account's, or the one given with the booking.
/// (OFFSET keeps it from being computed again for each word.)
constexpr SqlText customer = R"(
     CROSS JOIN LATERAL (
           SELECT CASE WHEN booking.customer_of_account
                       THEN (SELECT account.searched
                               FROM users AS account
                              WHERE account.id = booking.user_id)
                       ELSE booking.searched
                  END AS searched
           OFFSET 0) AS customer)";

constexpr SqlText inOrder = R"(
     ORDER BY booking.created_at DESC, booking.id DESC
     LIMIT ? OFFSET ?
)";

constexpr SqlText events = R"(
      JOIN events AS event ON event.id = booking.event_id)";

/// The reference on a waitlist slip finds the booking made from its entry.
constexpr SqlText referred = joined<R"(
      FROM ask
     CROSS JOIN (SELECT ?::text[] AS texts) AS reference
     CROSS JOIN bookings AS booking)",
                                    events, R"(
     WHERE booking.id = ANY (ARRAY(
               SELECT id FROM bookings WHERE bookings.reference = ANY (reference.texts)
                UNION
               SELECT booking_id
                 FROM waitlist_entries
                WHERE waitlist_entries.reference = ANY (reference.texts))))",
                                    isAsked>;

const Statement listReferredTo{"list_bookings_referred",
                               spliced<ask, "SELECT ", keyedBookingColumns, referred, inOrder>};
const Statement countReferredTo{"count_bookings_referred",
                                spliced<ask, "SELECT count(*) AS bookings", referred>};

constexpr SqlText hasWords =
        hasWordsOrParts<"customer.searched", "booking.reference", PartAt::Ends>;

constexpr SqlText near = R"(
      FROM ask
     CROSS JOIN LATERAL (
           SELECT *
             FROM bookings
            WHERE (created_at, id) < (ask.before, ask.before_id))";

constexpr SqlText nearOnes = joined<R"(
            ORDER BY created_at DESC, id DESC
            LIMIT 5000) AS booking)",
                                    events, customer, R"(
     WHERE )",
                                    hasWords, isAsked, inOrder>;

const Statement searchNear{"search_bookings_near",
                           spliced<ask, "SELECT ", keyedBookingColumns, near, nearOnes>};
const Statement searchNearOfEvent{
        "search_bookings_near_of_event",
        spliced<ask, "SELECT ", keyedBookingColumns, near, " AND event_id = ask.event", nearOnes>};

/// Whether there are more matches than those among the newest bookings.
const Statement findFarther{"find_bookings_farther", R"(
    SELECT 1 AS found
      FROM bookings AS booking
     WHERE (booking.created_at, booking.id)
           < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
     ORDER BY booking.created_at DESC, booking.id DESC
     LIMIT 1 OFFSET 5000
)"};

const Statement findFartherOfEvent{"find_bookings_farther_of_event", R"(
    SELECT 1 AS found
      FROM bookings AS booking
     WHERE (booking.created_at, booking.id)
           < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
       AND booking.event_id = ?
     ORDER BY booking.created_at DESC, booking.id DESC
     LIMIT 1 OFFSET 5000
)"};

/// All matches: bookings whose own customer matches, those whose account matches, and those with at
/// least one of the words in their reference. MATERIALIZED and ARRAY keep the planner from
/// reordering the parts, because it can't estimate how many rows a word matches.
template <SqlText Words, SqlText WordsOfAccount>
constexpr SqlText found = joined<R"(,
           found AS MATERIALIZED (
           SELECT booking.id, booking.created_at
             FROM ask
            CROSS JOIN bookings AS booking
            WHERE )",
                                 Words, isAsked, R"(
            UNION ALL
           SELECT booking.id, booking.created_at
             FROM ask
            CROSS JOIN bookings AS booking
            WHERE booking.user_id = ANY (ARRAY(
                      SELECT account.id
                        FROM ask
                       CROSS JOIN users AS account
                       WHERE )",
                                 WordsOfAccount, R"())
              AND booking.customer_of_account)",
                                 isAsked, R"(
            UNION ALL
           SELECT booking.id, booking.created_at
             FROM ask
            CROSS JOIN bookings AS booking)",
                                 customer, R"(
            WHERE ask.heads IS NOT NULL
              AND booking.id = ANY (ARRAY(
                      SELECT part.id
                        FROM ask
                       CROSS JOIN unnest(ask.heads) AS head
                       CROSS JOIN LATERAL (
                             SELECT id
                               FROM bookings
                              WHERE reference > head
                                AND reference < head || '~') AS part
                       UNION
                      SELECT part.id
                        FROM ask
                       CROSS JOIN unnest(ask.tails) AS tail
                       CROSS JOIN LATERAL (
                             SELECT id FROM bookings WHERE right(reference, 4) = tail) AS part))
              AND (customer.searched LIKE ALL (ask.words)) IS NOT TRUE
              AND )",
                                 hasWords, isAsked, ")">;

constexpr SqlText theFound = joined<R"(
    SELECT )",
                                    keyedBookingColumns, R"(
      FROM (SELECT *
              FROM found
             ORDER BY created_at DESC, id DESC
             LIMIT ? OFFSET ?) AS top
      JOIN bookings AS booking ON booking.id = top.id)",
                                    events, R"(
     ORDER BY booking.created_at DESC, booking.id DESC
)">;

constexpr SqlText counted = R"(
    SELECT count(*) AS bookings FROM found
)";

constexpr SqlText byIndex = hasIndexedWords<"booking.searched">;
constexpr SqlText accountByIndex = hasIndexedWords<"account.searched">;

const Statement searchFar{"search_bookings_far",
                          spliced<ask, found<byIndex, accountByIndex>, theFound>};
const Statement countFar{"count_bookings_found",
                         spliced<ask, found<byIndex, accountByIndex>, counted>};

// Words of one or two letters are not in the trigram index, and scanning the whole index is slower
// than scanning the table.
constexpr SqlText byLetters = "booking.searched || '' LIKE ALL (ask.words)";
constexpr SqlText accountByLetters = "account.searched || '' LIKE ALL (ask.words)";

const Statement searchByLetters{"search_bookings_by_letters",
                                spliced<ask, found<byLetters, accountByLetters>, theFound>};
const Statement countByLetters{"count_bookings_by_letters",
                               spliced<ask, found<byLetters, accountByLetters>, counted>};

/// Letters from the middle of a reference can't be looked up, but all references can be read from
/// an index.
constexpr SqlText within = joined<R"(
      FROM ask
     CROSS JOIN bookings AS booking)",
                                  events, R"(
     WHERE booking.reference = ANY (ARRAY(
               SELECT reference
                 FROM bookings
                WHERE strpos(replace(reference, '-', ''), ask.whole) > 0)))",
                                  isAsked>;

const Statement searchWithin{"search_bookings_within_reference",
                             spliced<ask, "SELECT ", keyedBookingColumns, within, inOrder>};
const Statement countWithin{"count_bookings_within_reference",
                            spliced<ask, "SELECT count(*) AS bookings", within>};

} // namespace

BookingSearch::BookingSearch(Transaction &tx, const Question &question)
    : m_tx(tx)
    , m_question(question)
{
}

QVariantList BookingSearch::asked(const QJsonArray &after) const
{
    const auto &status = m_question.status;
    return QVariantList{bound(m_question.eventId),
                        status ? QVariant(QString(wireName(*status))) : QVariant(),
                        numberIn(after, behindAll), idIn(after, true)}
    << boundWords(m_question.sought);
}

/// For a complete reference. It may still be a name that looks like one.
QList<Keyed<Booking>> BookingSearch::listReferred(const Slice &slice) const
{
    if (m_question.sought.references.isEmpty())
        return {};
    return keyedBookingsFrom(m_tx.run(listReferredTo,
                                      asked(slice.after) << sqlArray(m_question.sought.references)
                                                         << slice.limit + 1 << slice.skip));
}

QList<Keyed<Booking>> BookingSearch::listNear(const Slice &slice) const
{
    return keyedBookingsFrom(m_tx.run(m_question.eventId.isNull() ? searchNear : searchNearOfEvent,
                                      asked(slice.after) << slice.limit + 1 << slice.skip));
}

bool BookingSearch::isAllNear(const QJsonArray &after) const
{
    QVariantList values{numberIn(after, behindAll), idIn(after, true)};
    if (!m_question.eventId.isNull())
        values << bound(m_question.eventId);
    return !m_tx.run(m_question.eventId.isNull() ? findFarther : findFartherOfEvent, values).next();
}

/// By the words of the customer.
QList<Keyed<Booking>> BookingSearch::listNamed(const Slice &slice) const
{
    const auto near = listNear(slice);
    if (near.size() > slice.limit || isAllNear(slice.after))
        return near;
    return keyedBookingsFrom(
            m_tx.run(hasIndexedWord(m_question.sought) ? searchFar : searchByLetters,
                     asked(slice.after) << slice.limit + 1 << slice.skip));
}

/// By letters from the middle of a reference.
QList<Keyed<Booking>> BookingSearch::listWithin(const Slice &slice) const
{
    if (m_question.sought.whole.isEmpty())
        return {};
    return keyedBookingsFrom(
            m_tx.run(searchWithin, asked(slice.after) << slice.limit + 1 << slice.skip));
}

QList<Keyed<Booking>> BookingSearch::list(const Slice &slice) const
{
    // Tries one method after the other until one has any match at all. If that method merely has no
    // further page, it is still the one to use.
    using List = QList<Keyed<Booking>> (BookingSearch::*)(const Slice &) const;
    const bool isBeginning = slice.after.isEmpty() && slice.skip == 0;
    if (m_question.sought.findsNothing())
        return {};
    for (const List by :
         {&BookingSearch::listReferred, &BookingSearch::listNamed, &BookingSearch::listWithin}) {
        const auto rows = (this->*by)(slice);
        if (!rows.isEmpty() || (!isBeginning && !(this->*by)({.limit = 1}).isEmpty()))
            return rows;
    }
    return {};
}

int BookingSearch::count() const
{
    const Search &sought = m_question.sought;
    const auto countBy = [this](const Statement &statement, const QVariantList &more = {}) {
        Rows rows = m_tx.run(statement, asked({}) << more);
        rows.next();
        return rows.integer("bookings"_L1);
    };
    if (sought.findsNothing())
        return 0;
    int count = sought.references.isEmpty()
            ? 0
            : countBy(countReferredTo, {sqlArray(sought.references)});
    if (count == 0)
        count = countBy(hasIndexedWord(sought) ? countFar : countByLetters);
    return count > 0 || sought.whole.isEmpty() ? count : countBy(countWithin);
}

} // namespace Evently
