// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

namespace Evently {

/// A client that follows GET /api/live.
class Follower
{
public:
    explicit Follower(quint16 port, const QString &token = {})
    {
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        QByteArray request = "GET /api/live HTTP/1.1\r\nHost: localhost\r\n";
        if (!token.isEmpty())
            request += "Authorization: Bearer " + token.toLatin1() + "\r\n";
        m_socket.write(request + "\r\n");
        // The stream's first line means that changes are received from now on.
        isOpen = QTest::qWaitFor([this] { return read().contains("retry:"); }, 20'000);
    }

    /// Everything received so far.
    const QByteArray &read()
    {
        m_received += m_socket.readAll();
        return m_received;
    }

    /// The messages received so far.
    QList<QJsonObject> messages()
    {
        QList<QJsonObject> messages;
        for (const QByteArray &line : read().split('\n')) {
            if (line.startsWith("data: "))
                messages << QJsonDocument::fromJson(line.sliced(6)).object();
        }
        return messages;
    }

    /// Whether a message about @p id, with at least @p version, arrives within 20 s.
    bool hears(const QString &id, qint64 version = 0)
    {
        return QTest::qWaitFor([&] { return hasHeard(id, version); }, 20'000);
    }

    /// Whether such a message has already arrived.
    bool hasHeard(const QString &id, qint64 version)
    {
        return std::ranges::any_of(messages(), [&](const QJsonObject &message) {
            return message[QStringLiteral("id")] == id
                    && message[QStringLiteral("version")].toInteger() >= version;
        });
    }

    bool isClosedSoon()
    {
        return QTest::qWaitFor(
                [&] {
                    read();
                    return m_socket.state() == QAbstractSocket::UnconnectedState;
                },
                20'000);
    }

    bool isOpen = false;

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace Evently
