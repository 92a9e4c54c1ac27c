// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/api/settings.h"
#include "server/http/gatelimits.h"

#include <memory>

namespace Evently {

/// The whole server: the desk, the workers, the HTTP thread and what they share. Its database is
/// there and migrated. Make it, start it, drain it and destroy it on one thread.
class Server
{
    Q_DISABLE_COPY_MOVE(Server)

public:
    explicit Server(const ServerSettings &settings, const GateLimits &gate = {});
    ~Server(); ///< Ends at once; drain() first to be polite.

    /// Begins to serve. @return the port; DatabaseUnavailable, or Internal with a sentence when
    /// the port is taken.
    Result<quint16> start();

    /// Says that it ends (/api/ready is 503) and goes on for ServerSettings::drainTime; then takes
    /// no more requests, answers what is under way, and returns when that is done or took
    /// too long (GateLimits::drainMs).
    void drain();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
