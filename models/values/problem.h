// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Evently {

/// Why a request was refused: the C++ form of the API's `{error, code, details, fields}`.
struct Problem
{
    /// The codes that clients act on. wireName() gives their spelling, statusOf() (server/http)
    /// their HTTP status.
    enum class Code {
        Invalid,
        InvalidQuery,
        BadRequest,
        Unauthenticated,
        TokenExpired,
        InvalidCredentials,
        Forbidden,
        BadAdminToken,
        BadPairingCode,
        BadToken,
        NotFound,
        MethodNotAllowed,
        RequestTimeout,
        EmailTaken,
        SoldOut,
        NotEnoughLeft,
        WaitlistAhead,
        SalesClosed,
        LimitPerBooking,
        LimitPerUser,
        LimitPerType,
        TypeNotOnSale,
        WhichType,
        UnknownCode,
        CodeUsedUp,
        CodeExpired,
        CodeNotYet,
        CodeNotForThis,
        CodeInUse,
        CodeTaken,
        TypeInUse,
        QuotaInUse,
        QuotaBelowSold,
        TooManyHolds,
        HoldExpired,
        BookingCancelled,
        MoreThanDue,
        TooLate,
        AlreadyWaiting,
        TicketsAvailable,
        LargerThanEvent,
        NoOffer,
        OfferExpired,
        CapacityBelowSold,
        HasBookings,
        EventCancelled,
        EventOver,
        CurrencyFixed,
        LastAdmin,
        NotEmpty,
        PreconditionFailed,
        PayloadTooLarge,
        UriTooLong,
        UnsupportedMediaType,
        ExpectationFailed,
        IdempotencyMismatch,
        RateLimited,
        HeadersTooLarge,
        Internal,
        NotImplemented,
        Overloaded,
        DatabaseUnavailable,
        OutcomeUnknown,
        HttpVersion,
        Unreachable, ///< Never on the wire: the client couldn't reach its server.
    };

    /// A wrong member of a request body, by its JSON name ("quantity", "customer.email").
    struct Field
    {
        QString field;
        QString message;
        bool operator==(const Field &) const = default;
    };

    Code code = Code::Internal;
    QString error; ///< One sentence for people to read.
    QString details{}; ///< The numbers behind the decision, or empty.
    QList<Field> fields{}; ///< With Invalid only.
    QJsonValue wall{}; ///< With SoldOut and NotEnoughLeft: "house", or the number of a quota.
    QString wallName{};
    int retryAfterSeconds = 0; ///< With 429 and 503: when to retry; with 0, the server chooses.

    static Problem notFound(const QString &what); ///< "There is no such <what>."
    static Problem invalid(const QString &field, const QString &message);
    static Problem invalid(QList<Field> fields);
    static Problem invalidQuery(const QString &parameter, const QString &message);
    static Problem idempotencyMismatch(const QString &key); ///< The key belongs to other work.

    QJsonObject toJson() const;
    /// Reads what a server sent; if it is malformed, returns Internal with an explanation.
    static Problem fromJson(const QJsonObject &json);
    bool operator==(const Problem &) const = default;
};

/// The code's name on the wire, such as "sold_out".
QLatin1StringView wireName(Problem::Code code);

} // namespace Evently
