// SPDX-License-Identifier: GPL-3.0-only
#include "app/secrets/secretstore.h"

#include "app/cluster/failure.h"
#include "app/secrets/filesecrets.h"
#include "app/secrets/keychainsecrets.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(lcSecrets, "evently.secrets")

namespace {

using Keeper = SecretStore::Keeper;

/// The file in the secrets folder that says which store is used; it contains no secret.
constexpr auto Remembered = "keeper"_L1;
constexpr auto ByKeychain = "keychain"_L1;
constexpr auto ByFile = "file"_L1;

Failure refused(const QString &why)
{
    return Failure::ofSetting(u"EVENTLY_SECRET_STORE"_s, why);
}

/// Whether there can be a secret service at all. Without a session bus, asking for one would start
/// it, or wait for someone who can't answer.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
            || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") % u"/bus");
}

} // namespace

Result<std::unique_ptr<SecretStore>, Failure> SecretStore::open(const QString &folder,
                                                                Keeper wanted, bool hasDesktop)
{
    auto files = std::make_unique<FileSecrets>(folder);
    if (auto failure = files->makeFolder())
        return *failure;
    const auto remembered = files->read(Remembered);
    if (!remembered)
        return remembered.error();

    if (*remembered == ByFile) {
        if (wanted == Keeper::Keychain) {
            return refused(
                    u"The secrets of this data folder are kept as files in %1. Remove EVENTLY_SECRET_STORE=keychain to use them."_s
                            .arg(folder));
        }
        return std::unique_ptr<SecretStore>(std::move(files));
    }
    if (*remembered == ByKeychain && wanted == Keeper::File) {
        return refused(
                u"The secrets of this data folder are kept in the keychain. Remove EVENTLY_SECRET_STORE=file to use them."_s);
    }

    const bool isSettled = *remembered == ByKeychain;
    auto keychain = std::make_unique<KeychainSecrets>(folder);
    if (isSettled || wanted == Keeper::Keychain
        || (wanted == Keeper::Auto && hasDesktop && ::geteuid() != 0 && hasSessionBus())) {
        const std::optional<Failure> silence = keychain->tryOut();
        if (!silence) {
            if (auto failure = files->write(Remembered, ByKeychain))
                return *failure;
            qCInfo(lcSecrets, "Secrets are kept in the keychain.");
            return std::unique_ptr<SecretStore>(std::move(keychain));
        }
        if (isSettled || wanted == Keeper::Keychain)
            return *silence;
        qCInfo(lcSecrets, "%s", qUtf8Printable(silence->sentence));
    }
    if (auto failure = files->write(Remembered, ByFile))
        return *failure;
    qCInfo(lcSecrets, "Secrets are kept as files in %s.", qUtf8Printable(folder));
    return std::unique_ptr<SecretStore>(std::move(files));
}

} // namespace Evently
