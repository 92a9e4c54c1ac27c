// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/keptsession.h"

#include "models/values/id.h"
#include "ui/stores/keyring.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace Evently {

KeptSession::KeptSession(Keyring &keyring, SessionStore &session, Connection &connection,
                         QObject *parent)
    : QObject(parent)
    , m_keyring(keyring)
    , m_session(session)
    , m_connection(connection)
    , m_name(u"session of %1"_s.arg(connection.server().toString(QUrl::RemoveUserInfo)))
{
    connect(&m_session, &SessionStore::signedIn, this, &KeptSession::follow);
    connect(&m_connection, &Connection::tokensChanged, this, &KeptSession::follow);
    connect(&m_session, &SessionStore::refused, this, &KeptSession::takeRefusal);
    connect(&m_session, &SessionStore::signedOut, this, &KeptSession::forget);
    connect(&m_session, &SessionStore::expired, this, &KeptSession::forget);
    m_connection.setNewest([self = QPointer<KeptSession>(this)](const auto &tell) {
        if (self)
            self->tellNewest(tell);
        else
            tell({});
    });
}

/// A secret consists of the refresh token and the user it belongs to.
static QString tokenOf(const QString &secret)
{
    return secret.section(u' ', 0, 0);
}

/// Another window of the same user may have renewed the session in the meantime, which makes our
/// token invalid.
void KeptSession::tellNewest(const std::function<void(const QString &token)> &tell)
{
    if (!m_isKept || !m_session.user())
        return tell({});
    m_keyring.read(m_name, [tell, whose = toText(m_session.user()->id)](const auto &secret) {
        const bool isOurs = secret && secret->section(u' ', 1, 1) == whose;
        tell(isOurs ? tokenOf(*secret) : QString());
    });
}

void KeptSession::look()
{
    const QPointer<KeptSession> self(this);
    m_keyring.tryOut([=, this](bool isThere) {
        if (!self)
            return;
        m_isPossible = isThere;
        if (!isThere)
            return emit missed();
        m_keyring.read(m_name, [=, this](const std::optional<QString> &secret) {
            if (!self)
                return;
            if (!secret || secret->isEmpty())
                return emit missed();
            m_isWanted = true;
            m_isKept = true;
            m_isResuming = true;
            emit found();
            m_session.resume(tokenOf(*secret));
        });
    });
}

void KeptSession::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
}

/// Stores each new refresh token at once, because each can be used only once.
void KeptSession::follow()
{
    m_isResuming = false;
    if (!m_isPossible || !m_isWanted || !m_session.user() || !m_connection.tokens().canRenew())
        return;
    m_isKept = true;
    const QPointer<KeptSession> self(this);
    const QString secret = m_connection.tokens().refresh % u' ' % toText(m_session.user()->id);
    m_keyring.keep(m_name, secret, [=, this](bool isKept) {
        if (self && !isKept)
            emit failed();
    });
}

/// Removes a token that is no longer valid, but keeps one that couldn't be tried.
void KeptSession::takeRefusal(const Problem &problem)
{
    const bool isOver = problem.code == Problem::Code::Unauthenticated
            || problem.code == Problem::Code::TokenExpired
            || problem.code == Problem::Code::Forbidden;
    if (std::exchange(m_isResuming, false) && isOver)
        forget();
}

void KeptSession::forget()
{
    if (std::exchange(m_isKept, false))
        m_keyring.forget(m_name, [](bool) {});
}

} // namespace Evently
