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

/// What handlers and the Router need. Owned by Server; outlives every Call.
struct Services
{
    const ServerSettings &settings;
    Workers &lookups; ///< Finds out who sent a request and what it is about, before it begins.
    Workers &readers;
    Workers &reports;
    Workers &writers;
    Circuit &circuit; ///< Whether the database is worth querying.
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
    /// Announces in this process what its own transaction changed, before the answer is sent. Any
    /// thread.
    std::function<void(const QList<Change> &)> announce;
    /// Runs a function on the HTTP thread, soon. Any thread.
    std::function<void(std::function<void()>)> onHttpThread;
    /// Subscribes a call to changes (GET /api/live); HTTP thread.
    std::function<void(CallPtr)> openLive;
    /// Starts creating a demo season; false if one is being created. Any thread.
    std::function<bool(const DemoSeason &)> beginDemo;
    std::atomic<bool> &setupNeeded; ///< While no administrator exists.
    std::atomic<bool> &draining; ///< While the server finishes its current requests.
};

} // namespace Evently
