// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <QUuid>

namespace Evently {

/// Finds the event that a booking or a waitlist entry belongs to, in a transaction.
class EventLinks
{
public:
    explicit EventLinks(Transaction &tx)
        : m_tx(tx)
    {
    }

    struct Link
    {
        QUuid eventId;
        QUuid id; ///< The booking's or the entry's id.
    };
    std::optional<Link> ofBooking(const QUuid &id);
    std::optional<Link> ofBooking(const QString &reference);
    std::optional<Link> ofEntry(const QUuid &id);
    std::optional<Link> ofEntry(const QString &reference);

private:
    std::optional<Link> find(const Statement &statement, const QString &key);

    Transaction &m_tx;
};

} // namespace Evently
