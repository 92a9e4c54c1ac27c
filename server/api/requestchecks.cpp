// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/requestchecks.h"

#include "models/values/strictjson.h"
#include "server/api/settings.h"
#include "server/http/characters.h"

#include <QRandomGenerator>

#include <atomic>

using namespace Qt::StringLiterals;

namespace Evently {

static bool allows(Access access, const Principal &caller, bool isLocal)
{
    using Role = Principal::Role;
    switch (access) {
    case Access::Open:
    case Access::Anyone: return true;
    case Access::SignedIn: return caller.role != Role::Anonymous;
    case Access::Person: return caller.role == Role::User || caller.role == Role::Admin;
    case Access::User: return caller.role == Role::User;
    case Access::Admin: return caller.role == Role::Admin;
    case Access::Kiosk: return caller.role == Role::Kiosk;
    case Access::Local: return isLocal || caller.role == Role::Admin;
    }
    Q_UNREACHABLE();
}

std::optional<Problem> accessRefusal(Access access, const Principal &caller, bool isLocal)
{
    if (allows(access, caller, isLocal))
        return {};
    if (caller.role == Principal::Role::Anonymous && access != Access::Local) {
        return Problem{.code = Problem::Code::Unauthenticated,
                       .error = u"Sign in first."_s,
                       .details = u"The Authorization header is missing."_s};
    }
    return Problem{.code = Problem::Code::Forbidden,
                   .error = u"You don't have permission to do this."_s,
                   .details = access == Access::Admin ? u"This requires an administrator."_s
                           : access == Access::Kiosk  ? u"This requires a paired kiosk."_s
                           : access == Access::User   ? u"This requires a customer account."_s
                           : access == Access::Local
                           ? u"This requires an administrator or the metrics token."_s
                           : u"This requires a user, not a kiosk."_s};
}

/// application/json, with no charset other than UTF-8.
static bool isJson(const QByteArray &contentType)
{
    if (contentType == "application/json") // The usual spelling.
        return true;
    QByteArrayList parts = contentType.toLower().split(';');
    if (parts.takeFirst().trimmed() != "application/json")
        return false;
    return std::ranges::all_of(parts, [](const QByteArray &part) {
        const QByteArray parameter = part.trimmed();
        return !parameter.startsWith("charset=") || parameter == "charset=utf-8"
                || parameter == "charset=\"utf-8\"";
    });
}

Result<QJsonObject> bodyOf(const Request &request, Body body)
{
    if (!request.body.isEmpty() && !isJson(request.header("content-type"))) {
        return Problem{.code = Problem::Code::UnsupportedMediaType,
                       .error = u"The body must be JSON."_s,
                       .details = u"Content-Type must be application/json in UTF-8."_s};
    }
    if (body == Body::None || (body == Body::JsonIfAny && request.body.isEmpty()))
        return QJsonObject();
    return strictObjectFrom(request.body);
}

/// Short, unique within a run of the program, and unlikely to repeat in another run.
static QByteArray newRequestId()
{
    static std::atomic<quint64> next = QRandomGenerator::system()->generate64();
    return QByteArray::number(next++, 36);
}

/// Whether @p id can be used in logs and responses unchanged: UUIDs, trace ids and the like.
static bool isRequestId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
    });
}

QByteArray requestIdOf(const Request &request)
{
    const QByteArray given = request.header("x-request-id");
    return isRequestId(given) ? given : newRequestId();
}

Result<QString> idempotencyKeyOf(const Request &request)
{
    const QByteArray key = request.header("idempotency-key");
    if (key.isNull())
        return QString();
    const bool isVisible = std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
    if (!key.isEmpty() && key.size() <= 64 && isVisible)
        return QString::fromLatin1(key);
    return Problem::invalid(u"Idempotency-Key"_s, u"must have 1 to 64 visible ASCII characters"_s);
}

namespace {

struct LimitOf
{
    const Deadlines &deadlines;

    auto operator()(const AtOnce &) const { return deadlines.read; }
    auto operator()(const Reading &) const { return deadlines.read; }
    auto operator()(const Reporting &) const { return deadlines.report; }
    auto operator()(const Writing &) const { return deadlines.write; }
    auto operator()(const AtDesk &) const { return deadlines.write; }
    auto operator()(const InSteps &) const { return deadlines.password; }
    auto operator()(const Streaming &) const { return deadlines.read; }
};

} // namespace

std::chrono::steady_clock::time_point deadlineOf(const Request &request, const Route &route,
                                                 const Deadlines &deadlines)
{
    auto limit = std::visit(LimitOf{deadlines}, route.answering);
    bool isNumber = false;
    const int asked = request.header("x-deadline-ms").toInt(&isNumber);
    if (isNumber && asked > 0)
        limit = std::min(limit, std::chrono::milliseconds(asked));
    return request.arrived + limit;
}

} // namespace Evently
