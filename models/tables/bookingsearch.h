// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/booking.h"
#include "models/values/search.h"

namespace Evently {

/// Searches bookings by reference and customer. If the database has pg_trgm (see the migration), it
/// is as fast with millions of bookings as with few. It doesn't check permissions, so it is for
/// organizers only.
class BookingSearch
{
public:
    struct Question
    {
        QUuid eventId{}; ///< Null for any event.
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
