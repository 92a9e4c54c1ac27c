// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace Evently {

/// What one caller may do in a period; 0 turns a limit off.
struct RateLimits
{
    int failuresPerMinute = 10; ///< Wrong passwords, tokens and pairing codes.
    int registrationsPerMinute = 120; ///< Per address.
    int requestsPerSecond = 600; ///< Per address, for all requests together.
    int bookingsPerMinute = 0; ///< Per user or kiosk.
    int connectionsPerAddress = 1000; ///< At the same time; trusted proxies have no such limit.
};

} // namespace Evently
