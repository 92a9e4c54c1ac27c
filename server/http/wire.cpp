// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire.h"

#include <array>
#include <cerrno>

#include <sys/socket.h>
#include <unistd.h>

namespace Evently {

Wire::Wire(int descriptor)
    : m_descriptor(descriptor)
    , m_readable(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read))
    , m_writable(std::make_unique<QSocketNotifier>(QSocketNotifier::Write))
{
    m_writable->setSocket(descriptor);
}

Wire::~Wire()
{
    close();
}

Wire::Outcome Wire::receive(QByteArrayView &bytes)
{
    thread_local std::array<char, 64 * 1024> buffer;
    ssize_t size = 0;
    do {
        size = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    } while (size < 0 && errno == EINTR);
    if (size > 0) {
        bytes = {buffer.data(), size};
        return Outcome::Done;
    }
    if (size == 0)
        return Outcome::Ended;
    return errno == EAGAIN || errno == EWOULDBLOCK ? Outcome::Blocked : Outcome::Broken;
}

void Wire::setReading(bool reading)
{
    if (isOpen() && m_readable->isEnabled() != reading)
        m_readable->setEnabled(reading);
}

Wire::Outcome Wire::send(const QByteArray &head, const QByteArray &body)
{
    if (unsentBytes() > 0) {
        m_unsent.append(head).append(body);
        return flush();
    }
    // sendmsg() doesn't write to what iovec points to; only its type isn't const.
    std::array<iovec, 2> parts = {{
            {const_cast<char *>(head.constData()), size_t(head.size())},
            {const_cast<char *>(body.constData()), size_t(body.size())},
    }};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(m_descriptor, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent < 0 && errno != EAGAIN && errno != EWOULDBLOCK)
        return Outcome::Broken;
    const qsizetype gone = std::max<qsizetype>(sent, 0);
    if (gone < head.size())
        m_unsent.append(QByteArrayView(head).sliced(gone)).append(body);
    else
        m_unsent.append(QByteArrayView(body).sliced(gone - head.size()));
    if (unsentBytes() == 0)
        return Outcome::Done;
    m_writable->setEnabled(true);
    return Outcome::Blocked;
}

Wire::Outcome Wire::flush()
{
    while (unsentBytes() > 0) {
        const ssize_t sent = ::send(m_descriptor, m_unsent.constData() + m_sent,
                                    size_t(unsentBytes()), MSG_NOSIGNAL);
        if (sent > 0) {
            m_sent += sent;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Keeps the unsent data from growing with every piece sent.
            if (m_sent > 64 * 1024) {
                m_unsent.remove(0, m_sent);
                m_sent = 0;
            }
            m_writable->setEnabled(true);
            return Outcome::Blocked;
        } else if (errno != EINTR) {
            return Outcome::Broken;
        }
    }
    m_unsent.clear();
    m_sent = 0;
    if (m_writable->isEnabled())
        m_writable->setEnabled(false);
    return Outcome::Done;
}

void Wire::endOutput()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void Wire::close()
{
    if (!isOpen())
        return;
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    ::close(m_descriptor);
    m_descriptor = -1;
    m_unsent.clear();
    m_sent = 0;
}

} // namespace Evently
