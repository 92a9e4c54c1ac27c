// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/sessionstore.h"

using namespace Qt::StringLiterals;

namespace Evently {

SessionStore::SessionStore(ApiClient &api, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connection(connection)
{
    connect(&m_connection, &Connection::sessionEnded, this, [this] {
        m_user.reset();
        emit expired();
    });
}

void SessionStore::signIn(const QString &email, const QString &password)
{
    m_api.signIn(email, password).then(this, &SessionStore::take);
}

void SessionStore::createAdmin(const NewAdmin &admin)
{
    m_api.createAdmin(admin).then(this, &SessionStore::take);
}

void SessionStore::setPassword(const QString &token, const QString &password)
{
    m_api.setPassword(token, password).then(this, &SessionStore::take);
}

void SessionStore::resume(const QString &refreshToken)
{
    m_api.resume(refreshToken).then(this, &SessionStore::take);
}

void SessionStore::take(const Result<SignedIn> &answer)
{
    if (!answer) {
        emit refused(answer.error());
    } else if (answer->user.role != User::Role::Admin) {
        emit refused(
                {.code = Problem::Code::Forbidden, .error = u"This window is for organizers."_s});
    } else {
        m_user = answer->user;
        m_connection.use(answer->tokens);
        emit signedIn(*m_user);
    }
}

void SessionStore::signOut()
{
    if (!m_user)
        return;
    m_user.reset();
    m_api.signOut().then(this, [](const Result<Nothing> &) {}); // It ends here in any case.
    m_connection.use({});
    emit signedOut();
}

} // namespace Evently
