// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testclient.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QMutex>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr auto patience = 30s;

static QByteArray valueOf(const QList<WireExchange::Header> &headers, QByteArrayView lowerName)
{
    return WireExchange{.headers = headers}.header(lowerName);
}

QByteArray Response::header(QByteArrayView lowerName) const
{
    return valueOf(headers, lowerName);
}

QJsonObject Response::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Response::code() const
{
    // A booking has a code, too, which is a discount code.
    return status < 400 ? QString() : json()[u"code"].toString();
}

qint64 Response::seq() const
{
    bool ok = false;
    const qint64 seq = header("evently-seq").toLongLong(&ok);
    return ok ? seq : -1;
}

/// Fails the current test. In other threads, Qt Test can't do that.
static void fail(const QString &why)
{
    if (QThread::currentThread() != qApp->thread())
        qFatal("%s", qPrintable(why));
    QTest::qFail(qPrintable(why), __FILE__, __LINE__);
}

static QStringList complaintsAbout(const WireExchange &exchange)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    static ContractCheck contract;
    return contract.complaints(exchange);
}

TestClient::TestClient(quint16 port, const QString &token)
    : m_port(port)
    , m_token(token)
    , m_complain(fail)
{
}

TestClient::~TestClient() = default;

void TestClient::onComplaint(std::function<void(const QString &)> complain)
{
    m_complain = std::move(complain);
}

Response TestClient::get(const QString &target, const Headers &headers)
{
    return send("GET", target, {}, headers);
}

static QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Response TestClient::post(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return send("POST", target, compact(body), headers);
}

Response TestClient::post(const QString &target, const Headers &headers)
{
    return send("POST", target, {}, headers);
}

Response TestClient::put(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return send("PUT", target, compact(body), headers);
}

Response TestClient::patch(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return send("PATCH", target, compact(body), headers);
}

Response TestClient::del(const QString &target, const Headers &headers)
{
    return send("DELETE", target, {}, headers);
}

Response TestClient::send(const QByteArray &method, const QString &target, const QByteArray &body,
                          const Headers &headers)
{
    Response response;
    if (connectSocket()) {
        m_socket.write(written(method, target, body, headers));
        response = readResponse(method != "HEAD");
    }
    if (response.status == 0) {
        m_socket.abort();
        m_complain(u"%1 %2 was not answered"_s.arg(QString::fromLatin1(method), target));
        return response;
    }
    const QStringList complaints = complaintsAbout({.method = method,
                                                    .target = target.toUtf8(),
                                                    .requestBody = body,
                                                    .status = response.status,
                                                    .headers = response.headers,
                                                    .body = response.body});
    if (!complaints.isEmpty())
        m_complain(complaints.join(u'\n') % u'\n' % QString::fromUtf8(response.body));
    return response;
}

QByteArray TestClient::written(const QByteArray &method, const QString &target,
                               const QByteArray &body, const Headers &headers) const
{
    Headers all = headers;
    const auto offer = [&](const QByteArray &name, const QByteArray &value) {
        const bool isThere = std::ranges::any_of(
                all, [&](const auto &header) { return header.first.toLower() == name; });
        if (!isThere)
            all << WireExchange::Header(name, value);
    };
    offer("host", "127.0.0.1:" + QByteArray::number(m_port));
    if (!m_token.isEmpty())
        offer("authorization", "Bearer " + m_token.toUtf8());
    if (!body.isEmpty())
        offer("content-type", "application/json");
    if (!body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH")
        offer("content-length", QByteArray::number(body.size()));

    QByteArray bytes = method + ' ' + target.toUtf8() + " HTTP/1.1\r\n";
    for (const auto &[name, value] : all)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

bool TestClient::connectSocket()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_received.clear();
    // A thread that wasn't started by Qt gets an event dispatcher only with its first event loop; a
    // socket connected before that would never receive anything.
    const QEventLoop dispatcher;
    m_socket.connectToHost(QHostAddress::LocalHost, m_port);
    return m_socket.waitForConnected(int(std::chrono::milliseconds(patience).count()));
}

/// Waits with an event loop, because the server may be in this thread.
bool TestClient::waitForBytes()
{
    if (m_socket.bytesAvailable() == 0 && m_socket.state() == QAbstractSocket::ConnectedState) {
        QEventLoop loop;
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
    }
    const QByteArray bytes = m_socket.readAll();
    m_received += bytes;
    return !bytes.isEmpty();
}

Response TestClient::readResponse(bool hasBody)
{
    while (!m_received.contains("\r\n\r\n")) {
        if (!waitForBytes())
            return {};
    }
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    QList<QByteArray> lines = m_received.first(headEnd).replace("\r\n", "\n").split('\n');
    m_received.remove(0, headEnd + 4);

    Response response;
    const QByteArray statusLine = lines.takeFirst();
    if (!statusLine.startsWith("HTTP/1.1 "))
        return {};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        response.headers << WireExchange::Header(line.first(colon).toLower(),
                                                 line.sliced(colon + 1).trimmed());
    }
    const int status = statusLine.mid(9, 3).toInt();
    const qsizetype length = response.header("content-length").toLongLong();
    while (hasBody && m_received.size() < length) {
        if (!waitForBytes())
            return {};
    }
    if (hasBody && response.header("transfer-encoding") == "chunked") {
        if (!readChunks(response.body))
            return {};
    } else if (hasBody) {
        response.body = m_received.first(length);
        m_received.remove(0, length);
    }
    if (response.header("connection").toLower() == "close")
        m_socket.abort();
    response.status = status;
    return response;
}

/// Reads a chunked body to its end (RFC 9112, 7.1).
/// @return whether it had one.
bool TestClient::readChunks(QByteArray &body)
{
    for (;;) {
        while (!m_received.contains("\r\n")) {
            if (!waitForBytes())
                return false;
        }
        const qsizetype line = m_received.indexOf("\r\n");
        const qsizetype size = m_received.first(line).toLongLong(nullptr, 16);
        while (m_received.size() < line + 2 + size + 2) {
            if (!waitForBytes())
                return false;
        }
        body += m_received.sliced(line + 2, size);
        m_received.remove(0, line + 2 + size + 2);
        if (size == 0)
            return true;
    }
}

QByteArray TestClient::raw(const QByteArray &bytes, std::chrono::milliseconds silence) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket.waitForConnected(int(std::chrono::milliseconds(patience).count())))
        return {};
    socket.write(bytes);

    QEventLoop loop;
    QTimer quiet;
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::readyRead, &quiet, [&] { quiet.start(silence); });
    QObject::connect(&quiet, &QTimer::timeout, &loop, &QEventLoop::quit);
    quiet.start(silence);
    if (socket.state() == QAbstractSocket::ConnectedState)
        loop.exec();
    return socket.readAll();
}

} // namespace Evently
