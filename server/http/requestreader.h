// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/chunkedbody.h"
#include "server/http/requesthead.h"

#include <optional>

namespace Evently {

/// One complete request.
struct IncomingRequest
{
    RequestHead head;
    QByteArray body;
};

/// Converts the bytes of one connection, however they are split, to requests. Doesn't use sockets.
class RequestReader
{
public:
    /// @p limits must outlive the reader.
    explicit RequestReader(const GateLimits &limits);

    void feed(QByteArrayView bytes);

    /// Continues to parse what was fed.
    /// @return whether a request is complete and can be taken with take(); a Problem ends the
    /// connection.
    Result<bool> advance();
    IncomingRequest take();

    bool isBetweenRequests() const; ///< No part of the next request has arrived.
    bool isInBody() const { return m_head.has_value(); }
    /// The Origin of the incoming request as far as it has arrived, even if the request is invalid
    /// otherwise.
    QByteArray origin() const;
    qsizetype buffered() const { return m_bytes.size() - m_read; }
    void clear(); ///< Discards what was fed, because the connection ends.

    /// Whether the client waits for "100 Continue" now. Returns true only once per request.
    bool takeContinueWish();

private:
    QByteArrayView unread() const { return QByteArrayView(m_bytes).sliced(m_read); }
    void drop(qsizetype size);
    Result<bool> advanceHead();
    Result<bool> advanceBody();
    Problem headTooLarge() const;

    const GateLimits &m_limits;
    QByteArray m_bytes;
    qsizetype m_read = 0; ///< How many of m_bytes have been processed.
    qsizetype m_scanned = 0; ///< How many unread bytes are known not to end the head.
    std::optional<RequestHead> m_head; ///< Set while the body is being received.
    std::optional<ChunkedBody> m_chunks;
    QByteArray m_body;
    bool m_wantsContinue = false;
};

} // namespace Evently
