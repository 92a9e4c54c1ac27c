// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/bookings.h"

#include "models/database/bound.h"
#include "models/tables/bookingrow.h"
#include "models/tables/bookingsearch.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Of = BookingScope::Of;

namespace {

constexpr SqlText from = R"(
      FROM bookings AS booking
      JOIN events AS event ON event.id = booking.event_id)";

const Statement findBooking{"find_booking", spliced<"SELECT ", bookingColumns, from, R"(
     WHERE booking.id = ?
)">};

const Statement findByReferenceText{"find_booking_by_reference",
                                    spliced<"SELECT ", bookingColumns, from, R"(
     WHERE booking.reference = ?
)">};

/// The filter's conditions. "scope" must name the rows to look at, so that each scope uses its own
/// index.
constexpr SqlText asked = R"(
     CROSS JOIN (SELECT ?::uuid AS scope,
                        ?::text AS status,
                        ?::uuid AS event) AS ask
     WHERE (ask.status IS NULL OR booking.status = ask.status)
       AND (ask.event IS NULL OR booking.event_id = ask.event))";

constexpr SqlText ofUser = " AND booking.user_id = ask.scope";
constexpr SqlText ofKiosk = " AND booking.kiosk_id = ask.scope";
constexpr SqlText ofEvent = " AND booking.event_id = ask.scope";

constexpr SqlText newestFirst = R"(
       AND (booking.created_at, booking.id)
           < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
     ORDER BY booking.created_at DESC, booking.id DESC
     LIMIT ? OFFSET ?
)";

const Statement listAll{"list_bookings",
                        spliced<"SELECT ", keyedBookingColumns, from, asked, newestFirst>};
const Statement listOfUser{
        "list_bookings_of_user",
        spliced<"SELECT ", keyedBookingColumns, from, asked, ofUser, newestFirst>};
const Statement listOfKiosk{
        "list_bookings_of_kiosk",
        spliced<"SELECT ", keyedBookingColumns, from, asked, ofKiosk, newestFirst>};
const Statement listOfEvent{
        "list_bookings_of_event",
        spliced<"SELECT ", keyedBookingColumns, from, asked, ofEvent, newestFirst>};

constexpr SqlText counting = "SELECT count(*) AS bookings";

const Statement countAll{"count_bookings", spliced<counting, from, asked>};
const Statement countOfUser{"count_bookings_of_user", spliced<counting, from, asked, ofUser>};
const Statement countOfKiosk{"count_bookings_of_kiosk", spliced<counting, from, asked, ofKiosk>};
const Statement countOfEvent{"count_bookings_of_event", spliced<counting, from, asked, ofEvent>};

const Statement &listingOf(Of of)
{
    switch (of) {
    case Of::All: return listAll;
    case Of::User: return listOfUser;
    case Of::Kiosk: return listOfKiosk;
    case Of::Event: return listOfEvent;
    }
    Q_UNREACHABLE();
}

const Statement &countingOf(Of of)
{
    switch (of) {
    case Of::All: return countAll;
    case Of::User: return countOfUser;
    case Of::Kiosk: return countOfKiosk;
    case Of::Event: return countOfEvent;
    }
    Q_UNREACHABLE();
}

QVariantList valuesOf(const BookingScope &scope, const BookingFilter &filter)
{
    return {bound(scope.id),
            filter.status ? QVariant(QString(wireName(*filter.status))) : QVariant(),
            bound(filter.eventId)};
}

Result<Booking> onlyOf(Rows rows, const Principal &reader)
{
    if (!rows.next())
        return Problem::notFound(u"booking"_s);
    const Booking booking = bookingFrom(rows);
    if (!reader.mayTouch(booking.userId, booking.kioskId))
        return Problem::notFound(u"booking"_s);
    return shownTo(reader, booking);
}

} // namespace

Booking shownTo(const Principal &reader, Booking booking)
{
    booking.hidesCustomer = reader.role == Principal::Role::Kiosk;
    if (booking.hidesCustomer)
        booking.customer = {};
    return booking;
}

Result<Booking> Bookings::find(const QUuid &id, const Principal &reader) const
{
    return onlyOf(m_tx.run(findBooking, {toText(id)}), reader);
}

Result<Booking> Bookings::findByReference(const QString &reference, const Principal &reader) const
{
    return onlyOf(m_tx.run(findByReferenceText, {reference}), reader);
}

/// The question to search for; nothing if the scope is listed without a search. Only all bookings
/// and the bookings of an event can be searched.
static std::optional<BookingSearch::Question> searchOf(const BookingScope &scope,
                                                       const BookingFilter &filter)
{
    const bool isOwn = scope.of == Of::User || scope.of == Of::Kiosk;
    const Search sought = isOwn ? Search{} : searchFor(filter.search);
    if (!sought.isAny)
        return {};
    return BookingSearch::Question{.eventId = scope.of == Of::Event ? scope.id : filter.eventId,
                                   .status = filter.status,
                                   .sought = sought};
}

QList<Keyed<Booking>> Bookings::list(const BookingScope &scope, const BookingFilter &filter,
                                     const Slice &slice, const Principal &reader) const
{
    if (const auto search = searchOf(scope, filter))
        return BookingSearch(m_tx, *search).list(slice);

    auto bookings = keyedBookingsFrom(m_tx.run(
            listingOf(scope.of),
            valuesOf(scope, filter) << numberIn(slice.after, behindAll) << idIn(slice.after, true)
                                    << slice.limit + 1 << slice.skip));
    for (auto &booking : bookings)
        booking.value = shownTo(reader, booking.value);
    return bookings;
}

int Bookings::count(const BookingScope &scope, const BookingFilter &filter) const
{
    if (const auto search = searchOf(scope, filter))
        return BookingSearch(m_tx, *search).count();

    Rows rows = m_tx.run(countingOf(scope.of), valuesOf(scope, filter));
    rows.next();
    return rows.integer("bookings"_L1);
}

} // namespace Evently
