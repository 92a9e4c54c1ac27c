// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>

namespace Evently {

/// Other: a method that no path has, such as TRACE or an unknown word.
enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

/// The method as written in a request; "OTHER" for methods that no path has.
QByteArray nameOf(Method method);

/// A request that owns its data, already checked by the gate; it outlives the socket.
struct Request
{
    using Header = std::pair<QByteArray, QByteArray>; ///< Name in lower case, value trimmed.

    Method method = Method::Get;
    QStringList segments; ///< The path, decoded and split at slashes: {"api", "events", "…"}.
    QByteArray path; ///< The path as sent, without the query.
    QByteArray query; ///< The part after the "?", still encoded.
    QList<Header> headers;
    QByteArray body;
    QHostAddress peer;
    quint16 peerPort = 0;
    std::chrono::steady_clock::time_point arrived; ///< When the request was complete.

    /// The value of the header @p lowerName; null if there is none, empty if it has no value.
    QByteArray header(QByteArrayView lowerName) const;
};

} // namespace Evently
