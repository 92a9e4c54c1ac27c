// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/secrets/secretstore.h"

#include <memory>

namespace QKeychain {
class Job;
}

namespace Evently {

/// Secrets in the desktop's keychain (the Secret Service), by QtKeychain. That uses glib's event
/// loop, so main thread only. Each call waits for at most three seconds in a local event loop, so
/// use it before there are windows and servers.
class KeychainSecrets : public SecretStore
{
public:
    /// @p folder separates the secrets of different data folders.
    explicit KeychainSecrets(QString folder);

    /// Writes and reads a test value. @return why it failed, if so.
    std::optional<Failure> tryOut();

    Result<std::optional<QString>, Failure> read(const QString &name) override;
    std::optional<Failure> write(const QString &name, const QString &secret) override;
    std::optional<Failure> forget(const QString &name) override;
    QString placeOf(const QString &name) const override;

private:
    /// The result of a job.
    struct Outcome
    {
        bool isFound = true;
        QString text{};
        std::optional<Failure> failure{};
    };

    QString keyOf(const QString &name) const { return name % u' ' % m_folder; }
    Outcome run(std::unique_ptr<QKeychain::Job> job, const QString &name) const;

    QString m_folder;
};

} // namespace Evently
