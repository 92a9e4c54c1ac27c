// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/chunkedbody.h"
#include "server/http/requesthead.h"

#include <optional>

namespace Evently {

/// One whole request.
struct IncomingRequest
{
    RequestHead head;
    QByteArray body;
};

/// Turns one connection's bytes, however they are cut, into requests. Knows no socket.
class RequestReader
{
public:
    /// @p limits must outlive the reader.
    explicit RequestReader(const GateLimits &limits);

    void feed(QByteArrayView bytes);

    /// Reads on in what was fed.
    /// @return whether a request is whole, and take() gives it; a Problem ends the connection.
    Result<bool> advance();
    IncomingRequest take();

    bool isBetweenRequests() const; ///< Nothing of the next request has come.
    bool isInBody() const { return m_head.has_value(); }
    /// The Origin of the request that is coming in, as far as it came, however wrong it is else.
    QByteArray origin() const;
    qsizetype buffered() const { return m_bytes.size() - m_read; }
    void clear(); ///< Forgets what was fed: the connection ends.

    /// Whether the client waits for "100 Continue" now. Tells it once.
    bool takeContinueWish();

private:
    QByteArrayView unread() const { return QByteArrayView(m_bytes).sliced(m_read); }
    void drop(qsizetype size);
    Result<bool> advanceHead();
    Result<bool> advanceBody();
    Problem headTooLarge() const;

    const GateLimits &m_limits;
    QByteArray m_bytes;
    qsizetype m_read = 0; ///< How many of m_bytes are done with.
    qsizetype m_scanned = 0; ///< How many unread bytes are known to hold no end of the head.
    std::optional<RequestHead> m_head; ///< Set while its body comes in.
    std::optional<ChunkedBody> m_chunks;
    QByteArray m_body;
    bool m_wantsContinue = false;
};

} // namespace Evently
