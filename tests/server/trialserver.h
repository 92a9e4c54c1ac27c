// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/httpthread.h"

#include <QList>

#include <condition_variable>
#include <mutex>

namespace Evently {

/// A real HttpServer on a free loopback port. The first segment of a request's path decides what
/// happens:
///
///     /hello            answers "hello" at once
///     /echo             answers {method, path, query, segments, headers, body}
///     /later/…          answers the rest of the path from another thread
///     /kept/NAME        waits until the test calls answerKept()
///     /dropped          destroys the exchange without an answer
///     /thrown           throws
///     /large/BYTES      answers that many bytes
///     /nothing          204
///     /stream           begins an event stream that the test feeds
class TrialServer
{
public:
    explicit TrialServer(const GateLimits &limits = {},
                         const QHostAddress &address = QHostAddress::LocalHost);
    ~TrialServer();

    quint16 port() const { return m_port; }
    HttpThread &thread() { return m_http; }
    const GateCounters &counters() { return m_http.server().counters(); }

    /// Waits until @p count exchanges are kept.
    bool awaitKept(size_t count);
    /// Answers the kept exchange @p name, or all of them.
    void answerKept(const QByteArray &name = {});

    /// Waits until @p count streams have begun.
    bool awaitStreams(size_t count);
    void sendToStreams(const QByteArray &bytes);
    void closeStreams();
    int streamsGone() const { return m_streamsGone; }

    /// Waits some seconds for @p holds to become true.
    static bool eventually(const std::function<bool()> &holds);

private:
    Service service();
    void serve(const ExchangePtr &exchange);
    void onHttpThread(const std::function<void()> &work);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<ExchangePtr> m_kept;
    std::vector<std::shared_ptr<Stream>> m_streams;
    std::atomic<int> m_streamsGone = 0;
    HttpThread m_http;
    quint16 m_port = 0;
};

} // namespace Evently
