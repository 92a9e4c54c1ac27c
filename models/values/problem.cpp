// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/problem.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;

QLatin1StringView wireName(Code code)
{
    switch (code) {
    case Code::Invalid: return "invalid"_L1;
    case Code::InvalidQuery: return "invalid_query"_L1;
    case Code::BadRequest: return "bad_request"_L1;
    case Code::Unauthenticated: return "unauthenticated"_L1;
    case Code::TokenExpired: return "token_expired"_L1;
    case Code::InvalidCredentials: return "invalid_credentials"_L1;
    case Code::Forbidden: return "forbidden"_L1;
    case Code::BadAdminToken: return "bad_admin_token"_L1;
    case Code::BadPairingCode: return "bad_pairing_code"_L1;
    case Code::BadToken: return "bad_token"_L1;
    case Code::NotFound: return "not_found"_L1;
    case Code::MethodNotAllowed: return "method_not_allowed"_L1;
    case Code::RequestTimeout: return "request_timeout"_L1;
    case Code::EmailTaken: return "email_taken"_L1;
    case Code::SoldOut: return "sold_out"_L1;
    case Code::NotEnoughLeft: return "not_enough_left"_L1;
    case Code::WaitlistAhead: return "waitlist_ahead"_L1;
    case Code::SalesClosed: return "sales_closed"_L1;
    case Code::LimitPerBooking: return "limit_per_booking"_L1;
    case Code::LimitPerUser: return "limit_per_user"_L1;
    case Code::LimitPerType: return "limit_per_type"_L1;
    case Code::TypeNotOnSale: return "type_not_on_sale"_L1;
    case Code::WhichType: return "which_type"_L1;
    case Code::UnknownCode: return "unknown_code"_L1;
    case Code::CodeUsedUp: return "code_used_up"_L1;
    case Code::CodeExpired: return "code_expired"_L1;
    case Code::CodeNotYet: return "code_not_yet"_L1;
    case Code::CodeNotForThis: return "code_not_for_this"_L1;
    case Code::CodeInUse: return "code_in_use"_L1;
    case Code::CodeTaken: return "code_taken"_L1;
    case Code::TypeInUse: return "type_in_use"_L1;
    case Code::QuotaInUse: return "quota_in_use"_L1;
    case Code::QuotaBelowSold: return "quota_below_sold"_L1;
    case Code::TooManyHolds: return "too_many_holds"_L1;
    case Code::HoldExpired: return "hold_expired"_L1;
    case Code::BookingCancelled: return "booking_cancelled"_L1;
    case Code::MoreThanDue: return "more_than_due"_L1;
    case Code::TooLate: return "too_late"_L1;
    case Code::AlreadyWaiting: return "already_waiting"_L1;
    case Code::TicketsAvailable: return "tickets_available"_L1;
    case Code::LargerThanEvent: return "larger_than_event"_L1;
    case Code::NoOffer: return "no_offer"_L1;
    case Code::OfferExpired: return "offer_expired"_L1;
    case Code::CapacityBelowSold: return "capacity_below_sold"_L1;
    case Code::HasBookings: return "has_bookings"_L1;
    case Code::EventCancelled: return "event_cancelled"_L1;
    case Code::EventOver: return "event_over"_L1;
    case Code::CurrencyFixed: return "currency_fixed"_L1;
    case Code::LastAdmin: return "last_admin"_L1;
    case Code::NotEmpty: return "not_empty"_L1;
    case Code::PreconditionFailed: return "precondition_failed"_L1;
    case Code::PayloadTooLarge: return "payload_too_large"_L1;
    case Code::UriTooLong: return "uri_too_long"_L1;
    case Code::UnsupportedMediaType: return "unsupported_media_type"_L1;
    case Code::ExpectationFailed: return "expectation_failed"_L1;
    case Code::IdempotencyMismatch: return "idempotency_mismatch"_L1;
    case Code::RateLimited: return "rate_limited"_L1;
    case Code::HeadersTooLarge: return "headers_too_large"_L1;
    case Code::Internal: return "internal"_L1;
    case Code::NotImplemented: return "not_implemented"_L1;
    case Code::Overloaded: return "overloaded"_L1;
    case Code::DatabaseUnavailable: return "database_unavailable"_L1;
    case Code::OutcomeUnknown: return "outcome_unknown"_L1;
    case Code::HttpVersion: return "http_version"_L1;
    case Code::Unreachable: return "unreachable"_L1;
    }
    Q_UNREACHABLE();
}

static Code codeNamed(const QString &name)
{
    for (int code = 0; code <= int(Code::Unreachable); ++code) {
        if (name == wireName(Code(code)))
            return Code(code);
    }
    return Code::Internal;
}

Problem Problem::notFound(const QString &what)
{
    return {.code = Code::NotFound, .error = u"There is no such %1."_s.arg(what)};
}

Problem Problem::invalid(const QString &field, const QString &message)
{
    return invalid(QList<Field>{{field, message}});
}

Problem Problem::invalid(QList<Field> fields)
{
    QStringList details;
    for (const Field &field : fields)
        details << field.field % u": "_s % field.message;
    return {.code = Code::Invalid,
            .error = u"Some of the values sent are not valid."_s,
            .details = details.join(u"; "_s),
            .fields = std::move(fields)};
}

Problem Problem::invalidQuery(const QString &parameter, const QString &message)
{
    return {.code = Code::InvalidQuery,
            .error = u"The query parameter “%1” is not valid."_s.arg(parameter),
            .details = parameter % u": "_s % message};
}

Problem Problem::idempotencyMismatch(const QString &key)
{
    return {.code = Code::IdempotencyMismatch,
            .error = u"This Idempotency-Key was used for another request."_s,
            .details =
                    u"%1: use a new key for a new request; repeat a request exactly to get its response again."_s
                            .arg(key)};
}

QJsonObject Problem::toJson() const
{
    QJsonObject json{
            {u"error"_s, error}, {u"code"_s, QString(wireName(code))}, {u"details"_s, details}};
    if (!fields.isEmpty()) {
        QJsonArray list;
        for (const Field &field : fields)
            list << QJsonObject{{u"field"_s, field.field}, {u"message"_s, field.message}};
        json[u"fields"_s] = list;
    }
    if (!wall.isNull()) {
        json[u"wall"_s] = wall;
        json[u"wallName"_s] = wallName;
    }
    return json;
}

Problem Problem::fromJson(const QJsonObject &json)
{
    Problem problem{.code = codeNamed(json[u"code"_s].toString()),
                    .error = json[u"error"_s].toString(),
                    .details = json[u"details"_s].toString()};
    if (problem.error.isEmpty())
        problem.error = u"The server gave no reason."_s;
    for (const QJsonValue &field : json[u"fields"_s].toArray())
        problem.fields << Field{field[u"field"_s].toString(), field[u"message"_s].toString()};
    if (json.contains(u"wall"_s))
        problem.wall = json[u"wall"_s];
    problem.wallName = json[u"wallName"_s].toString();
    return problem;
}

} // namespace Evently
