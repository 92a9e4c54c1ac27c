// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/change.h"
#include "models/values/demostep.h"
#include "models/values/result.h"
#include "server/api/call.h"

#include <functional>
#include <memory>

namespace Evently {

/// Tells everybody who follows GET /api/live what changed, as it happens.
///
/// A message names what changed and its version, never the data: there is one way to read, GET. Of
/// several changes of an event in a short while only the last is told, and none that is older than
/// what was told before; what looks older is looked up. Followers who can't keep up
/// are dropped by their stream; a follower's stream ends with its token, and at once when its
/// session ends or its account may do other things than before, so that nobody listens on who was
/// shut out. Drafts are told of to organizers only.
class ChangeFeed
{
    Q_DISABLE_COPY_MOVE(ChangeFeed)

public:
    /// Runs something on the HTTP thread, soon; any thread.
    using OnHttpThread = std::function<void(std::function<void()>)>;

    /// Looks up how an event stands and says so later, on another thread: nothing, if there is
    /// none, or a problem. Returns false, and says nothing, when too much is looked up already.
    using LookedUp = std::function<void(const Result<std::optional<Change>> &)>;
    using LookUp = std::function<bool(const QUuid &event, LookedUp lookedUp)>;

    ChangeFeed(OnHttpThread onHttpThread, LookUp lookUp);
    ~ChangeFeed(); ///< After the HTTP thread has ended.

    /// Who knows of a change: this process, for certain, or a notice, which anybody may forge.
    enum class Source { Ourselves, Notice };

    /// Passes @p changes on, once each, though they come from both sources. Any thread.
    void tell(const QList<Change> &changes, Source source);

    /// Tells that changes may have been missed, so that followers read everything again. Any
    /// thread.
    void tellMissed();

    /// Tells organizers how far a demo season is. Any thread.
    void tell(const DemoStep &step);

    /// Makes the caller of @p call a follower; HTTP thread.
    void open(const CallPtr &call);

private:
    class Hub;

    const OnHttpThread m_onHttpThread;
    const std::shared_ptr<Hub> m_hub;
};

} // namespace Evently
