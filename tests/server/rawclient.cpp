// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/rawclient.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QByteArray RawAnswer::code() const
{
    return QJsonDocument::fromJson(body)[u"code"_s].toString().toUtf8();
}

RawClient::RawClient(quint16 port, const QHostAddress &server, int receiveBufferBytes, Connect when)
    : m_port(port)
    , m_server(server)
    , m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{.tv_sec = 20, .tv_usec = 0};
    const int on = 1;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (receiveBufferBytes > 0) {
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes,
                     sizeof receiveBufferBytes);
    }
    if (when == Connect::Now)
        connect();
}

static sockaddr_in socketAddress(const QHostAddress &host, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host.toIPv4Address());
    return address;
}

std::unique_ptr<RawClient> RawClient::from(const QHostAddress &from, quint16 port)
{
    auto client = std::make_unique<RawClient>(port, QHostAddress::LocalHost, 0, Connect::Later);
    const sockaddr_in own = socketAddress(from, 0);
    if (::bind(client->m_descriptor, reinterpret_cast<const sockaddr *>(&own), sizeof own) == 0)
        client->connect();
    else
        client->leave();
    return client;
}

void RawClient::connect()
{
    const sockaddr_in address = socketAddress(m_server, m_port);
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        leave();
}

RawClient::~RawClient()
{
    leave();
}

bool RawClient::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t size = ::send(m_descriptor, bytes.constData() + sent,
                                    size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        sent += size;
    }
    return true;
}

void RawClient::endOutput()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawClient::leave()
{
    if (const int descriptor = std::exchange(m_descriptor, -1); descriptor >= 0)
        ::close(descriptor);
}

void RawClient::slamDoor()
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    leave();
}

bool RawClient::receive()
{
    std::array<char, 64 * 1024> buffer;
    const ssize_t size = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0)
        return false;
    m_received.append(buffer.data(), size);
    return true;
}

QByteArray RawClient::bytes(qsizetype count)
{
    while (m_received.size() < count && receive()) { }
    const QByteArray taken = m_received.first(std::min(count, m_received.size()));
    m_received.remove(0, taken.size());
    return taken;
}

QByteArray RawClient::bytesUntil(const QByteArray &mark)
{
    while (!m_received.contains(mark) && receive()) { }
    const qsizetype at = m_received.indexOf(mark);
    return bytes(at < 0 ? m_received.size() : at + mark.size());
}

std::optional<RawAnswer> RawClient::answer(bool toHead)
{
    RawAnswer answer{.head = bytesUntil("\r\n\r\n"_ba)};
    if (!answer.head.endsWith("\r\n\r\n"))
        return {};
    answer.status = answer.head.mid(9, 3).toInt();
    const QByteArray length = answer.header("Content-Length"_ba);
    if (toHead || answer.status == 100 || answer.status == 204 || answer.status == 304)
        return answer;
    answer.body = length.isEmpty() ? rest() : bytes(length.toLongLong());
    if (!length.isEmpty() && answer.body.size() != length.toLongLong())
        return {};
    return answer;
}

QByteArray RawClient::rest()
{
    while (receive()) { }
    return std::exchange(m_received, {});
}

bool RawClient::isEnded()
{
    std::array<char, 1> byte;
    errno = 0;
    const ssize_t size = ::recv(m_descriptor, byte.data(), byte.size(), 0);
    return m_received.isEmpty() && (size == 0 || (size < 0 && errno == ECONNRESET));
}

std::optional<RawAnswer> ask(quint16 port, const QByteArray &request)
{
    RawClient client(port);
    client.send(request);
    return client.answer(request.startsWith("HEAD "));
}

} // namespace Evently
