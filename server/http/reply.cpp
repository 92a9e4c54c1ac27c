// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/reply.h"

#include "models/values/jsonwriter.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

int statusOf(Problem::Code code)
{
    using Code = Problem::Code;
    switch (code) {
    case Code::Invalid:
    case Code::InvalidQuery:
    case Code::WhichType:
    case Code::BadRequest: return 400;
    case Code::Unauthenticated:
    case Code::TokenExpired:
    case Code::InvalidCredentials: return 401;
    case Code::Forbidden:
    case Code::BadAdminToken:
    case Code::BadPairingCode: return 403;
    case Code::BadToken: return 403;
    case Code::UnknownCode:
    case Code::NotFound: return 404;
    case Code::MethodNotAllowed: return 405;
    case Code::RequestTimeout: return 408;
    case Code::EmailTaken:
    case Code::SoldOut:
    case Code::NotEnoughLeft:
    case Code::WaitlistAhead:
    case Code::SalesClosed:
    case Code::LimitPerBooking:
    case Code::LimitPerUser:
    case Code::LimitPerType:
    case Code::TypeNotOnSale:
    case Code::CodeUsedUp:
    case Code::CodeExpired:
    case Code::CodeNotYet:
    case Code::CodeNotForThis:
    case Code::CodeInUse:
    case Code::CodeTaken:
    case Code::TypeInUse:
    case Code::QuotaInUse:
    case Code::QuotaBelowSold:
    case Code::TooManyHolds:
    case Code::HoldExpired:
    case Code::BookingCancelled:
    case Code::MoreThanDue:
    case Code::TooLate:
    case Code::AlreadyWaiting:
    case Code::TicketsAvailable:
    case Code::LargerThanEvent:
    case Code::NoOffer:
    case Code::OfferExpired:
    case Code::CapacityBelowSold:
    case Code::HasBookings:
    case Code::EventCancelled:
    case Code::EventOver:
    case Code::CurrencyFixed:
    case Code::LastAdmin:
    case Code::NotEmpty: return 409;
    case Code::PreconditionFailed: return 412;
    case Code::PayloadTooLarge: return 413;
    case Code::UriTooLong: return 414;
    case Code::UnsupportedMediaType: return 415;
    case Code::ExpectationFailed: return 417;
    case Code::IdempotencyMismatch: return 422;
    case Code::RateLimited: return 429;
    case Code::HeadersTooLarge: return 431;
    case Code::Internal: return 500;
    case Code::NotImplemented: return 501;
    case Code::Unreachable: // Only clients create it, so it never gets here.
        return 502;
    case Code::Overloaded:
    case Code::DatabaseUnavailable:
    case Code::OutcomeUnknown: return 503;
    case Code::HttpVersion: return 505;
    }
    Q_UNREACHABLE();
}

Reply Reply::json(const QJsonObject &object, int status)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Reply Reply::noContent()
{
    return {.status = 204, .type = {}};
}

/// The body of a refusal. Most have no fields, and there are many when an event sells out, so these
/// are written without building a document.
static QByteArray bodyOf(const Problem &problem)
{
    if (!problem.fields.isEmpty())
        return QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact);
    JsonWriter json;
    json.startObject();
    json.member(u"code", wireName(problem.code));
    json.member(u"details", problem.details);
    json.member(u"error", problem.error);
    if (problem.wall.isString())
        json.member(u"wall", problem.wall.toString());
    else if (problem.wall.isDouble())
        json.member(u"wall", problem.wall.toInt());
    if (!problem.wall.isNull())
        json.member(u"wallName", problem.wallName);
    json.endObject();
    return json.text();
}

/// Jitter keeps clients that were refused together from coming back together.
static int retryAfterSeconds(const Problem &problem)
{
    if (problem.retryAfterSeconds > 0)
        return problem.retryAfterSeconds;
    return QRandomGenerator::global()->bounded(1, 6);
}

Reply Reply::refused(const Problem &problem)
{
    Reply reply{.status = statusOf(problem.code), .body = bodyOf(problem)};
    if (reply.status == 401) {
        reply.with("WWW-Authenticate"_ba,
                   problem.code == Problem::Code::TokenExpired
                           ? R"(Bearer realm="Evently", error="invalid_token")"_ba
                           : R"(Bearer realm="Evently")"_ba);
    }
    if (reply.status == 503 || reply.status == 429)
        reply.with("Retry-After"_ba, QByteArray::number(retryAfterSeconds(problem)));
    return reply;
}

static bool splitsTheHead(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

Reply &Reply::with(QByteArray name, QByteArray value)
{
    const bool splits = splitsTheHead(name) || splitsTheHead(value);
    Q_ASSERT(!splits);
    if (!splits)
        headers.emplaceBack(std::move(name), std::move(value));
    return *this;
}

} // namespace Evently
