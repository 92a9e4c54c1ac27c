// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Evently {

/// Why a request was refused: the contract's `{error, code, details, fields}` and the C++ value of
/// it.
struct Problem
{
    /// The words clients decide by. wireName() spells each, statusOf() (server/http) gives its
    /// status.
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
        Unreachable, ///< Never on the wire: a client could not reach its server.
    };

    /// One member of a body that is wrong, by its JSON name ("quantity", "customer.email").
    struct Field
    {
        QString field;
        QString message;
        bool operator==(const Field &) const = default;
    };

    Code code = Code::Internal;
    QString error; ///< One sentence for a person.
    QString details{}; ///< The numbers that decided, or empty.
    QList<Field> fields{}; ///< With Invalid only.
    int retryAfterSeconds = 0; ///< With 429 and 503: when to try again; 0 lets the server choose.

    static Problem notFound(const QString &what); ///< "There is no such <what>."
    static Problem invalid(const QString &field, const QString &message);
    static Problem invalid(QList<Field> fields);
    static Problem invalidQuery(const QString &parameter, const QString &message);
    static Problem idempotencyMismatch(const QString &key); ///< The key stands for other work.

    QJsonObject toJson() const;
    /// What a server sent, or Internal with a sentence when it does not have the shape.
    static Problem fromJson(const QJsonObject &json);
    bool operator==(const Problem &) const = default;
};

/// The code's name on the wire, such as "sold_out".
QLatin1StringView wireName(Problem::Code code);

} // namespace Evently
