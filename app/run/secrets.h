// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options/options.h"

#include <functional>
#include <optional>

namespace Evently {

/// The secrets a server works with.
struct Secrets
{
    QByteArray signingKey{}; ///< 32 bytes at least.
    QList<QByteArray> formerSigningKeys{}; ///< What they signed is still good.
    std::optional<QByteArray> adminToken{}; ///< None when it is off.
    bool isAdminTokenNew = false; ///< Made just now, so a person has never seen it.
    QString adminTokenPlace{}; ///< Where a person finds it; empty when it was configured.
};

/// Takes what @p options say, else what the store keeps, else makes it and has it kept. @p
/// openStore is called only when the store is needed. @return the store's refusal.
Result<Secrets>
gatherSecrets(const Options &options,
              const std::function<Result<std::unique_ptr<SecretStore>>()> &openStore);

/// The password kept for a database elsewhere, for when it was not configured.
inline constexpr auto DatabasePassword = u"database-password";

/// A line or two for standard error: a new token itself if @p isTerminal, else where it is.
/// Empty when the token was configured or is off.
QString announcementOf(const Secrets &secrets, bool isTerminal);

} // namespace Evently
