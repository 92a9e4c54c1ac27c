// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/connection.h"

#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Evently::Load {

static void fail(const char *what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

Connection::Connection(std::uint16_t port, int epoll)
    : m_port(port)
    , m_epoll(epoll)
{
    open();
}

Connection::~Connection()
{
    close();
}

void Connection::open()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        fail("socket");
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        fail("connect");
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);

    // Edge-triggered, so that watching both directions costs nothing while nothing happens.
    epoll_event interest{};
    interest.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    interest.data.ptr = this;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_socket, &interest) != 0)
        fail("epoll_ctl");
}

void Connection::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_unsent.clear();
    m_isBusy = false;
}

void Connection::reconnect()
{
    close();
    open();
}

void Connection::send(const Request &request, std::string_view bytes)
{
    m_request = request;
    m_isBusy = true;
    m_reader.restart();
    m_unsent = bytes;
    // Connection errors are found when the answer is read.
    flush();
}

bool Connection::flush()
{
    while (!m_unsent.empty()) {
        const ssize_t sent =
                ::send(m_socket, m_unsent.data(), m_unsent.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        m_unsent.erase(0, std::size_t(sent));
    }
    return true;
}

Connection::Progress Connection::advance()
{
    if (!flush())
        return Progress::Lost;
    static thread_local char buffer[64 * 1024];
    for (;;) {
        const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            return Progress::None;
        if (got <= 0 || !m_isBusy)
            return Progress::Lost;
        std::string_view bytes(buffer, std::size_t(got));
        switch (m_reader.take(bytes)) {
        case ReplyReader::State::NeedsMore: continue;
        case ReplyReader::State::Broken: return Progress::Lost;
        case ReplyReader::State::Whole: m_isBusy = false; return Progress::Answered;
        }
    }
}

} // namespace Evently::Load
