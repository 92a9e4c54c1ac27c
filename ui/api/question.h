// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <optional>

namespace Evently {

/// One request to the API, as a caller thinks of it.
struct Question
{
    enum class As {
        SignedIn, ///< With the token of who is signed in, if anybody is.
        Anybody, ///< Without, as signing in itself must be.
    };

    QByteArray verb;
    QString path; ///< Below /api, such as "events"; percent-encoded where it must be.
    QUrlQuery query{};
    std::optional<QJsonObject> body{};
    QByteArray actionKey{}; ///< Its Idempotency-Key, or empty; see newActionKey().
    QByteArray accept{}; ///< Its Accept where that is not JSON.
    QByteArray seenTag{}; ///< Its If-Match: the ETag of what the caller has seen, or empty.
    As as = As::SignedIn;
    bool isSafeTwice = false; ///< Twice soon does no more than once, though there is no key.
    std::chrono::milliseconds answerWithin{0}; ///< Given up sooner than usual; 0: as usual.

    /// Whether asking twice does no more than asking once.
    bool isRepeatable() const { return verb == "GET" || !actionKey.isEmpty() || isSafeTwice; }
};

/// For ten seconds a used refresh token is answered as at first, so when an answer is lost there is
/// time to ask twice more.
inline constexpr std::chrono::milliseconds renewalPatience{3'000};

/// A key for one thing a person does, such as selling this ticket: made when they begin, kept
/// while the outcome is unknown, given up when there is one. A second touch with the same key
/// does nothing more.
QByteArray newActionKey();

} // namespace Evently
