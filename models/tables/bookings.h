// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/booking.h"
#include "models/values/principal.h"

namespace Evently {

/// Restricts a list of bookings.
struct BookingFilter
{
    std::optional<Booking::Status> status{};
    QUuid eventId{}; ///< Null for any event.
    QString search{}; ///< As typed: words of the customer's name or e-mail address, or a reference.
};

/// Whose bookings a list shows.
struct BookingScope
{
    enum class Of { All, User, Kiosk, Event };

    Of of = Of::All;
    QUuid id{}; ///< The id of the user, kiosk or event.
};

/// Reads the bookings in a transaction. Only the desk changes them.
class Bookings
{
public:
    explicit Bookings(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The booking @p id if @p reader may see it: users see their own, organizers all, and kiosks
    /// those they sold, without the customer.
    /// @return NotFound if there is none or @p reader may not see it, so both look the same.
    Result<Booking> find(const QUuid &id, const Principal &reader) const;
    Result<Booking> findByReference(const QString &reference, const Principal &reader) const;

    /// Newest first, and with only what @p reader may see.
    QList<Keyed<Booking>> list(const BookingScope &scope, const BookingFilter &filter,
                               const Slice &slice, const Principal &reader) const;
    int count(const BookingScope &scope, const BookingFilter &filter) const;

private:
    Transaction &m_tx;
};

/// @p booking with only what @p reader may see: a kiosk doesn't learn names.
Booking shownTo(const Principal &reader, Booking booking);

} // namespace Evently
