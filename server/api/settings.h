// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"
#include "models/desk/desk.h"
#include "server/access/ratelimits.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace Evently {

/// How long a request may wait for what answers it, counted from its arrival. A client may ask
/// for less with X-Deadline-Ms.
struct Deadlines
{
    std::chrono::milliseconds write{2000};
    std::chrono::milliseconds read{1000};
    std::chrono::milliseconds report{5000};
    std::chrono::milliseconds password{5000};
};

/// What a server is started with.
struct ServerSettings
{
    ConnectionInfo database{};
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 3000; ///< 0 picks a free one.

    QList<QByteArray> signingKeys{}; ///< Of 32 bytes at least; the first signs, two may verify.
    std::optional<QByteArray> adminToken{}; ///< Without one, nobody can create an admin by HTTP.
    /// Without one, /api/metrics is for this machine and administrators only.
    std::optional<QByteArray> metricsToken{};
    QString currency{QStringLiteral("EUR")}; ///< Of new events that don't say.
    QString timeZone{QStringLiteral("UTC")}; ///< Of new events that don't say, and of reports.

    DeskSettings desk{};
    int lookups = 2; ///< Threads, each with a connection, as the next three.
    int readers = 2;
    int reports = 1;
    int writers = 1;
    int waitingMax = 512; ///< Requests that may wait for each of these four.
    int passwordThreads = 0; ///< For Argon2; 0 is one a core.

    /// How long drain() lets everything go on after /api/ready has begun to say 503.
    std::chrono::milliseconds drainTime{0};

    RateLimits limits{};
    Deadlines deadlines{};
    QStringList corsOrigins{}; ///< "https://tickets.example.org"; empty: CORS is off.
    QStringList trustedProxies{}; ///< Networks whose X-Forwarded-For is believed: "10.0.0.0/8".
};

} // namespace Evently
