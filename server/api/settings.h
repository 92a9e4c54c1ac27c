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

/// How long a request may wait for its handler, counted from its arrival. A client may request less
/// with X-Deadline-Ms.
struct Deadlines
{
    std::chrono::milliseconds write{2000};
    std::chrono::milliseconds read{1000};
    std::chrono::milliseconds report{5000};
    std::chrono::milliseconds password{5000};
};

/// The settings of a server.
struct ServerSettings
{
    ConnectionInfo database{};
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 3000; ///< 0 chooses a free one.

    QList<QByteArray> signingKeys{}; ///< At least 32 bytes each; the first signs, up to two verify.
    std::optional<QByteArray> adminToken{}; ///< Without one, no admin can be created by HTTP.
    /// Without one, only this machine and administrators can use /api/metrics.
    std::optional<QByteArray> metricsToken{};
    QString currency{QStringLiteral("EUR")}; ///< The default for new events.
    QString timeZone{QStringLiteral("UTC")}; ///< The default for new events, and for reports.

    DeskSettings desk{};
    int lookups = 2; ///< Threads with one connection each, like the next three.
    int readers = 2;
    int reports = 1;
    int writers = 1;
    int waitingMax = 512; ///< Requests that may wait for each of these four.
    int passwordThreads = 0; ///< For Argon2; 0 means one per core.

    /// How long drain() keeps serving after /api/ready has begun to return 503.
    std::chrono::milliseconds drainTime{0};

    RateLimits limits{};
    Deadlines deadlines{};
    QStringList corsOrigins{}; ///< Such as "https://tickets.example.org"; empty turns CORS off.
    QStringList trustedProxies{}; ///< Networks whose X-Forwarded-For is trusted: "10.0.0.0/8".
};

} // namespace Evently
