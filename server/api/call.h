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

/// One request being answered. It goes from the HTTP thread to a worker and never has two at once,
/// but for those who only answer(): whoever finds that it takes too long.
struct Call
{
    const Services &services;
    const ExchangePtr exchange;
    const Route &route;
    QStringList pathValues{}; ///< What stood for each {placeholder} of the route, in order.
    QJsonObject body{}; ///< Already read strictly; empty when the route takes none.
    Query query{};

    Principal caller{}; ///< Who asks; already allowed to by the route's Access.
    Account account{}; ///< More about a caller who is a person: name, e-mail, session.
    QUuid session{}; ///< The sign-in that the caller's token belongs to; null for kiosks.
    std::optional<Instant> tokenExpiresAt{}; ///< When the caller's token ends, if it does.
    QString idempotencyKey{}; ///< Checked, or empty.
    QByteArray requestId{}; ///< Stands in the log and in X-Request-Id.
    QString address{}; ///< The caller's, as the rate limits count it (a /64 in IPv6).
    std::chrono::steady_clock::time_point deadline{}; ///< Work not begun by then is dropped.

    /// What the work in hand changes apart from seats. The Router notifies it inside the
    /// transaction and announces it after the commit; for a Writing or write() only.
    QList<Change> changes{};

    /// Called after a Writing's commit and before the answer, once; a Writing sets it anew each
    /// run.
    std::function<void()> committed{};

    /// A piece of an answer that comes in pieces.
    struct Piece
    {
        QByteArray bytes{};
        bool isLast = false;
    };
    /// Set by a Reading whose reply is only the beginning: reads the next piece, in a transaction
    /// of its own on any reader.
    std::function<Piece(Transaction &)> more{};

    mutable std::atomic<bool> isAnswered = false; ///< For answer() and download() alone.

    const Request &request() const { return exchange->request(); }

    /// A reader of the body that gathers complaints.
    Fields fields() const { return Fields(body); }

    /// The path's placeholder @p index as an id; null when it is none, which no row has.
    QUuid id(qsizetype index = 0) const { return idFrom(pathValues.value(index)); }
    QString pathValue(qsizetype index = 0) const { return pathValues.value(index); }

    bool isPast() const { return std::chrono::steady_clock::now() > deadline; }
};

using CallPtr = std::shared_ptr<Call>;

} // namespace Evently
