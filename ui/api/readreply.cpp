// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/readreply.h"

#include <QJsonDocument>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace Evently {

static Problem unreachable(const QNetworkReply &reply)
{
    return {.code = Problem::Code::Unreachable,
            .error = u"The server can't be reached."_s,
            .details = reply.errorString()};
}

static Problem stranger(int status)
{
    return {.code = Problem::Code::Internal,
            .error = u"What answered is not an Evently server."_s,
            .details = u"HTTP %1"_s.arg(status)};
}

/// Whether @p status is what a proxy says when the server behind it is gone.
static bool isOfProxy(int status)
{
    return status == 502 || status == 503 || status == 504;
}

Result<QJsonObject> readReply(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool granted = status >= 200 && status < 300;
    const bool cutShort = granted && reply.error() != QNetworkReply::NoError;
    if (status == 0 || cutShort)
        return unreachable(reply);

    const QByteArray body = reply.readAll();
    if (granted && body.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (granted && document.isObject())
        return document.object();

    const QJsonObject json = document.object();
    if (!granted && json.contains(u"code"_s)) {
        Problem problem = Problem::fromJson(json);
        problem.retryAfterSeconds = reply.rawHeader("Retry-After").toInt();
        return problem;
    }
    return isOfProxy(status) ? unreachable(reply) : stranger(status);
}

} // namespace Evently
