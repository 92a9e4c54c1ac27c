// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace Evently {

/// Keeps what nobody else may know. Main thread only.
class SecretStore
{
    Q_DISABLE_COPY_MOVE(SecretStore)

public:
    enum class Keeper { Auto, Keychain, File };

    /// Opens the secrets of a data folder, whose folder for them is @p folder (made when missing).
    /// Who keeps them is decided once and remembered in there, so that they never end up in two
    /// places: @p wanted, or with Auto the keychain if @p hasDesktop and it answers within three
    /// seconds, else files.
    /// @return Invalid (of "EVENTLY_SECRET_STORE") when the folder can be read by others, when the
    /// keychain is wanted or remembered and does not answer, or when @p wanted is not who keeps
    /// them.
    static Result<std::unique_ptr<SecretStore>> open(const QString &folder, Keeper wanted,
                                                     bool hasDesktop);
    virtual ~SecretStore() = default;

    /// The secret @p name, or no text when there is none. @return Invalid when it may not be
    /// trusted or can't be read now.
    virtual Result<std::optional<QString>> read(const QString &name) = 0;
    /// Keeps @p secret as @p name, for good when this returns. @return what stood in the way.
    virtual std::optional<Problem> write(const QString &name, const QString &secret) = 0;
    /// Has no secret @p name any more, for good when this returns; nor is there need to have had
    /// one. @return what stood in the way.
    virtual std::optional<Problem> forget(const QString &name) = 0;
    /// Where a person finds the secret @p name.
    virtual QString placeOf(const QString &name) const = 0;

protected:
    SecretStore() = default;
};

} // namespace Evently
