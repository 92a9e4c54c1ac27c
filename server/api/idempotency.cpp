// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/idempotency.h"

#include "models/desk/batch/idempotencykeys.h"
#include "server/access/answercipher.h"
#include "server/api/services.h"

using namespace Qt::StringLiterals;

namespace Evently {

std::optional<IdempotencyKey> keyOf(const Call &call)
{
    if (call.idempotencyKey.isEmpty() || call.caller.id.isNull())
        return {};
    const Request &request = call.request();
    const QByteArray target =
            request.query.isEmpty() ? request.path : request.path + '?' + request.query;
    return IdempotencyKey{.caller = call.caller.id,
                          .key = call.idempotencyKey,
                          .fingerprint = IdempotencyKeys::fingerprint(nameOf(request.method),
                                                                      target, request.body)};
}

Reply replyFrom(const Answer &answer)
{
    Reply reply{.status = answer.status, .body = answer.body};
    if (answer.body.isEmpty())
        reply.type.clear();
    if (answer.seq > 0)
        reply.with("Evently-Seq", QByteArray::number(answer.seq));
    if (!answer.etag.isEmpty())
        reply.with("ETag", answer.etag);
    if (!answer.location.isEmpty())
        reply.with("Location", answer.location);
    if (answer.isReplay)
        reply.with("Idempotent-Replay", "true");
    return reply;
}

static QByteArray headerOf(const Reply &reply, QByteArrayView name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

static Answer answerFrom(const Reply &reply)
{
    return {.status = reply.status,
            .body = reply.body,
            .seq = headerOf(reply, "Evently-Seq").toLongLong(),
            .etag = headerOf(reply, "ETag"),
            .location = headerOf(reply, "Location")};
}

/// Repeats the answer @p kept unchanged.
static Result<Reply> replay(Answer kept, Repeats repeats, const Call &call)
{
    if (repeats == Repeats::ByKeyLocked) {
        const auto body = call.services.answerCipher.unlock(kept.body);
        if (!body)
            return Problem{.code = Problem::Code::IdempotencyMismatch,
                           .error = u"The earlier response can no longer be read."_s,
                           .details = u"The server's secret has changed. Use a new key."_s};
        kept.body = *body;
    }
    return replyFrom(kept);
}

/// The form in which @p reply is stored; secrets are encrypted, because others may read the table.
static Answer keptOf(const Reply &reply, Repeats repeats, const Call &call)
{
    Answer kept = answerFrom(reply);
    if (repeats == Repeats::ByKeyLocked)
        kept.body = call.services.answerCipher.lock(kept.body);
    return kept;
}

Result<Reply> writeOnce(const Writing &writing, const IdempotencyKey &key, Call &call,
                        Transaction &tx)
{
    IdempotencyKeys keys(tx, {key});
    if (const auto earlier = keys.answerFor(key)) {
        return earlier->and_then(
                [&](const Answer &kept) { return replay(kept, writing.repeats, call); });
    }
    const auto reply = writing.answer(call, tx);
    if (reply && reply->status < 300) {
        keys.add(key, keptOf(*reply, writing.repeats, call));
        keys.store();
    }
    return reply;
}

} // namespace Evently
