// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/sessionstore.h"

namespace Evently {

class Keyring;

/// Lets somebody stay signed in from one start to the next: keeps their refresh token in a keyring,
/// always the newest, and takes it away when they sign out or the server ends the session. Windows
/// with the same keyring share the session, so each renews it with what the keyring has. GUI
/// thread; nothing here waits.
class KeptSession : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptSession)

public:
    /// All outlive it.
    KeptSession(Keyring &keyring, SessionStore &session, Connection &connection,
                QObject *parent = nullptr);

    /// Looks whether there is a keyring and a session in it: found() or missed() tells.
    void look();
    /// Whether the keyring keeps what it is given. Not before look() has told.
    bool isPossible() const { return m_isPossible; }

    /// Whether who signs in from now on stays signed in.
    void setWanted(bool isWanted);
    bool isWanted() const { return m_isWanted; }

signals:
    void found(); ///< The session is being resumed; SessionStore tells how that went.
    void missed(); ///< There is none, so somebody has to sign in.
    void failed(); ///< The keyring didn't keep it: next time somebody has to sign in.

private:
    void follow();
    void tellNewest(const std::function<void(const QString &token)> &tell);
    void takeRefusal(const Problem &problem);
    void forget();

    Keyring &m_keyring;
    SessionStore &m_session;
    Connection &m_connection;
    const QString m_name; ///< Of the secret: a server each.
    bool m_isPossible = false;
    bool m_isWanted = false;
    bool m_isKept = false;
    bool m_isResuming = false;
};

} // namespace Evently
