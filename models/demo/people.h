// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/demo/chance.h"
#include "models/values/customer.h"

namespace Evently {

/// The customers of the demo season: with an account, and walk-ups with or without a name; and the
/// devices that sell to them. No one can sign in as one of them, because they have no passwords or
/// tokens.
class People
{
public:
    struct Account
    {
        QUuid id;
        QString firstName;
        QString lastName;
        QString email;
        Instant createdAt{};

        Customer customer() const;
    };

    /// Creates those who sign up between @p begins and @p now.
    People(Chance &chance, Instant begins, Instant now);

    /// Someone who had an account at @p at; some come more often than others.
    const Account &anyone(Instant at);
    Customer walkUp(); ///< With a name, but without an account.
    const QUuid &anyKiosk();

    /// Writes the accounts and devices to the database.
    void store(Transaction &tx) const;
    qsizetype count() const { return m_accounts.size(); }

private:
    Chance &m_chance;
    const Instant m_begins;
    const Instant m_now;
    QList<Account> m_accounts; ///< Ordered by createdAt.
    QList<QUuid> m_kiosks;
};

} // namespace Evently
