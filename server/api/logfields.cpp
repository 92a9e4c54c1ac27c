// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/logfields.h"

namespace Evently {

QByteArray logFieldsOf(const Call &call)
{
    QByteArray fields =
            logField("requestId", call.requestId) + logField("address", call.address.toLatin1());
    if (!call.caller.id.isNull()) {
        const bool isKiosk = call.caller.role == Principal::Role::Kiosk;
        fields += logField(isKiosk ? "kioskId" : "accountId", toText(call.caller.id).toLatin1());
    }
    return fields;
}

} // namespace Evently
