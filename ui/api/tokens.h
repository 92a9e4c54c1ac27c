// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QJsonObject>

namespace Evently {

/// What a signed-in client shows to be let in, and to be let in again. In memory only.
struct Tokens
{
    QByteArray access; ///< Empty: nobody is signed in.
    QString refresh; ///< Empty: what is shown lasts until the server takes it back.

    bool isEmpty() const { return access.isEmpty(); }
    bool canRenew() const { return !refresh.isEmpty(); }

    /// A paired device's: opaque, and good until it is revoked.
    static Tokens ofKiosk(const QByteArray &token) { return {.access = token, .refresh = {}}; }

    /// From an answer of /auth/login, /auth/create-admin or /auth/refresh.
    static Result<Tokens> fromJson(const QJsonObject &json);
    bool operator==(const Tokens &) const = default;
};

} // namespace Evently
