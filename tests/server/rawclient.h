// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <memory>
#include <optional>

namespace Evently {

/// An answer as received over the network.
struct RawAnswer
{
    int status = 0;
    QByteArray head{}; ///< Including its empty line.
    QByteArray body{};

    QByteArray header(const QByteArray &name) const; ///< Case-insensitive; empty if absent.
    QByteArray code() const; ///< The problem's code, or empty.
};

/// A client that sends arbitrary bytes on a blocking socket. It times out after some seconds, for
/// which no passing test ever waits.
class RawClient
{
public:
    enum class Connect { Now, Later };

    /// @p receiveBufferBytes: how much unread data the kernel accepts; 0 for its default.
    explicit RawClient(quint16 port, const QHostAddress &server = QHostAddress::LocalHost,
                       int receiveBufferBytes = 0, Connect when = Connect::Now);
    /// A client with the address @p from.
    static std::unique_ptr<RawClient> from(const QHostAddress &from, quint16 port);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    void connect();
    /// @return whether everything could be sent.
    bool send(const QByteArray &bytes);
    void endOutput();
    void leave(); ///< Closes.
    void slamDoor(); ///< Closes with a reset.

    /// The next answer, or nothing if the connection ended before it was complete. @p toHead: it
    /// has no body.
    std::optional<RawAnswer> answer(bool toHead = false);
    QByteArray bytes(qsizetype count); ///< Exactly @p count, or everything until the end.
    QByteArray bytesUntil(const QByteArray &mark); ///< With the mark, or all until the end.
    QByteArray rest(); ///< Everything until the end.
    bool isEnded(); ///< Waits until the server closes the connection without sending another byte.

private:
    bool receive();

    quint16 m_port;
    QHostAddress m_server;
    int m_descriptor;
    QByteArray m_received;
};

/// Sends one request on its own connection and returns the answer.
std::optional<RawAnswer> ask(quint16 port, const QByteArray &request);

} // namespace Evently
