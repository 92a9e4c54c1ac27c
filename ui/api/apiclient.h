// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/api/connection.h"
#include "ui/api/messages.h"
#include "ui/api/pending.h"

namespace Evently {

/// The windows' only door to the world: every function is one request of the contract, and its
/// answer comes later. GUI thread.
class ApiClient
{
    Q_DISABLE_COPY_MOVE(ApiClient)

public:
    explicit ApiClient(Connection &connection);

    Pending<Health> health();

    Pending<SignedIn> signIn(const QString &email, const QString &password);
    Pending<SignedIn> createAdmin(const NewAdmin &admin);
    Pending<Nothing> signOut();

    /// Events that are published and not over, by when they begin: at most @p limit (1 to 100) of
    /// them, from @p cursor on.
    Pending<Page<Listing>> events(const QString &cursor, int limit);
    Pending<Listing> event(const QUuid &id);

    /// @p actionKey is by newActionKey(): with the same one, the same order books nothing more.
    Pending<Booking> placeBooking(const Order &order, const QByteArray &actionKey);

private:
    Connection &m_connection;
};

} // namespace Evently
