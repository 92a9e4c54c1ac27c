// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/router.h"

#include "models/database/workers.h"
#include "models/desk/batch/idempotencykeys.h"
#include "server/access/answercipher.h"
#include "server/access/guesslimiter.h"
#include "server/access/ratelimiter.h"
#include "server/access/secrets.h"
#include "server/api/requestchecks.h"
#include "server/api/steps.h"
#include "server/http/characters.h"

#include <QRandomGenerator>

#include <atomic>

using namespace Qt::StringLiterals;

namespace Evently {

/// What is no route of the table is answered under this name, so that logs and metrics don't take
/// their words from the clients.
static const Route noRoute{Method::Get, "(none)", Access::Open, AtOnce{nullptr}};

Router::Router(const Services &services, std::span<const Route> table)
    : m_services(services)
    , m_addresses(services.settings.trustedProxies)
    , m_paths(table)
{
}

/// Short and never the same in one run of the program, nor likely in two.
static QByteArray newRequestId()
{
    static std::atomic<quint64> next = QRandomGenerator::system()->generate64();
    return QByteArray::number(next++, 36);
}

/// Whether @p id may stand in a log and in an answer as it is: UUIDs, trace ids and the like.
static bool isRequestId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
    });
}

/// The client's or a proxy's own name for @p request, so that one search finds it in all logs.
static QByteArray requestIdOf(const Request &request)
{
    const QByteArray given = request.header("x-request-id");
    return isRequestId(given) ? given : newRequestId();
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

/// RFC 9110, 9.1, would rather have 501 for a method that is known nowhere; but then two answers
/// would say the same, and only this one says what can be done instead.
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

    // Whoever comes for seats is never turned away for coming often: on the day of the sale a whole
    // venue may stand behind one address. (The contract sets no limit on bookings.)
    // Who shows no token counts, and so does who shows one that is wrong or not yet known: looking
    // it up is work for whoever sends one.
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
    // Out of memory, by and large: the exchange answers 500 by itself when it is dropped.
}

/// Whether @p call shows the token that monitors have, which is good for figures and nothing else.
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

/// Finds out who asks: by the token alone, by what is remembered, or by asking the database.
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
    // A token that bears our mark is no stranger's, whoever else is behind the same address.
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

/// What is answered to a token that was never anybody's: @p why, or after too many of them that
/// their sender has to wait. Good tokens of the same address are let in all the while, and one that
/// has merely expired is no guess.
Problem Router::refusalOfWrongToken(const Call &call, const Problem &why) const
{
    return m_services.guesses.noteWrong({.what = Guess::What::AccessToken, .address = call.address})
            .value_or(why);
}

/// Lets in who may and what can be read.
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

static std::optional<IdempotencyKey> keyOf(const Call &call)
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

/// Replays the answer @p kept, as it was given.
static Result<Reply> replay(Answer kept, Repeats repeats, const Call &call)
{
    if (repeats == Repeats::ByKeyLocked) {
        const auto body = call.services.answerCipher.unlock(kept.body);
        if (!body)
            return Problem{.code = Problem::Code::IdempotencyMismatch,
                           .error = u"The earlier answer can no longer be read."_s,
                           .details = u"The server's secret has changed. Use a new key."_s};
        kept.body = *body;
    }
    return replyFrom(kept);
}

/// What is kept of @p reply, whose secrets must not lie in the table for all to read.
static Answer keptOf(const Reply &reply, Repeats repeats, const Call &call)
{
    Answer kept = answerFrom(reply);
    if (repeats == Repeats::ByKeyLocked)
        kept.body = call.services.answerCipher.lock(kept.body);
    return kept;
}

/// What @p writing does under an Idempotency-Key: once, and the same answer from then on.
static Result<Reply> writeOnce(const Writing &writing, const IdempotencyKey &key, Call &call,
                               Transaction &tx)
{
    IdempotencyKeys keys(tx);
    const auto stored = keys.find(key);
    if (!stored)
        return stored.error();
    if (*stored)
        return replay(**stored, writing.repeats, call);
    const auto reply = writing.answer(call, tx);
    if (reply && reply->status < 300)
        keys.store(key, keptOf(*reply, writing.repeats, call));
    return reply;
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
        runAtDesk(call, *atDesk);
    } else if (const auto *inSteps = std::get_if<InSteps>(&call->route.answering)) {
        inSteps->begin(call);
    } else if (call->request().method == Method::Head) {
        answer(*call, Reply{.type = "text/event-stream"}); // What a stream begins with.
    } else {
        std::get<Streaming>(call->route.answering).open(call);
    }
}

static Problem badBeneficiary(const QString &message)
{
    return Problem::invalid(u"userId"_s, message);
}

static DeskRequest deskRequestOf(const CallPtr &call, const DeskWork &work, const Found &found)
{
    return {.eventId = found.eventId,
            .command = work.command(found),
            .caller = call->caller,
            .key = keyOf(*call),
            .deadline = call->deadline,
            .write = work.write,
            .done = [call](const Result<Answer> &result) {
                answer(*call, result.transform(replyFrom));
            }};
}

void Router::runAtDesk(const CallPtr &call, const AtDesk &route)
{
    const auto work = route.order(*call);
    if (!work)
        return answer(*call, work.error());
    if (work->target.isNowhere())
        return answer(*call, EventFinder::notFound(work->target));

    const auto found = m_events.recall(work->target);
    if (found && work->beneficiary.isNull())
        submit(call, *work, *found);
    else
        findAndSubmit(call, *work);
}

void Router::submit(const CallPtr &call, const DeskWork &work, const Found &found)
{
    DeskRequest request = deskRequestOf(call, work, found);
    const bool isBooking = std::holds_alternative<Book>(request.command);
    if (const auto tooMuch = isBooking ? m_services.limits.booking(call->caller.id) : std::nullopt)
        return answer(*call, *tooMuch);
    m_services.submit(std::move(request));
}

/// Asks the database which event @p work is about, and whom it is for.
void Router::findAndSubmit(const CallPtr &call, const DeskWork &work)
{
    const auto find = [this, work](Transaction &tx) -> Result<Found> {
        auto found = m_events.lookUp(work.target, tx);
        if (!found || work.beneficiary.isNull())
            return found;
        const auto account = Users(tx).findAccount(work.beneficiary);
        if (!account)
            return badBeneficiary(u"is not the id of an account"_s);
        if (account->disabled)
            return badBeneficiary(u"is the id of a disabled account"_s);
        Found both = *found;
        both.beneficiary = account->customer;
        return both;
    };
    readThen(call, find, [this, call, work](const Found &found) {
        onHttpThread(call, [this, call, work, found] { submit(call, work, found); });
    });
}

} // namespace Evently
