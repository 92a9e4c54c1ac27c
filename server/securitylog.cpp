// SPDX-License-Identifier: GPL-3.0-only
#include "server/securitylog.h"

#include <QLoggingCategory>

namespace Evently {

Q_LOGGING_CATEGORY(securityLog, "evently.security")

void noteSecurity(const Call &call, const char *what, const QUuid &whom)
{
    securityNote(call, what, whom)();
}

std::function<void()> securityNote(const Call &call, const char *what, const QUuid &whom)
{
    return [what, whom, request = call.requestId, address = call.address, by = call.caller.id] {
        qCInfo(securityLog, "%s %s: %s, by %s, from %s", request.constData(), what,
               whom.isNull() ? "somebody" : qPrintable(toText(whom)),
               by.isNull() ? "themselves" : qPrintable(toText(by)), qPrintable(address));
    };
}

} // namespace Evently
