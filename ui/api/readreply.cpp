// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/readreply.h"

#include <QJsonDocument>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace Evently {

RawAnswer RawAnswer::of(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return {.status = status,
            .isCutShort = reply.error() != QNetworkReply::NoError,
            .body = reply.isReadable() ? reply.readAll()
                                       : QByteArray(), // Closed where it was aborted.
            .retryAfterSeconds = reply.rawHeader("Retry-After").toInt(),
            .failure = reply.errorString()};
}

static Problem unreachable(const RawAnswer &answer)
{
    return {.code = Problem::Code::Unreachable,
            .error = u"The server can't be reached."_s,
            .details = answer.failure};
}

static Problem stranger(int status)
{
    return {.code = Problem::Code::Internal,
            .error = u"What answered is not an Evently server."_s,
            .details = u"HTTP %1"_s.arg(status)};
}

/// Whether @p status is what a proxy sends when the server behind it is down.
static bool isOfProxy(int status)
{
    return status == 502 || status == 503 || status == 504;
}

Result<QJsonObject> read(const RawAnswer &answer)
{
    const int status = answer.status;
    const bool granted = status >= 200 && status < 300;
    if (status == 0 || (granted && answer.isCutShort))
        return unreachable(answer);
    if (granted && answer.body.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (granted && document.isObject())
        return document.object();

    const QJsonObject json = document.object();
    if (!granted && json.contains(u"code"_s)) {
        Problem problem = Problem::fromJson(json);
        problem.retryAfterSeconds = answer.retryAfterSeconds;
        return problem;
    }
    return isOfProxy(status) ? unreachable(answer) : stranger(status);
}

} // namespace Evently
