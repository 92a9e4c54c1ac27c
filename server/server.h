// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/api/settings.h"
#include "server/http/gatelimits.h"

#include <memory>

namespace Evently {

/// The whole server: the desk, the workers, the HTTP thread and what they share. The database must
/// be reachable and migrated. Create, start, drain and destroy it on one thread.
class Server
{
    Q_DISABLE_COPY_MOVE(Server)

public:
    explicit Server(const ServerSettings &settings, const GateLimits &gate = {});
    ~Server(); ///< Ends at once; call drain() first to finish current requests.

    /// Starts serving. @return the port; DatabaseUnavailable, or Internal with a sentence if the
    /// port is in use.
    Result<quint16> start();

    /// Announces that the server is going to end (/api/ready is 503) and keeps serving for
    /// ServerSettings::drainTime. Then it accepts no more requests, answers current ones, and
    /// returns when that is done or took too long (GateLimits::drainMs).
    void drain();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
