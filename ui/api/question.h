// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <optional>

namespace Evently {

/// One request to the API, independent of HTTP details.
struct Question
{
    enum class As {
        SignedIn, ///< Sent with the token of the signed-in user, if there is one.
        Anybody, ///< Sent without a token, as signing in requires.
    };

    QByteArray verb;
    QString path; ///< Below /api, such as "events"; already percent-encoded.
    QUrlQuery query{};
    std::optional<QJsonObject> body{};
    QByteArray actionKey{}; ///< Its Idempotency-Key, or empty; see newActionKey().
    QByteArray accept{}; ///< Its Accept header, if not JSON.
    QByteArray seenTag{}; ///< Its If-Match header: the ETag of what the caller has seen, or empty.
    As as = As::SignedIn;
    bool isSafeTwice = false; ///< Repeating it soon is harmless, even without a key.
    std::chrono::milliseconds answerWithin{0}; ///< A shorter timeout than usual; 0: the usual one.

    /// Whether sending it twice has the same effect as sending it once.
    bool isRepeatable() const { return verb == "GET" || !actionKey.isEmpty() || isSafeTwice; }
};

/// For ten seconds, the server repeats its first answer to a used refresh token, so after a lost
/// answer there is time for two more attempts.
inline constexpr std::chrono::milliseconds renewalPatience{3'000};

/// Creates a key for one action of a person, such as selling one ticket. Create it when the action
/// begins, keep it while the outcome is unknown, and drop it once there is one. A second tap with
/// the same key does nothing more.
QByteArray newActionKey();

} // namespace Evently
