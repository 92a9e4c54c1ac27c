// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/answering.h"

#include "server/api/logfields.h"
#include "server/api/metrics.h"
#include "server/api/route.h"
#include "server/api/services.h"

#include <QLoggingCategory>

namespace Evently {

Q_LOGGING_CATEGORY(requestLog, "evently.requests", QtInfoMsg)
Q_LOGGING_CATEGORY(failureLog, "evently.failures")

void addCrossOrigin(const Call &call, Reply &reply)
{
    const QStringList &allowed = call.services.settings.corsOrigins;
    if (allowed.isEmpty())
        return;
    reply.with("Vary", "Origin");
    const QByteArray origin = call.request().header("origin");
    if (origin.isEmpty() || !allowed.contains(QString::fromLatin1(origin)))
        return;
    reply.with("Access-Control-Allow-Origin", origin);
    reply.with("Access-Control-Expose-Headers",
               "ETag, Evently-Seq, Idempotent-Replay, Location, Retry-After, X-Request-Id");
}

static void note(const Call &call, int status)
{
    const auto took = std::chrono::steady_clock::now() - call.request().arrived;
    call.services.metrics.noteAnswer(call.route, status, took);
    // Kiosks check twice a second whether the server works; logging that would drown everything
    // else.
    const bool isNews = call.route.asked == Asked::AtTimes || status >= 400;
    if (!requestLog().isEnabled(isNews ? QtInfoMsg : QtDebugMsg))
        return;
    // Composed here because Qt's printf takes several times as long, and this runs for every
    // request.
    const auto tenths =
            std::chrono::round<std::chrono::duration<qint64, std::ratio<1, 10'000>>>(took).count();
    const QByteArray line = nameOf(call.request().method) + ' ' + call.route.path + ' '
            + QByteArray::number(status) + ' ' + QByteArray::number(tenths / 10) + '.'
            + QByteArray::number(tenths % 10) + " ms" + logFieldsOf(call);
    if (isNews)
        qCInfo(requestLog, "%s", line.constData());
    else
        qCDebug(requestLog, "%s", line.constData());
}

Reply outgoing(const Call &call, const Result<Reply> &result)
{
    Reply reply = result ? *result : Reply::refused(result.error());
    reply.with("X-Request-Id", call.requestId);
    addCrossOrigin(call, reply);
    note(call, reply.status);
    return reply;
}

void answer(const Call &call, const Result<Reply> &result) noexcept
try {
    if (call.isAnswered.exchange(true))
        return; // The watchdog has already answered, or the work finished just before it did.
    call.exchange->answer(outgoing(call, result));
} catch (const std::exception &error) {
    // Dropping the exchange answers 500.
    qCCritical(failureLog, "%s: %s", call.route.path, error.what());
}

} // namespace Evently
