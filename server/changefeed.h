// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/change.h"
#include "models/values/demostep.h"
#include "server/call.h"

#include <functional>
#include <memory>

namespace Evently {

/// Tells everybody who follows GET /api/live what changed, as it happens.
///
/// A message names what changed and its version, never the data: there is one way to read, GET. Of
/// several changes of an event in a short while only the last is told. Followers who can't keep up
/// are dropped by their stream; a follower's stream ends with its token, and at once when its
/// session ends or its account may do other things than before, so that nobody listens on who was
/// shut out. Drafts are told of to organizers only.
class ChangeFeed
{
    Q_DISABLE_COPY_MOVE(ChangeFeed)

public:
    /// Runs something on the HTTP thread, soon; any thread.
    using OnHttpThread = std::function<void(std::function<void()>)>;

    explicit ChangeFeed(OnHttpThread onHttpThread);
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
