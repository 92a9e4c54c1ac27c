// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>

namespace Evently {

/// Other: a method that no path has, be it TRACE or a word of somebody's own.
enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

/// A request's own copy of what came over the wire, already checked by the gate: it outlives the
/// socket.
struct Request
{
    using Header = std::pair<QByteArray, QByteArray>; ///< Name in lower case, value trimmed.

    Method method = Method::Get;
    QStringList segments; ///< The path, decoded and cut at its slashes: {"api", "events", "…"}.
    QByteArray path; ///< The path as it was sent, without the query.
    QByteArray query; ///< What stood behind the "?", still encoded.
    QList<Header> headers;
    QByteArray body;
    QHostAddress peer;
    quint16 peerPort = 0;
    std::chrono::steady_clock::time_point arrived; ///< When the whole request was there.

    /// The value of the header @p lowerName; null when there is none, empty when it has no value.
    QByteArray header(QByteArrayView lowerName) const;
};

} // namespace Evently
