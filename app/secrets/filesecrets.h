// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/secrets/secretstore.h"

namespace Evently {

/// Secrets in files that only their owner may read (0600), in a folder that only its owner may
/// enter (0700). If others could have read or changed a file, it is refused and not repaired,
/// because it may already have been misused.
class FileSecrets : public SecretStore
{
public:
    explicit FileSecrets(QString folder);

    std::optional<Failure> makeFolder();

    Result<std::optional<QString>, Failure> read(const QString &name) override;
    std::optional<Failure> write(const QString &name, const QString &secret) override;
    std::optional<Failure> forget(const QString &name) override;
    QString placeOf(const QString &name) const override { return m_folder % u'/' % name; }

private:
    QString m_folder;
};

} // namespace Evently
