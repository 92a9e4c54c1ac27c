// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"

namespace Evently {

/// What the connection adds to a reply.
struct ResponseFraming
{
    bool toHead = false; ///< The request was a HEAD: the length is told, the body stays here.
    bool last = false; ///< The connection is closed after it.
    bool http10 = false;
    bool stream = false; ///< No length: the answer goes on until the connection is closed.
    bool chunked = false; ///< A stream whose end is marked.
};

/// The bytes of @p reply in front of its body: status line, Date, the security headers,
/// Content-Type and -Length, and the reply's own headers.
QByteArray responseHead(const Reply &reply, const ResponseFraming &framing);

/// Whether a body may follow that head.
bool sendsBody(const Reply &reply, const ResponseFraming &framing);

/// Now, as the Date field has it. Made anew once a second. One thread.
const QByteArray &httpDate();

} // namespace Evently
