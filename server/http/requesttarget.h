// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/request.h"

#include <QByteArray>
#include <QStringList>

namespace Evently {

/// The target of a request line.
struct RequestTarget
{
    QByteArray path;
    QByteArray query{};
    QStringList segments;
};

/// Parses the middle of a request line: a path that starts with one slash, and a query; or "*" with
/// OPTIONS. Refuses invalid escapes, encoded slashes and control characters in the path, dot
/// segments, and what is not UTF-8 once decoded.
Result<RequestTarget> parseRequestTarget(QByteArrayView sent, Method method);

} // namespace Evently
