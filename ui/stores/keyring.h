// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace Evently {

/// A store for a user's secrets, which may be slow or unavailable. Each call answers
/// asynchronously, within seconds, and once. GUI thread.
class Keyring : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Keyring)

public:
    using Done = std::function<void(bool isDone)>;
    using Found = std::function<void(const std::optional<QString> &secret)>;

    /// Tests whether secrets can be stored and read back.
    virtual void tryOut(const Done &done) = 0;
    virtual void read(const QString &name, const Found &found) = 0;
    virtual void keep(const QString &name, const QString &secret, const Done &done) = 0;
    virtual void forget(const QString &name, const Done &done) = 0;

protected:
    using QObject::QObject;
};

} // namespace Evently
