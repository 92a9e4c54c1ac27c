// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/customer.h"
#include "models/values/principal.h"
#include "models/values/user.h"

namespace Evently {

/// What must be known of a person at every request.
struct Account
{
    Principal principal{};
    Customer customer{}; ///< "First Last" and the e-mail address.
    bool disabled = false;
    int tokenVersion = 0; ///< Tokens of an older version are void.
    QList<QUuid> endedSessions{}; ///< Signed out so lately that an access token may still live.
};

/// What a password is checked against.
struct SignIn
{
    User user;
    QString passwordHash;
    int tokenVersion = 0;
};

/// The table of people, seen from a transaction.
class Users
{
public:
    explicit Users(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// Adds @p user, whose id is new. @return the user as stored; EmailTaken.
    Result<User> add(const User &user, const QString &passwordHash);

    std::optional<User> find(const QUuid &id);
    std::optional<SignIn> findSignIn(const QUuid &id);
    /// By the address, however it is written.
    std::optional<SignIn> findSignIn(const QString &email);
    std::optional<Account> findAccount(const QUuid &id);
    bool hasAdmin(); ///< One that is not disabled.

    /// Gives a role, disables or enables, as far as said. Who is disabled is signed out everywhere.
    /// @return the user; NotFound; LastAdmin when nobody could administer any more.
    Result<User> change(const QUuid &id, std::optional<User::Role> role,
                        std::optional<bool> disabled);

    void setPasswordHash(const QUuid &id, const QString &passwordHash);

    struct Filter
    {
        QString search{}; ///< Part of a name or an e-mail address, in any case.
        std::optional<User::Role> role{};
        /// The last one seen: only older ones.
        std::optional<std::pair<Instant, QUuid>> after{};
        int most = 20;
    };
    QList<User> newestFirst(const Filter &filter);

private:
    Transaction &m_tx;
};

} // namespace Evently
