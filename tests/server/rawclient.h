// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <memory>
#include <optional>

namespace Evently {

/// An answer as it came over the wire.
struct RawAnswer
{
    int status = 0;
    QByteArray head{}; ///< With its empty line.
    QByteArray body{};

    QByteArray header(const QByteArray &name) const; ///< Without regard to case; empty if absent.
    QByteArray code() const; ///< The problem's code, or empty.
};

/// A client that sends whatever bytes it is told to, on a blocking socket. It gives up after some
/// seconds, which no passing test ever waits for.
class RawClient
{
public:
    enum class Connect { Now, Later };

    /// @p receiveBufferBytes: how much the kernel takes for it unread; 0 for as much as it likes.
    explicit RawClient(quint16 port, const QHostAddress &server = QHostAddress::LocalHost,
                       int receiveBufferBytes = 0, Connect when = Connect::Now);
    /// One whose own address is @p from.
    static std::unique_ptr<RawClient> from(const QHostAddress &from, quint16 port);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    void connect();
    /// @return whether all of it could be sent.
    bool send(const QByteArray &bytes);
    void endOutput();
    void leave(); ///< Closes.
    void slamDoor(); ///< Closes with a reset.

    /// The next answer, or nothing if the connection ended before it did. @p toHead: it has no
    /// body.
    std::optional<RawAnswer> answer(bool toHead = false);
    QByteArray bytes(qsizetype count); ///< Exactly @p count, or what came until the end.
    QByteArray bytesUntil(const QByteArray &mark); ///< With the mark, or what came until the end.
    QByteArray rest(); ///< All until the end.
    bool isEnded(); ///< Waits until the server has ended the connection without another byte.

private:
    bool receive();

    quint16 m_port;
    QHostAddress m_server;
    int m_descriptor;
    QByteArray m_received;
};

/// One request, one connection, one answer.
std::optional<RawAnswer> ask(quint16 port, const QByteArray &request);

} // namespace Evently
