// SPDX-License-Identifier: GPL-3.0-only
#include "app/secrets/keptforkiosk.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const QString tokenName = QStringLiteral("kiosk-token");
static const QString pinName = QStringLiteral("kiosk-pin");
static const QString triesName = QStringLiteral("kiosk-pin-tries");

KeptForKiosk::KeptForKiosk(SecretStore &store)
    : m_store(store)
{
}

Result<std::unique_ptr<KeptForKiosk>, Failure> KeptForKiosk::open(SecretStore &store)
{
    std::unique_ptr<KeptForKiosk> kept(new KeptForKiosk(store));
    for (const auto &[name, secret] :
         {std::pair(tokenName, &kept->m_token), std::pair(pinName, &kept->m_pinHash),
          std::pair(triesName, &kept->m_pinTries)}) {
        const auto read = kept->m_store.read(name);
        if (!read)
            return read.error();
        *secret = read->value_or(QString()).toUtf8();
    }
    return kept;
}

/// Stores can't hold empty secrets, so an empty one is removed.
std::optional<Problem> KeptForKiosk::keep(const QString &name, const QByteArray &secret)
{
    const auto failure = secret.isEmpty() ? m_store.forget(name)
                                          : m_store.write(name, QString::fromUtf8(secret));
    if (!failure)
        return {};
    return Problem::invalid(failure->setting, failure->sentence);
}

std::optional<Problem> KeptForKiosk::keepToken(const QByteArray &token)
{
    m_token = token;
    return keep(tokenName, token);
}

std::optional<Problem> KeptForKiosk::keepPinHash(const QByteArray &hash)
{
    m_pinHash = hash;
    return keep(pinName, hash);
}

std::optional<Problem> KeptForKiosk::keepPinTries(const QByteArray &tries)
{
    m_pinTries = tries;
    return keep(triesName, tries);
}

} // namespace Evently
