// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/contractcheck.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QTcpSocket>

#include <functional>

namespace Evently {

/// What a TestClient was answered. Status 0: nothing, or nothing that is HTTP.
struct Response
{
    int status = 0;
    QList<WireExchange::Header> headers{};
    QByteArray body{};

    QByteArray header(QByteArrayView lowerName) const; ///< Empty when it is not there.
    QJsonObject json() const; ///< Empty when the body is no object.
    QString code() const; ///< A refusal's code: "sold_out"; else empty.
    qint64 seq() const; ///< Evently-Seq, or -1.
};

/// A client that asks and waits for the answer, one after the other over one connection, and holds
/// every answer against the contract: a complaint fails the current test (in another thread than
/// the main one it ends the program). Use each one in one thread; the server may share it.
class TestClient
{
    Q_DISABLE_COPY_MOVE(TestClient)

public:
    using Headers = QList<WireExchange::Header>;

    explicit TestClient(quint16 port, const QString &token = {});
    ~TestClient();

    /// What is done about a complaint instead of failing the test.
    void onComplaint(std::function<void(const QString &)> complain);

    /// Whom the following requests come from: a token, or nobody.
    void setToken(const QString &token) { m_token = token; }

    Response get(const QString &target, const Headers &headers = {});
    Response post(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Response post(const QString &target, const Headers &headers = {}); ///< Without a body.
    Response put(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Response patch(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Response del(const QString &target, const Headers &headers = {});

    /// Any method with any body, as application/json unless @p headers say otherwise.
    Response send(const QByteArray &method, const QString &target, const QByteArray &body = {},
                  const Headers &headers = {});

    /// Sends @p bytes over a connection of their own. @return what comes back until the server
    /// closes it or is silent for @p silence; not held against the contract.
    QByteArray raw(const QByteArray &bytes,
                   std::chrono::milliseconds silence = std::chrono::seconds(2)) const;

private:
    QByteArray written(const QByteArray &method, const QString &target, const QByteArray &body,
                       const Headers &headers) const;
    bool connectSocket();
    Response readResponse(bool hasBody);
    bool waitForBytes();
    bool readChunks(QByteArray &body);

    quint16 m_port;
    QString m_token;
    std::function<void(const QString &)> m_complain;
    QTcpSocket m_socket;
    QByteArray m_received; ///< Not yet taken apart.
};

} // namespace Evently
