// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/securitylog.h"

#include "server/api/logfields.h"

#include <QLoggingCategory>

namespace Evently {

Q_LOGGING_CATEGORY(securityLog, "evently.security")

void noteSecurity(const Call &call, const char *what, const QUuid &whom)
{
    securityNote(call, what, whom)();
}

std::function<void()> securityNote(const Call &call, const char *what, const QUuid &whom)
{
    const QByteArray subject = whom.isNull() ? QByteArray() : toText(whom).toLatin1();
    const QByteArray fields = logField("subjectId", subject) + logFieldsOf(call);
    return [what, fields] { qCInfo(securityLog, "%s%s", what, fields.constData()); };
}

} // namespace Evently
