// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/booking.h"
#include "models/values/search.h"

namespace Evently {

/// Looks for bookings by their reference and their customer, among millions as fast as among few,
/// as far as the database has pg_trgm (see the migration). Only for organizers: it asks nobody's
/// rights.
class BookingSearch
{
public:
    struct Question
    {
        QUuid eventId{}; ///< Null: of any event.
        std::optional<Booking::Status> status{};
        Search sought{};
    };

    BookingSearch(Transaction &tx, const Question &question);

    /// Newest first.
    QList<Keyed<Booking>> list(const Slice &slice) const;
    int count() const;

private:
    QList<Keyed<Booking>> listReferred(const Slice &slice) const;
    QList<Keyed<Booking>> listNamed(const Slice &slice) const;
    QList<Keyed<Booking>> listNear(const Slice &slice) const;
    QList<Keyed<Booking>> listWithin(const Slice &slice) const;
    bool isAllNear(const QJsonArray &after) const;
    QVariantList asked(const QJsonArray &after) const;

    Transaction &m_tx;
    const Question m_question;
};

} // namespace Evently
