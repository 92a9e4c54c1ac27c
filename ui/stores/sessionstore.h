// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

namespace Evently {

/// The user signed in at this window. Tokens stay in memory, unless KeptSession stores them.
class SessionStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionStore)

public:
    SessionStore(ApiClient &api, Connection &connection, QObject *parent = nullptr);

    const std::optional<User> &user() const { return m_user; }

    /// signedIn() or refused() follows. Only organizers may sign in; others are refused with
    /// Forbidden.
    void signIn(const QString &email, const QString &password);
    /// Creates an administrator and signs them in.
    void createAdmin(const NewAdmin &admin);
    /// Sets the password of the account that the one-time @p token is for, and signs in to it.
    void setPassword(const QString &token, const QString &password);
    /// Continues a stored session. Emits refused() also if the server can't be reached.
    void resume(const QString &refreshToken);
    /// Signs out here at once and tells the server, without waiting for its answer.
    void signOut();

signals:
    void signedIn(const Evently::User &user);
    void refused(const Evently::Problem &problem); ///< signIn() or createAdmin() failed.
    void signedOut(); ///< By signOut().
    void expired(); ///< By the server: new password, account disabled, unused for a month.

private:
    void take(const Result<SignedIn> &answer);

    ApiClient &m_api;
    Connection &m_connection;
    std::optional<User> m_user;
};

} // namespace Evently
