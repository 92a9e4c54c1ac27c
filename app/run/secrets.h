// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options/options.h"

#include <functional>
#include <optional>

namespace Evently {

/// The secrets of a server.
struct Secrets
{
    QByteArray signingKey{}; ///< At least 32 bytes.
    QList<QByteArray> formerSigningKeys{}; ///< Their signatures are still accepted.
    std::optional<QByteArray> adminToken{}; ///< Nothing if it is turned off.
    bool isAdminTokenNew = false; ///< Just created, so no one has seen it yet.
    QString adminTokenPlace{}; ///< Where people can find it; empty if it was configured.
};

/// Takes each secret from @p options, else from the store; otherwise creates and stores it.
/// @p openStore is called only if the store is needed. @return the store's error.
Result<Secrets, Failure>
gatherSecrets(const Options &options,
              const std::function<Result<std::unique_ptr<SecretStore>, Failure>()> &openStore);

/// The stored password of an external database, used if none is configured.
inline constexpr auto DatabasePassword = u"database-password";

/// One or two lines for standard error: a new token itself if @p isTerminal, else where it is.
/// Empty if the token was configured or is turned off.
QString announcementOf(const Secrets &secrets, bool isTerminal);

} // namespace Evently
