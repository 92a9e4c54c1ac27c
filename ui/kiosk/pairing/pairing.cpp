// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/pairing.h"

using namespace Qt::StringLiterals;

namespace Evently {

Pairing::Pairing(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_connection(server)
    , m_api(m_connection)
{
}

void Pairing::byCode(const QString &code)
{
    m_api.pair(code).then(this, &Pairing::finish);
}

void Pairing::byAdministrator(const Administrator &administrator)
{
    m_api.signIn(administrator.email, administrator.password)
            .then(this, [this, name = administrator.kioskName](const Result<SignedIn> &answer) {
                takeSignIn(name, answer);
            });
}

void Pairing::takeSignIn(const QString &kioskName, const Result<SignedIn> &answer)
{
    if (!answer)
        return finish(answer.error());
    m_connection.use(answer->tokens);
    if (answer->user.role != User::Role::Admin)
        return finish(Problem{.code = Problem::Code::Forbidden,
                              .error = u"A kiosk is paired by an administrator."_s});
    m_api.addKiosk(kioskName, newActionKey()).then(this, &Pairing::takeAdded);
}

void Pairing::takeAdded(const Result<KioskToPair> &answer)
{
    if (!answer)
        return finish(answer.error());
    m_api.pair(answer->pairingCode).then(this, &Pairing::finish);
}

/// Reports the outcome after the administrator is signed out here. The server may not receive the
/// sign-out, but the tokens are dropped either way.
void Pairing::finish(const Result<PairedKiosk> &outcome)
{
    const auto tell = [this, outcome] {
        m_connection.use({});
        if (outcome)
            emit paired(*outcome);
        else
            emit refused(outcome.error());
    };
    if (m_connection.tokens().isEmpty())
        return tell();
    m_api.signOut().then(this, [tell](const Result<Nothing> &) { tell(); });
}

} // namespace Evently
