// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/keyring.h"

#include <QMap>
#include <QTimer>

namespace Evently {

/// A keyring that fails, is slow or is absent as a test wants. Test only.
class FakeKeyring : public Keyring
{
public:
    bool isThere = true;
    bool keeps = true;
    QMap<QString, QString> secrets;

    void tryOut(const Done &done) override
    {
        QTimer::singleShot(0, this, [=, this] { done(isThere); });
    }
    void read(const QString &name, const Found &found) override
    {
        QTimer::singleShot(0, this, [=, this] {
            found(secrets.contains(name) ? std::optional(secrets[name]) : std::nullopt);
        });
    }
    void keep(const QString &name, const QString &secret, const Done &done) override
    {
        QTimer::singleShot(0, this, [=, this] {
            if (keeps)
                secrets[name] = secret;
            done(keeps);
        });
    }
    void forget(const QString &name, const Done &done) override
    {
        QTimer::singleShot(0, this, [=, this] { done(secrets.remove(name) > 0); });
    }
};

} // namespace Evently
