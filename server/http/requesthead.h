// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/gatelimits.h"
#include "server/http/request.h"

#include <QByteArray>
#include <QStringList>

namespace Evently {

/// A request's first lines, checked far more strictly than QHttpServer would, so that nobody in
/// front of us can read them differently.
struct RequestHead
{
    Method method = Method::Get;
    QByteArray path; ///< As it was sent, without the query.
    QByteArray query;
    QStringList segments; ///< The path, decoded and cut at its slashes; "/" has none.

    /// The fields, without those that speak of framing or of the connection.
    QList<Request::Header> headers;

    qint64 contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool http10 = false;
    bool expectsContinue = false; ///< Waits for "100 Continue" before it sends its body.
};

/// Where a head ends in bytes that are still coming in.
struct HeadEnd
{
    enum class State { Incomplete, Complete, Malformed };

    State state = State::Incomplete;
    qsizetype size = 0; ///< With Complete: the head's bytes, the empty line included.
};

/// Looks for the empty line behind a head. The first @p scanned bytes were looked at before.
/// A line that ends in a bare LF makes the head Malformed at once.
HeadEnd findHeadEnd(QByteArrayView bytes, qsizetype scanned);

/// Parses @p bytes, a whole head with its empty line. A pure function.
/// @return a Problem with the code the contract has for what is wrong with it.
Result<RequestHead> parseRequestHead(QByteArrayView bytes, const GateLimits &limits);

} // namespace Evently
