// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/workers.h"
#include "models/demo/season.h"
#include "models/desk/batch/deskrequest.h"
#include "models/values/change.h"
#include "server/api/call.h"
#include "server/api/settings.h"

#include <atomic>
#include <functional>

namespace Evently {

class Accounts;
class Authenticator;
class Cursors;
class EventCache;
class GuessLimiter;
class Metrics;
class PasswordHasher;
class RateLimiter;
class AnswerCipher;

/// What handlers and the Router work with. Server puts it together; it outlives every Call.
struct Services
{
    const ServerSettings &settings;
    Workers &lookups; ///< What is asked before a request can begin: who calls, what it is about.
    Workers &readers;
    Workers &reports;
    Workers &writers;
    Circuit &circuit; ///< Whether the database is worth asking.
    Accounts &accounts;
    Authenticator &authenticator;
    const Cursors &cursors;
    const AnswerCipher &answerCipher;
    EventCache &eventCache;
    Metrics &metrics;
    PasswordHasher &passwords;
    RateLimiter &limits;
    GuessLimiter &guesses;

    /// Desk::submit().
    std::function<void(DeskRequest)> submit;
    /// Tells this process what a transaction of its own changed, before the answer goes out. Any
    /// thread.
    std::function<void(const QList<Change> &)> announce;
    /// Runs something on the HTTP thread, soon. Any thread.
    std::function<void(std::function<void()>)> onHttpThread;
    /// Subscribes a call to what changes (GET /api/live); HTTP thread.
    std::function<void(CallPtr)> openLive;
    /// Begins to make a demo season; false when one is being made. Any thread.
    std::function<bool(const DemoSeason &)> beginDemo;
    std::atomic<bool> &setupNeeded; ///< While no administrator exists.
    std::atomic<bool> &draining; ///< While the server ends what is under way.
};

} // namespace Evently
