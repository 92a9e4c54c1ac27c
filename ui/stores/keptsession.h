// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/sessionstore.h"

namespace Evently {

class Keyring;

/// Keeps the user signed in between starts: stores the latest refresh token in a keyring, and
/// removes it when the user signs out or the server ends the session. Windows that use the same
/// keyring share the session, so each renews it with the keyring's token. GUI thread; nothing here
/// blocks.
class KeptSession : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptSession)

public:
    /// All arguments must outlive this.
    KeptSession(Keyring &keyring, SessionStore &session, Connection &connection,
                QObject *parent = nullptr);

    /// Checks for a keyring and a stored session: found() or missed() follows.
    void look();
    /// Whether the keyring works. Unknown until look() has finished.
    bool isPossible() const { return m_isPossible; }

    /// Whether users stay signed in from the next sign-in on.
    void setWanted(bool isWanted);
    bool isWanted() const { return m_isWanted; }

signals:
    void found(); ///< A session is being resumed; SessionStore reports the outcome.
    void missed(); ///< There is none, so the user has to sign in.
    void failed(); ///< The keyring couldn't store it, so the user must sign in next time.

private:
    void follow();
    void tellNewest(const std::function<void(const QString &token)> &tell);
    void takeRefusal(const Problem &problem);
    void forget();

    Keyring &m_keyring;
    SessionStore &m_session;
    Connection &m_connection;
    const QString m_name; ///< The secret's name, one per server.
    bool m_isPossible = false;
    bool m_isWanted = false;
    bool m_isKept = false;
    bool m_isResuming = false;
};

} // namespace Evently
