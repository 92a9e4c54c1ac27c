// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

namespace Evently {

/// Who is signed in at this window. The tokens stay in memory, unless
/// KeptSession keeps them.
class SessionStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionStore)

public:
    SessionStore(ApiClient &api, Connection &connection, QObject *parent = nullptr);

    const std::optional<User> &user() const { return m_user; }

    /// signedIn() or refused() tells how it went. Only organizers get in; anybody else is refused
    /// with Forbidden.
    void signIn(const QString &email, const QString &password);
    /// Makes an administrator, who is then signed in.
    void createAdmin(const NewAdmin &admin);
    /// Sets the password of the account that the one-time @p token is for, and signs in to it.
    void setPassword(const QString &token, const QString &password);
    /// Goes on with a session that was kept. refused() also when the server can't be asked.
    void resume(const QString &refreshToken);
    /// At once here; the server is told, whether it hears it or not.
    void signOut();

signals:
    void signedIn(const Evently::User &user);
    void refused(const Evently::Problem &problem); ///< signIn() or createAdmin() came to nothing.
    void signedOut(); ///< By signOut().
    void expired(); ///< By the server: a new password, a disabled account, a month away.

private:
    void take(const Result<SignedIn> &answer);

    ApiClient &m_api;
    Connection &m_connection;
    std::optional<User> m_user;
};

} // namespace Evently
