// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/watchdog.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <cstring>
#include <unistd.h>

namespace Evently {

Watchdog::Watchdog()
    : m_socket(qgetenv("NOTIFY_SOCKET"))
{
    // Programs that we start must not act as the service.
    qunsetenv("NOTIFY_SOCKET");
    const auto limit = std::chrono::microseconds(qgetenv("WATCHDOG_USEC").toLongLong());
    qunsetenv("WATCHDOG_USEC");
    say("READY=1");
    if (m_socket.isEmpty() || limit <= limit.zero())
        return;
    m_timer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(limit / 3));
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { say("WATCHDOG=1"); });
    m_timer.start();
}

Watchdog::~Watchdog()
{
    say("STOPPING=1");
}

/// Never blocks; if a message is lost, the next one follows.
void Watchdog::say(const QByteArray &state) const
{
    sockaddr_un address{};
    if (m_socket.isEmpty() || size_t(m_socket.size()) >= sizeof(address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), size_t(m_socket.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // An abstract socket.
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return;
    ::sendto(socket, state.constData(), size_t(state.size()), MSG_NOSIGNAL,
             reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
}

} // namespace Evently
