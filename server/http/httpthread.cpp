// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/httpthread.h"

#include "server/http/epolldispatcher.h"

#include <optional>
#include <semaphore>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

/// Runs @p work in the thread of @p server and waits for it.
template <typename Work>
static void runThere(HttpServer *server, Work &&work)
{
    QMetaObject::invokeMethod(server, std::forward<Work>(work), Qt::BlockingQueuedConnection);
}

HttpThread::HttpThread(Service api, Service elsewhere, const GateLimits &limits)
    : m_server(new HttpServer(std::move(api), std::move(elsewhere), limits))
{
    m_thread.setObjectName(u"http"_s);
    m_thread.setEventDispatcher(new EpollDispatcher);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

HttpThread::~HttpThread()
{
    m_thread.quit();
    m_thread.wait();
}

Result<quint16> HttpThread::listen(const QHostAddress &address, quint16 port)
{
    std::optional<Result<quint16>> opened;
    runThere(m_server, [&] { opened = m_server->listen(address, port); });
    return *opened;
}

void HttpThread::drain()
{
    std::binary_semaphore drained(0);
    runThere(m_server, [&] {
        // A direct connection, so that it works even if nothing is open and the signal comes before
        // drain() returns.
        QObject::connect(
                m_server, &HttpServer::drained, m_server, [&] { drained.release(); },
                Qt::SingleShotConnection);
        m_server->drain();
    });
    drained.acquire();
}

} // namespace Evently
