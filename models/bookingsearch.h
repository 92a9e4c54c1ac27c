// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/session.h"
#include "models/slice.h"
#include "models/values/booking.h"

namespace Evently {

/// Looks for bookings by their customers, among millions as fast as among few, as far as the
/// database has pg_trgm (see the migration). Only for organizers: it asks nobody's rights.
class BookingSearch
{
public:
    struct Question
    {
        QUuid eventId{}; ///< Null: of any event.
        std::optional<Booking::Status> status{};
        /// Any part of the name or the e-mail address; of one or two characters, the beginning of a
        /// word of theirs.
        QString part;
    };

    BookingSearch(Transaction &tx, const Question &question);

    /// Newest first.
    QList<Keyed<Booking>> list(const Slice &slice) const;
    int count() const;

private:
    QList<Keyed<Booking>> listNear(const Slice &slice) const;
    QVariantList questionAsBound() const;

    Transaction &m_tx;
    const Question m_question;
    const QString m_pattern;
};

} // namespace Evently
