// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QByteArray>

#include <optional>

namespace Evently {

/// The secrets of this kiosk, stored by the program that opens it. GUI thread.
class KioskSecrets
{
    Q_DISABLE_COPY_MOVE(KioskSecrets)

public:
    virtual ~KioskSecrets() = default;

    /// The device's token; empty: it isn't paired.
    virtual QByteArray token() const = 0;
    /// Stores @p token permanently; an empty one removes it.
    /// @return the problem, if it couldn't.
    virtual std::optional<Problem> keepToken(const QByteArray &token) = 0;

    /// The hash of the staff PIN; empty: none is set.
    virtual QByteArray pinHash() const = 0;
    virtual std::optional<Problem> keepPinHash(const QByteArray &hash) = 0;

    /// The count of wrong PINs, see PinTries; empty: none. It isn't confidential, but only the
    /// kiosk may write it.
    virtual QByteArray pinTries() const = 0;
    virtual std::optional<Problem> keepPinTries(const QByteArray &tries) = 0;

protected:
    KioskSecrets() = default;
};

} // namespace Evently
