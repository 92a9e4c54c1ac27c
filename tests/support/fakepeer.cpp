// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/fakepeer.h"

#include <QJsonDocument>

namespace Evently {

static QByteArray withoutQuery(const QByteArray &path)
{
    return path.split('?').first();
}

QJsonObject FakePeer::Asked::json() const
{
    return QJsonDocument::fromJson(body).object();
}

FakePeer::FakePeer()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    });
    comeBack();
}

FakePeer::~FakePeer()
{
    leave();
}

void FakePeer::when(const QByteArray &verb, const QByteArray &path,
                    std::function<Said(const Asked &)> answer)
{
    m_answers[verb + ' ' + path] = std::move(answer);
}

void FakePeer::when(const QByteArray &verb, const QByteArray &path, const Said &said)
{
    when(verb, path, [said](const Asked &) { return said; });
}

QUrl FakePeer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QList<FakePeer::Asked> FakePeer::askedOf(const QByteArray &path) const
{
    QList<Asked> found;
    for (const Asked &asked : m_asked) {
        if (withoutQuery(asked.path) == path)
            found << asked;
    }
    return found;
}

int FakePeer::streams() const
{
    return int(std::count_if(m_streams.cbegin(), m_streams.cend(), [](const auto &socket) {
        return socket && socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void FakePeer::push(const QByteArray &text)
{
    for (const auto &socket : std::as_const(m_streams)) {
        if (socket)
            socket->write(QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n");
    }
}

void FakePeer::endStreams()
{
    for (const auto &socket : std::as_const(m_streams)) {
        if (socket) {
            socket->write("0\r\n\r\n");
            socket->disconnectFromHost();
        }
    }
    m_streams.clear();
}

void FakePeer::leave()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
    m_streams.clear();
}

void FakePeer::comeBack()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("The fake peer can't listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

FakePeer::Said FakePeer::refusal(int status, const QByteArray &code, const QByteArray &headers)
{
    return {.status = status,
            .body = R"({"error": "No.", "code": ")" + code + R"(", "details": ""})",
            .headers = headers};
}

/// Reads the requests that are complete by now. Our clients always send a Content-Length with a
/// body.
void FakePeer::take(QTcpSocket &socket)
{
    QByteArray &received = m_received[&socket];
    received += socket.readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    QByteArrayList lines = received.left(headEnd).replace('\r', "").split('\n');
    const QByteArrayList first = lines.takeFirst().split(' ');
    Asked asked{.verb = first.value(0), .path = first.value(1), .headers = {}, .body = {}};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        asked.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = asked.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return;
    asked.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    m_asked << asked;
    answer(socket, asked);
}

void FakePeer::answer(QTcpSocket &socket, const Asked &asked)
{
    const auto found = m_answers.constFind(asked.verb + ' ' + withoutQuery(asked.path));
    const Said said = found == m_answers.cend() ? refusal(404, "not_found") : (*found)(asked);
    const QByteArray status = "HTTP/1.1 " + QByteArray::number(said.status) + " Said\r\n";
    const QByteArray head = status + "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(said.body.size()) + "\r\n" + said.headers + "\r\n";
    switch (said.manner) {
    case Said::Manner::Whole: socket.write(head + said.body); break;
    case Said::Manner::Silent: break;
    case Said::Manner::HangUp: socket.abort(); break;
    case Said::Manner::CutShort:
        socket.write(head + said.body.left(said.body.size() / 2));
        socket.disconnectFromHost();
        break;
    case Said::Manner::Stream:
        socket.write(status
                     + "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        m_streams << &socket;
        break;
    }
}

} // namespace Evently
