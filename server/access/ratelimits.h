// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace Evently {

/// What one caller may do in a while; 0 switches a limit off.
struct RateLimits
{
    int failuresPerMinute = 10; ///< Wrong passwords, tokens and pairing codes.
    int registrationsPerMinute = 120; ///< Of one address.
    int requestsPerSecond = 600; ///< Of one address, everything together.
    int bookingsPerMinute = 0; ///< Of one user or kiosk.
    int connectionsPerAddress = 1000; ///< At any time; trusted proxies have no such limit.
};

} // namespace Evently
