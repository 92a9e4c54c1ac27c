// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QJsonObject>

namespace Evently {

/// The tokens with which a client authenticates and renews its session. In memory only.
struct Tokens
{
    QByteArray access; ///< Empty: no one is signed in.
    QString refresh; ///< Empty: the access token is valid until the server revokes it.

    bool isEmpty() const { return access.isEmpty(); }
    bool canRenew() const { return !refresh.isEmpty(); }

    /// The token of a paired device: opaque, and valid until it is revoked.
    static Tokens ofKiosk(const QByteArray &token) { return {.access = token, .refresh = {}}; }

    /// From an answer of /auth/login, /auth/create-admin or /auth/refresh.
    static Result<Tokens> fromJson(const QJsonObject &json);
    bool operator==(const Tokens &) const = default;
};

} // namespace Evently
