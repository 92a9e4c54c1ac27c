// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/booking.h"
#include "models/values/principal.h"

namespace Evently {

/// What a list of bookings is narrowed to.
struct BookingFilter
{
    std::optional<Booking::Status> status{};
    QUuid eventId{}; ///< Null: of any event.
    QString search{}; ///< As typed: words of the customer's name or e-mail address, a reference.
};

/// Whose bookings a list shows.
struct BookingScope
{
    enum class Of { All, User, Kiosk, Event };

    Of of = Of::All;
    QUuid id{}; ///< Of the user, kiosk or event.
};

/// The bookings, seen from a transaction. Only the desk changes them.
class Bookings
{
public:
    explicit Bookings(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The booking @p id if @p reader may see it: the owner's own and an organizer's all. A kiosk
    /// sees those it sold, and no customer's name.
    /// @return NotFound for others as if there were none.
    Result<Booking> find(const QUuid &id, const Principal &reader) const;
    Result<Booking> findByReference(const QString &reference, const Principal &reader) const;

    /// Newest first, and as @p reader may see them.
    QList<Keyed<Booking>> list(const BookingScope &scope, const BookingFilter &filter,
                               const Slice &slice, const Principal &reader) const;
    int count(const BookingScope &scope, const BookingFilter &filter) const;

private:
    Transaction &m_tx;
};

/// @p booking as @p reader may see it: a kiosk learns nobody's name.
Booking shownTo(const Principal &reader, Booking booking);

} // namespace Evently
