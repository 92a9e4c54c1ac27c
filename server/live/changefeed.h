// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/change.h"
#include "models/values/demostep.h"
#include "models/values/result.h"
#include "server/api/call.h"

#include <functional>
#include <memory>

namespace Evently {

/// Tells the followers of GET /api/live what changes, as it happens.
///
/// A message has the type, id and version of what changed, never the data; clients read that with
/// GET. If an event changes several times in quick succession, only the last change is sent. A
/// change older than one already sent isn't sent; what looks older is looked up. Followers that
/// can't keep up are dropped by their stream. A stream ends with its token, and at once when its
/// session ends or its account's rights change, so that no one keeps listening without permission.
/// Changes of drafts are sent only to organizers.
class ChangeFeed
{
    Q_DISABLE_COPY_MOVE(ChangeFeed)

public:
    /// Runs a function on the HTTP thread, soon; any thread.
    using OnHttpThread = std::function<void(std::function<void()>)>;

    /// Looks up an event and passes the result on later, on another thread: nothing if it doesn't
    /// exist, or a problem. Returns false, and never passes on a result, if too many lookups are
    /// waiting.
    using LookedUp = std::function<void(const Result<std::optional<Change>> &)>;
    using LookUp = std::function<bool(const QUuid &event, LookedUp lookedUp)>;

    ChangeFeed(OnHttpThread onHttpThread, LookUp lookUp);
    ~ChangeFeed(); ///< Only after the HTTP thread has ended.

    /// Where a change comes from: this process, which is reliable, or a notice, which may be
    /// forged.
    enum class Source { Ourselves, Notice };

    /// Announces @p changes, once each, although they come from both sources. Any thread.
    void tell(const QList<Change> &changes, Source source);

    /// Announces that changes may have been missed, so that followers read everything again. Any
    /// thread.
    void tellMissed();

    /// Tells organizers the progress of a demo season. Any thread.
    void tell(const DemoStep &step);

    /// Makes the caller of @p call a follower; HTTP thread.
    void open(const CallPtr &call);

private:
    class Hub;

    const OnHttpThread m_onHttpThread;
    const std::shared_ptr<Hub> m_hub;
};

} // namespace Evently
