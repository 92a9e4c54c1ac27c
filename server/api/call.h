// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/tables/users.h"
#include "models/values/change.h"
#include "models/values/fields.h"
#include "models/values/id.h"
#include "server/api/query.h"
#include "server/http/exchange.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace Evently {

struct Route;
class Transaction;
struct Services;

/// One request being answered. It is passed from the HTTP thread to a worker and is used by one
/// thread at a time, except for answer(), which the watchdog calls if the work takes too long.
struct Call
{
    const Services &services;
    const ExchangePtr exchange;
    const Route &route;
    QStringList pathValues{}; ///< The value of each {placeholder} of the route, in order.
    QJsonObject body{}; ///< Parsed strictly; empty if the route takes no body.
    Query query{};

    Principal caller{}; ///< Who sent it; already checked against the route's Access.
    Account account{}; ///< If the caller is a user: name, e-mail, sessions.
    QUuid session{}; ///< The sign-in that the caller's token belongs to; null for kiosks.
    std::optional<Instant> tokenExpiresAt{}; ///< When the caller's token expires, if it does.
    QString idempotencyKey{}; ///< Validated, or empty.
    QByteArray requestId{}; ///< Appears in the log and in X-Request-Id.
    QString address{}; ///< The caller's, as rate limits count it (a /64 in IPv6).
    std::chrono::steady_clock::time_point deadline{}; ///< Work not begun by then is dropped.

    /// What the current work changes apart from seats. The Router sends the notifications inside
    /// the transaction and announces the changes after the commit. Only for a Writing or write().
    QList<Change> changes{};

    /// Called once, after a Writing's commit and before the answer. A Writing sets it again in each
    /// run.
    std::function<void()> committed{};

    /// One piece of a response that is sent in pieces.
    struct Piece
    {
        QByteArray bytes{};
        bool isLast = false;
    };
    /// Set by a Reading whose reply is only the beginning: reads the next piece, in its own
    /// transaction on any reader.
    std::function<Piece(Transaction &)> more{};

    mutable std::atomic<bool> isAnswered = false; ///< Only for answer() and download().

    const Request &request() const { return exchange->request(); }

    /// A reader of the body that collects complaints.
    Fields fields() const { return Fields(body); }

    /// The path's placeholder @p index as an id. If it isn't one, null, which no row has.
    QUuid id(qsizetype index = 0) const { return idFrom(pathValues.value(index)); }
    QString pathValue(qsizetype index = 0) const { return pathValues.value(index); }

    bool isPast() const { return std::chrono::steady_clock::now() > deadline; }
};

using CallPtr = std::shared_ptr<Call>;

} // namespace Evently
