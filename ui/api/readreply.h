// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

class QNetworkReply;

namespace Evently {

/// What came back, taken out of a QNetworkReply, which belongs to the GUI thread: this may be read
/// in any.
struct RawAnswer
{
    int status = 0; ///< 0: no HTTP.
    bool isCutShort = false;
    QByteArray body;
    int retryAfterSeconds = 0;
    QString failure; ///< What the network says of it.

    /// @p reply has finished; its body goes into the answer.
    static RawAnswer of(QNetworkReply &reply);
};

/// What @p answer says: the body of a 2xx (an empty object where it has none), or why not. A
/// refusal is the contract's Problem with its Retry-After. Where no server answered, or only a
/// proxy in front of it, the problem is Unreachable; an answer that is not Evently's at all is
/// Internal. Any thread.
Result<QJsonObject> read(const RawAnswer &answer);

} // namespace Evently
