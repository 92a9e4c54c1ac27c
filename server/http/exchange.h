// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"
#include "server/http/request.h"

#include <functional>
#include <memory>

namespace Evently {

/// An answer being sent to one client piece by piece.
class Stream
{
public:
    virtual ~Stream() = default;

    /// Sends @p bytes; HTTP thread only. A reader that lets more than the gate's limit pile up is
    /// dropped, so memory stays bounded; what onGone() was given is called before this returns
    /// then.
    virtual void send(const QByteArray &bytes) = 0;
    virtual void close() = 0; ///< Ends the stream; HTTP thread only.
    /// Ends it so that the client notices that something is missing; HTTP thread only.
    virtual void abort() = 0;
    /// Calls @p room once, soon, when little is left to be sent: for whoever sends much. HTTP
    /// thread only; never after the client has left.
    virtual void whenRoom(std::function<void()> room) = 0;
    /// Calls @p gone once, on the HTTP thread, when the client has left or close() was called.
    virtual void onGone(std::function<void()> gone) = 0;
};

/// One request and the way to answer it: exactly once, from any thread, whether or not the client
/// is still there. Dropping the last copy unanswered answers 500.
class Exchange
{
public:
    virtual ~Exchange() = default;

    virtual const Request &request() const = 0;
    virtual void answer(Reply reply) = 0; ///< Any thread.
    /// Starts an event stream instead of an answer; HTTP thread only.
    virtual std::shared_ptr<Stream> stream(const Reply &head) = 0;
    /// Starts an answer of unknown length, beginning with the body of @p head; HTTP thread only.
    /// Whoever sends waits for room; nothing else bounds what piles up.
    virtual std::shared_ptr<Stream> download(const Reply &head) = 0;
};

using ExchangePtr = std::shared_ptr<Exchange>;

/// Takes each request on the HTTP thread and must not block it. An exception that gets out of it is
/// answered with 500.
using Service = std::function<void(ExchangePtr)>;

} // namespace Evently
