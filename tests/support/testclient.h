// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/contractcheck.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QTcpSocket>

#include <functional>

namespace Evently {

/// The answer to a TestClient. Status 0: no answer, or not HTTP.
struct Response
{
    int status = 0;
    QList<WireExchange::Header> headers{};
    QByteArray body{};

    QByteArray header(QByteArrayView lowerName) const; ///< Empty if absent.
    QJsonObject json() const; ///< Empty if the body isn't an object.
    QString code() const; ///< A refusal's code: "sold_out"; else empty.
    qint64 seq() const; ///< Evently-Seq, or -1.
};

/// A client that sends one request at a time over one connection, waits for each answer and checks
/// it against the API description. A violation fails the current test; in any thread but the main
/// one it ends the program. Use each client in one thread only; the server may be in the same one.
class TestClient
{
    Q_DISABLE_COPY_MOVE(TestClient)

public:
    using Headers = QList<WireExchange::Header>;

    explicit TestClient(quint16 port, const QString &token = {});
    ~TestClient();

    /// Handles violations differently from failing the test.
    void onComplaint(std::function<void(const QString &)> complain);

    /// The sender of the following requests: a token, or empty for none.
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

    /// Sends @p bytes on a separate connection.
    /// @return everything received until the server closes it or is silent for @p silence; not
    /// checked.
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
    QByteArray m_received; ///< Not yet parsed.
};

} // namespace Evently
