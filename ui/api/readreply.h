// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

class QNetworkReply;

namespace Evently {

/// The content of a QNetworkReply, which can be used only in the GUI thread. This can be read in
/// any thread.
struct RawAnswer
{
    int status = 0; ///< 0: not an HTTP answer.
    bool isCutShort = false;
    QByteArray body;
    int retryAfterSeconds = 0;
    QString failure; ///< The network's error message.

    /// @p reply must be finished; its body is moved into the answer.
    static RawAnswer of(QNetworkReply &reply);
};

/// Parses @p answer: returns the body of a 2xx (an empty object if there is none), or the problem.
/// A refusal becomes the API's Problem with its Retry-After. If no server answered, or only a proxy
/// in front of it, the problem is Unreachable; an answer that isn't Evently's is Internal. Any
/// thread.
Result<QJsonObject> read(const RawAnswer &answer);

} // namespace Evently
