// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"

#include <QEvent>
#include <QPointer>

#include <mutex>
#include <vector>

namespace Evently {

class GateSocket;

/// Where answers wait for the HTTP thread. Any thread may put one in; the first wakes the HTTP
/// thread, and all that come until it looks are sent together.
class Outbox
{
public:
    struct Answer
    {
        QPointer<GateSocket> socket; ///< Looked at on the HTTP thread only: the client may be gone.
        quint64 requestNumber = 0;
        Reply reply;
    };

    /// @p receiver gets an event of eventType() when there is something to take().
    explicit Outbox(QObject *receiver);

    void put(Answer answer);
    std::vector<Answer> take();
    void close(); ///< The receiver is going: whatever comes from now on is dropped.

    static QEvent::Type eventType();

private:
    std::mutex m_mutex;
    QObject *m_receiver;
    std::vector<Answer> m_answers;
};

} // namespace Evently
