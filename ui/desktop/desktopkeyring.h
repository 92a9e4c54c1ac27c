// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/keyring.h"

#include <memory>

namespace QKeychain {
class Job;
}

namespace Evently {

/// The desktop's own keyring (the Secret Service), through QtKeychain, never in plain text. If a
/// locked keyring takes longer to ask its owner than we wait, that counts as a failure.
class DesktopKeyring : public Keyring
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopKeyring)

public:
    using Keyring::Keyring;

    void tryOut(const Done &done) override;
    void read(const QString &name, const Found &found) override;
    void keep(const QString &name, const QString &secret, const Done &done) override;
    void forget(const QString &name, const Done &done) override;

private:
    using Ended = std::function<void(const QKeychain::Job *)>;
    void run(std::unique_ptr<QKeychain::Job> job, const QString &name, const Ended &ended);
};

} // namespace Evently
