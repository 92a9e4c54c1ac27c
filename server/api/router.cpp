// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/router.h"

#include "server/access/guesslimiter.h"
#include "server/access/ratelimiter.h"
#include "server/access/secrets.h"
#include "server/api/answering.h"
#include "server/api/idempotency.h"
#include "server/api/requestchecks.h"
#include "server/api/steps.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// Requests that match no route are handled under this name, so that logs and metrics don't contain
/// names chosen by clients.
static const Route noRoute{Method::Get, "(none)", Access::Open, AtOnce{nullptr}};

Router::Router(const Services &services, std::span<const Route> table)
    : m_services(services)
    , m_addresses(services.settings.trustedProxies)
    , m_paths(table)
    , m_deskOrders(services)
{
}

CallPtr Router::callFor(const ExchangePtr &exchange, const Route &route) const
{
    const Request &request = exchange->request();
    return CallPtr(new Call{.services = m_services,
                            .exchange = exchange,
                            .route = route,
                            .query = Query(request.query),
                            .requestId = requestIdOf(request),
                            .address = m_addresses.nameOf(request),
                            .deadline = deadlineOf(request, route, m_services.settings.deadlines)});
}

/// RFC 9110, 9.1, prefers 501 for methods unknown to the server. But 405 names the methods that are
/// allowed, so it is used for both cases.
static Problem methodNotAllowed(Method method)
{
    const QString name =
            method == Method::Other ? u"The method"_s : QString::fromLatin1(nameOf(method));
    return {.code = Problem::Code::MethodNotAllowed,
            .error = u"Method not allowed."_s,
            .details = name % u" is not among the methods in the Allow header."_s};
}

static Reply optionsReply(const Request &request, const QByteArray &allowed)
{
    Reply reply = Reply::noContent();
    reply.with("Allow", allowed);
    if (!request.header("access-control-request-method").isEmpty()) {
        reply.with("Access-Control-Allow-Methods", allowed);
        reply.with("Access-Control-Allow-Headers",
                   "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
                   "X-Admin-Token, X-Deadline-Ms, X-Request-Id");
        reply.with("Access-Control-Max-Age", "600");
    }
    return reply;
}

static bool isForSeats(const Route &route)
{
    return std::holds_alternative<AtDesk>(route.answering);
}

void Router::take(const ExchangePtr &exchange) noexcept
try {
    const Request &request = exchange->request();
    const auto place = m_paths.find(request.segments);
    const Route *route = place.routes ? place.routeFor(request.method) : nullptr;
    const CallPtr call = callFor(exchange, route ? *route : noRoute);
    call->pathValues = place.pathValues;

    // Requests for seats with a valid token are never rate-limited, because on the day of the sale
    // a whole venue may be behind one address. (The API sets no limit on bookings.) Requests
    // without a token count, and so do those with a token that is wrong or not cached, because
    // anyone can cause such a lookup.
    const bool mayBeKnown =
            route && isForSeats(*route) && !request.header("authorization").isNull();
    const auto tooMuch = mayBeKnown ? std::nullopt : m_services.limits.request(call->address);
    if (tooMuch)
        answer(*call, *tooMuch);
    else if (!place.routes)
        answer(*call, Problem::notFound(u"path"_s));
    else if (request.method == Method::Options)
        answer(*call, optionsReply(request, place.allowed()));
    else if (!route)
        answer(*call,
               Reply::refused(methodNotAllowed(request.method)).with("Allow", place.allowed()));
    else
        guarded(*call, [&] { identify(call); });
} catch (const std::exception &) {
    // Usually out of memory. Dropping the exchange answers 500.
}

void Router::refusePath(const ExchangePtr &exchange) noexcept
try {
    const CallPtr call = callFor(exchange, noRoute);
    answer(*call, m_services.limits.request(call->address).value_or(Problem::notFound(u"path"_s)));
} catch (const std::exception &) {
    // As in take().
}

/// Whether @p call has the monitors' token, which gives access to metrics only.
bool Router::isMonitor(const Call &call) const
{
    const auto &wanted = m_services.settings.metricsToken;
    if (call.route.access != Access::Local || !wanted)
        return false;
    const QByteArray shown = call.request().header("authorization");
    const QByteArray scheme = "bearer ";
    return shown.first(std::min(scheme.size(), shown.size())).toLower() == scheme
            && isSameSecret(shown.sliced(scheme.size()).trimmed(), *wanted);
}

/// Identifies the caller: by the token alone, from the cache, or from the database.
void Router::identify(const CallPtr &call)
{
    const QByteArray authorization = call->request().header("authorization");
    if (call->route.access == Access::Open || authorization.isNull() || isMonitor(*call))
        return admit(call);
    const auto bearer = m_services.authenticator.read(authorization);
    const auto known = bearer ? m_services.authenticator.recall(*bearer, *call)
                              : Result<bool>(bearer.error().code == Problem::Code::TokenExpired
                                                     ? bearer.error()
                                                     : refusalOfWrongToken(*call, bearer.error()));
    if (known && *known)
        return admit(call);
    // A token with a valid MAC is ours, so it isn't slowed down by others behind the same address.
    const bool isGenuine = known && bearer->claims;
    if (isForSeats(call->route) && !isGenuine) {
        if (const auto tooMuch = m_services.limits.request(call->address))
            return answer(*call, *tooMuch);
    }
    if (!known)
        return answer(*call, known.error());

    readThen(
            call,
            [this, call, bearer = *bearer](Transaction &tx) {
                return m_services.authenticator.lookUp(bearer, *call, tx);
            },
            [this, call](bool isKnown) {
                if (isKnown)
                    onHttpThread(call, [this, call] { admit(call); });
                else
                    answer(*call, refusalOfWrongToken(*call, Authenticator::unpaired()));
            });
}

/// The answer to a token that never existed: @p why, or, after too many such tokens, that the
/// sender has to wait. Valid tokens from the same address are still accepted, and an expired one
/// doesn't count as a guess.
Problem Router::refusalOfWrongToken(const Call &call, const Problem &why) const
{
    return m_services.guesses.noteWrong({.what = Guess::What::AccessToken, .address = call.address})
            .value_or(why);
}

/// Checks permissions, key and body, then runs the handler.
void Router::admit(const CallPtr &call)
{
    const Request &request = call->request();
    const Route &route = call->route;
    const bool isLocal = m_addresses.isLocal(request) || isMonitor(*call);
    if (const auto refusal = accessRefusal(route.access, call->caller, isLocal))
        return answer(*call, *refusal);
    const auto key = idempotencyKeyOf(request);
    if (!key)
        return answer(*call, key.error());
    const auto body = bodyOf(request, route.body);
    if (!body)
        return answer(*call, body.error());
    call->idempotencyKey = *key;
    call->body = *body;
    run(call);
}

static void write(const Writing &writing, const CallPtr &call)
{
    const auto key = writing.repeats != Repeats::No ? keyOf(*call) : std::nullopt;
    if (!key)
        return writeAndAnswer(
                call, [&writing, call](Transaction &tx) { return writing.answer(*call, tx); });
    writeAndAnswer(
            call,
            [&writing, key, call](Transaction &tx) { return writeOnce(writing, *key, *call, tx); },
            Rerun::Always);
}

void Router::run(const CallPtr &call)
{
    if (const auto *atOnce = std::get_if<AtOnce>(&call->route.answering)) {
        answer(*call, atOnce->answer(*call));
    } else if (const auto *reading = std::get_if<Reading>(&call->route.answering)) {
        readAndAnswer(call, m_services.readers,
                      [call, reading](Transaction &tx) { return reading->answer(*call, tx); });
    } else if (const auto *reporting = std::get_if<Reporting>(&call->route.answering)) {
        readAndAnswer(call, m_services.reports,
                      [call, reporting](Transaction &tx) { return reporting->answer(*call, tx); });
    } else if (const auto *writing = std::get_if<Writing>(&call->route.answering)) {
        write(*writing, call);
    } else if (const auto *atDesk = std::get_if<AtDesk>(&call->route.answering)) {
        m_deskOrders.place(call, *atDesk);
    } else if (const auto *inSteps = std::get_if<InSteps>(&call->route.answering)) {
        inSteps->begin(call);
    } else if (call->request().method == Method::Head) {
        answer(*call, Reply{.type = "text/event-stream"}); // The head of the stream.
    } else {
        std::get<Streaming>(call->route.answering).open(call);
    }
}

} // namespace Evently
