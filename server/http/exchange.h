// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"
#include "server/http/request.h"

#include <functional>
#include <memory>

namespace Evently {

/// A response sent to one client piece by piece.
class Stream
{
public:
    virtual ~Stream() = default;

    /// Sends @p bytes; HTTP thread only. To limit memory, a client that lets more than the gate's
    /// limit accumulate is dropped; the function passed to onGone() is then called before this
    /// returns.
    virtual void send(const QByteArray &bytes) = 0;
    virtual void close() = 0; ///< Ends the stream; HTTP thread only.
    /// Ends it in a way that shows the client that data is missing; HTTP thread only.
    virtual void abort() = 0;
    /// Calls @p room once, soon after only little is left to send, for callers that send a lot.
    /// HTTP thread only; never called after the client has left.
    virtual void whenRoom(std::function<void()> room) = 0;
    /// Calls @p gone once, on the HTTP thread, when the client has left or close() was called.
    virtual void onGone(std::function<void()> gone) = 0;
};

/// One request and the means to answer it: exactly once, from any thread, even if the client has
/// left. Destroying the last copy unanswered answers 500.
class Exchange
{
public:
    virtual ~Exchange() = default;

    virtual const Request &request() const = 0;
    virtual void answer(Reply reply) = 0; ///< Any thread.
    /// Starts an event stream instead of a response; HTTP thread only.
    virtual std::shared_ptr<Stream> stream(const Reply &head) = 0;
    /// Starts a response of unknown length, beginning with the body of @p head; HTTP thread only.
    /// The caller has to wait for room between pieces, because nothing else limits what
    /// accumulates.
    virtual std::shared_ptr<Stream> download(const Reply &head) = 0;
};

using ExchangePtr = std::shared_ptr<Exchange>;

/// Handles each request on the HTTP thread and must not block it. An exception that escapes from it
/// is answered with 500.
using Service = std::function<void(ExchangePtr)>;

} // namespace Evently
