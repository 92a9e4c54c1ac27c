// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QByteArray>
#include <QList>

namespace Evently {

/// What goes back to the client.
struct Reply
{
    int status = 200;
    QByteArray type = "application/json"; ///< Content-Type; left out when there is no body.
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};

    static Reply json(const QJsonObject &object, int status = 200);
    static Reply noContent(); ///< 204

    /// The contract's error shape, with its status, and Retry-After where it has one
    /// (jittered, whole seconds).
    static Reply refused(const Problem &problem);

    /// Adds a header. Names and values come from us, but a CR, LF or NUL in one would split the
    /// response, so such a header is left out (and asserted).
    Reply &with(QByteArray name, QByteArray value);
};

/// The HTTP status of a problem: the one place that knows it.
int statusOf(Problem::Code code);

} // namespace Evently
