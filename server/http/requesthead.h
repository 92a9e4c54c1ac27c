// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/gatelimits.h"
#include "server/http/request.h"

#include <QByteArray>
#include <QStringList>

namespace Evently {

/// The head of a request, checked much more strictly than QHttpServer would, so that no proxy in
/// front of us can read it differently.
struct RequestHead
{
    Method method = Method::Get;
    QByteArray otherMethod; ///< With Method::Other: its name.
    QByteArray path; ///< As sent, without the query.
    QByteArray query;
    QStringList segments; ///< The path, decoded and split at slashes; "/" has none.

    /// The fields except those about framing or the connection.
    QList<Request::Header> headers;

    qint64 contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool http10 = false;
    bool expectsContinue = false; ///< It waits for "100 Continue" before it sends its body.
};

/// Whether and where a head ends in the bytes received so far.
struct HeadEnd
{
    enum class State { Incomplete, Complete, Malformed };

    State state = State::Incomplete;
    qsizetype size = 0; ///< With Complete: the length of the head, including the empty line.
};

/// Searches for the empty line after a head. The first @p scanned bytes were searched before. A
/// line that ends in a bare LF makes the head Malformed at once.
HeadEnd findHeadEnd(QByteArrayView bytes, qsizetype scanned);

/// Parses @p bytes, a complete head with its empty line. A pure function.
/// @return a Problem with the API's error code if something is wrong.
Result<RequestHead> parseRequestHead(QByteArrayView bytes, const GateLimits &limits);

/// Appends the request line of @p head to @p bytes: the method, the path without needless escapes,
/// and the query as sent.
void appendRequestLine(const RequestHead &head, QByteArray &bytes);

} // namespace Evently
