// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QByteArray>

#include <optional>

namespace Evently {

/// What only this kiosk may know, kept by whoever opens it. GUI thread.
class KioskSecrets
{
    Q_DISABLE_COPY_MOVE(KioskSecrets)

public:
    virtual ~KioskSecrets() = default;

    /// The device's token; empty: it is not paired.
    virtual QByteArray token() const = 0;
    /// Keeps @p token for good, or with an empty one forgets it. @return what stood in the way.
    virtual std::optional<Problem> keepToken(const QByteArray &token) = 0;

    /// The hash of the staff's PIN; empty: nobody has set one.
    virtual QByteArray pinHash() const = 0;
    virtual std::optional<Problem> keepPinHash(const QByteArray &hash) = 0;

    /// How often a wrong PIN was tried, see PinTries; empty: never. A secret only in that nobody
    /// else may write it.
    virtual QByteArray pinTries() const = 0;
    virtual std::optional<Problem> keepPinTries(const QByteArray &tries) = 0;

protected:
    KioskSecrets() = default;
};

} // namespace Evently
