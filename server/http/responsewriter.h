// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"

namespace Evently {

/// What the connection contributes to a reply.
struct ResponseFraming
{
    bool toHead = false; ///< The request was a HEAD: the length is sent, the body isn't.
    bool last = false; ///< The connection is closed after it.
    bool http10 = false;
    bool stream = false; ///< No length: the response lasts until the connection closes.
    bool chunked = false; ///< A stream whose end is marked.
};

/// The bytes of @p reply before its body: status line, Date, the security headers, Content-Type and
/// -Length, and the reply's own headers.
QByteArray responseHead(const Reply &reply, const ResponseFraming &framing);

/// Whether a body may follow that head.
bool sendsBody(const Reply &reply, const ResponseFraming &framing);

/// The current time for the Date field, updated once a second. For use on one thread.
const QByteArray &httpDate();

} // namespace Evently
