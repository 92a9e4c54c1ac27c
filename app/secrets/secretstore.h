// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QString>

#include <memory>
#include <optional>

namespace Evently {

/// Stores secrets. Main thread only.
class SecretStore
{
    Q_DISABLE_COPY_MOVE(SecretStore)

public:
    enum class Keeper { Auto, Keychain, File };

    /// Opens the secrets of a data folder, in @p folder (created if missing). Which store is used
    /// is decided once and recorded there, so that secrets never end up in two places: @p wanted
    /// or, with Auto, the keychain if @p hasDesktop and it answers within three seconds, else
    /// files.
    /// @return BadOptions (of "EVENTLY_SECRET_STORE") if others can read the folder, if the
    /// keychain is wanted or recorded but doesn't answer, or if @p wanted differs from what was
    /// recorded.
    static Result<std::unique_ptr<SecretStore>, Failure> open(const QString &folder, Keeper wanted,
                                                              bool hasDesktop);
    virtual ~SecretStore() = default;

    /// The secret @p name, or nothing if there is none. @return BadOptions if it can't be trusted
    /// or can't be read now.
    virtual Result<std::optional<QString>, Failure> read(const QString &name) = 0;
    /// Stores @p secret as @p name, durably when this returns. @return what went wrong.
    virtual std::optional<Failure> write(const QString &name, const QString &secret) = 0;
    /// Removes the secret @p name, durably when this returns; it need not exist. @return what went
    /// wrong.
    virtual std::optional<Failure> forget(const QString &name) = 0;
    /// Where people can find the secret @p name.
    virtual QString placeOf(const QString &name) const = 0;

protected:
    SecretStore() = default;
};

} // namespace Evently
