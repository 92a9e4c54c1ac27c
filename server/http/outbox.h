// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"

#include <QEvent>
#include <QPointer>

#include <mutex>
#include <vector>

namespace Evently {

class GateSocket;

/// Answers waiting for the HTTP thread. Any thread may add one. The first one wakes the HTTP
/// thread, and all that have arrived by the time it looks are sent together.
class Outbox
{
public:
    struct Answer
    {
        QPointer<GateSocket> socket; ///< Used only on the HTTP thread: the client may be gone.
        quint64 requestNumber = 0;
        Reply reply;
    };

    /// @p receiver gets an event of eventType() when there is something to take().
    explicit Outbox(QObject *receiver);

    void put(Answer answer);
    std::vector<Answer> take();
    void close(); ///< To be called before the receiver is destroyed; further answers are dropped.

    static QEvent::Type eventType();

private:
    std::mutex m_mutex;
    QObject *m_receiver;
    std::vector<Answer> m_answers;
};

} // namespace Evently
