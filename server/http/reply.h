// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QByteArray>
#include <QList>

namespace Evently {

/// The response sent to the client.
struct Reply
{
    int status = 200;
    QByteArray type = "application/json"; ///< Content-Type; not sent without a body.
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};

    static Reply json(const QJsonObject &object, int status = 200);
    static Reply noContent(); ///< 204

    /// The API's error format with its status and, where it applies, Retry-After (with jitter, in
    /// whole seconds).
    static Reply refused(const Problem &problem);

    /// Adds a header. Names and values come from us, but CR, LF or NUL in one would split the
    /// response, so such a header is omitted (and asserted).
    Reply &with(QByteArray name, QByteArray value);
};

/// The HTTP status of a problem; the only place that knows it.
int statusOf(Problem::Code code);

} // namespace Evently
