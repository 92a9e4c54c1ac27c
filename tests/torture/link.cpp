// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/link.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

namespace Evently::Torture {

Link::Link(quint16 port)
    : m_port(port)
{
}

Link::Link(Link &&other) noexcept
    : m_port(other.m_port)
    , m_socket(std::exchange(other.m_socket, -1))
    , m_received(std::move(other.m_received))
{
}

Link::~Link()
{
    drop();
}

void Link::drop()
{
    if (m_socket < 0)
        return;
    const linger reset{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    ::close(std::exchange(m_socket, -1));
    m_received.clear();
}

void Link::goTo(quint16 port)
{
    drop();
    m_port = port;
}

bool Link::connect()
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(m_port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&there), sizeof there) == 0)
        return true;
    drop();
    return false;
}

void Link::fail(Operation &operation, const char *why)
{
    operation.error = why;
    operation.done = monotonicNow();
    drop();
}

bool Link::send(Operation &operation, const QByteArray &token)
{
    operation.invoked = monotonicNow();
    if (m_socket < 0 && !connect()) {
        fail(operation, "no connection");
        return false;
    }
    QByteArray head =
            operation.method + ' ' + operation.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.isEmpty())
        head += "Authorization: Bearer " + token + "\r\n";
    if (!operation.key.isEmpty())
        head += "Idempotency-Key: " + operation.key + "\r\n";
    if (!operation.body.isEmpty())
        head += "Content-Type: application/json\r\n";
    if (operation.method != "GET")
        head += "Content-Length: " + QByteArray::number(operation.body.size()) + "\r\n";
    const QByteArray bytes = head + "\r\n" + operation.body;
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent),
                                 MSG_NOSIGNAL);
        if (n < 0) {
            fail(operation, "cut while sending");
            return false;
        }
        sent += n;
    }
    return true;
}

static QByteArray headerIn(const QByteArray &head, const QByteArray &lowerName)
{
    const QByteArray line = "\r\n" + lowerName + ':';
    const qsizetype at = head.toLower().indexOf(line);
    if (at < 0)
        return {};
    const qsizetype from = at + line.size();
    const qsizetype to = head.indexOf("\r\n", from);
    return head.mid(from, to < 0 ? -1 : to - from).trimmed();
}

void Link::receive(Operation &operation, std::chrono::milliseconds patience)
{
    const auto limit = std::chrono::steady_clock::now() + patience;
    for (;;) {
        if (const qsizetype end = m_received.indexOf("\r\n\r\n"); end >= 0) {
            const QByteArray head = m_received.first(end);
            const qsizetype length = headerIn(head, "content-length").toLongLong();
            if (m_received.size() >= end + 4 + length) {
                operation.done = monotonicNow();
                operation.status = head.mid(9, 3).toInt();
                operation.answer = m_received.mid(end + 4, length);
                operation.seq = headerIn(head, "evently-seq").toLongLong();
                operation.isReplay = !headerIn(head, "idempotent-replay").isEmpty();
                operation.retryAfter = headerIn(head, "retry-after");
                m_received.remove(0, end + 4 + length);
                if (headerIn(head, "connection").toLower() == "close")
                    drop();
                return;
            }
        }
        const auto left = limit - std::chrono::steady_clock::now();
        pollfd waiting{.fd = m_socket, .events = POLLIN, .revents = 0};
        if (left.count() <= 0
            || ::poll(&waiting, 1, int(left / std::chrono::milliseconds(1)) + 1) == 0)
            return fail(operation, "no answer in time");
        char bytes[16384];
        const ssize_t n = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (n <= 0)
            return fail(operation, n == 0 ? "closed" : "reset");
        m_received.append(bytes, n);
    }
}

} // namespace Evently::Torture
