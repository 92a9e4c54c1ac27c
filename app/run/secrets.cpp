// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/secrets.h"

#include "app/options/weaksecret.h"
#include "app/secrets/secretstore.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Evently {

/// 32 random bytes from the kernel, as 64 characters.
static QString newSecret()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(
            QByteArray::fromRawData(reinterpret_cast<const char *>(words), sizeof words).toHex());
}

static std::optional<Failure> weaknessIn(const SecretStore &store, const QString &name,
                                         const QString &secret)
{
    if (secret.toUtf8().size() >= SecretBytesMin)
        return {};
    return Failure::ofSetting(
            u"EVENTLY_SECRET_STORE"_s,
            u"The secret in %1 is shorter than %2 characters."_s.arg(store.placeOf(name))
                    .arg(SecretBytesMin));
}

/// The secret @p name of @p store. Creates it if there is none, and then sets @p isNew.
static Result<QString, Failure> keptSecret(SecretStore &store, const QString &name, bool &isNew)
{
    const auto kept = store.read(name);
    if (!kept)
        return kept.error();
    isNew = !*kept;
    if (isNew) {
        const QString secret = newSecret();
        if (auto failure = store.write(name, secret))
            return *failure;
        return secret;
    }
    if (const auto weakness = weaknessIn(store, name, **kept))
        return *weakness;
    return **kept;
}

Result<Secrets, Failure>
gatherSecrets(const Options &options,
              const std::function<Result<std::unique_ptr<SecretStore>, Failure>()> &openStore)
{
    static const QString signingKey = u"signing-key"_s;
    static const QString formerSigningKey = u"signing-key-previous"_s;
    static const QString adminToken = u"admin-token"_s;

    Secrets secrets{.signingKey = options.signingSecret.toUtf8()};
    if (!options.formerSigningSecret.isEmpty())
        secrets.formerSigningKeys << options.formerSigningSecret.toUtf8();
    if (!options.adminToken.isEmpty())
        secrets.adminToken = options.adminToken.toUtf8();
    const bool wantsToken = !secrets.adminToken && !options.isAdminTokenOff;
    if (!secrets.signingKey.isEmpty() && !wantsToken)
        return secrets;

    const auto store = openStore();
    if (!store)
        return store.error();
    if (secrets.signingKey.isEmpty()) {
        bool isNew = false;
        const auto kept = keptSecret(**store, signingKey, isNew);
        if (!kept)
            return kept.error();
        secrets.signingKey = kept->toUtf8();
        // An administrator can store the previous key here in order to replace the key.
        const auto former = (**store).read(formerSigningKey);
        if (!former)
            return former.error();
        if (*former) {
            if (const auto weakness = weaknessIn(**store, formerSigningKey, **former))
                return *weakness;
            secrets.formerSigningKeys << (**former).toUtf8();
        }
    }
    if (wantsToken) {
        const auto kept = keptSecret(**store, adminToken, secrets.isAdminTokenNew);
        if (!kept)
            return kept.error();
        secrets.adminToken = kept->toUtf8();
        secrets.adminTokenPlace = (**store).placeOf(adminToken);
    }
    return secrets;
}

QString announcementOf(const Secrets &secrets, bool isTerminal)
{
    if (secrets.adminTokenPlace.isEmpty())
        return {};
    if (secrets.isAdminTokenNew && isTerminal) {
        return u"The token for creating an administrator, shown only once and kept in %1:\n\n    %2\n"_s
                .arg(secrets.adminTokenPlace, QString::fromUtf8(*secrets.adminToken));
    }
    return u"The token for creating an administrator is in %1"_s.arg(secrets.adminTokenPlace);
}

} // namespace Evently
