// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/customer.h"
#include "models/values/principal.h"
#include "models/values/user.h"

namespace Evently {

/// What every request needs to know about a user.
struct Account
{
    Principal principal{};
    Customer customer{}; ///< "First Last" and the e-mail address.
    bool disabled = false;
    int tokenVersion = 0; ///< Tokens with an older version are invalid.
    QList<QUuid> endedSessions{}; ///< Those whose access tokens may not have expired yet.
};

/// What is needed to check a password.
struct SignIn
{
    User user;
    QString passwordHash;
    int tokenVersion = 0;
};

/// The table of users, accessed in a transaction.
class Users
{
public:
    explicit Users(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// Adds @p user, whose id is new. @return the user as stored, or EmailTaken.
    Result<User> add(const User &user, const QString &passwordHash);

    std::optional<User> find(const QUuid &id);
    std::optional<SignIn> findSignIn(const QUuid &id);
    /// Finds an account by its e-mail address in any spelling.
    std::optional<SignIn> findSignIn(const QString &email);
    std::optional<Account> findAccount(const QUuid &id);
    bool hasAdmin(); ///< Whether there is one that is not disabled.

    /// Changes the role or disables or enables the account; absent values change nothing. Disabling
    /// an account signs it out everywhere.
    /// @return the user; NotFound; LastAdmin if no administrator would be left.
    Result<User> change(const QUuid &id, std::optional<User::Role> role,
                        std::optional<bool> disabled);

    void setPasswordHash(const QUuid &id, const QString &passwordHash);

    struct Filter
    {
        QString search{}; ///< Part of a name or an e-mail address, in any case.
        std::optional<User::Role> role{};
        /// The last user already seen; only older ones are returned.
        std::optional<std::pair<Instant, QUuid>> after{};
        int most = 20;
    };
    QList<User> newestFirst(const Filter &filter);

private:
    Transaction &m_tx;
};

} // namespace Evently
