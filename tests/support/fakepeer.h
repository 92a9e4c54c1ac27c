// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace Evently {

/// An HTTP server that answers whatever a test wants and can misbehave: it may stay silent, hang
/// up, or cut an answer short. Lives on the test's thread. Test only.
class FakePeer : public QObject
{
    Q_OBJECT

public:
    struct Asked
    {
        QByteArray verb;
        QByteArray path; ///< Including the query.
        QHash<QByteArray, QByteArray> headers; ///< By lower-case name.
        QByteArray body;

        QJsonObject json() const;
    };

    struct Said
    {
        enum class Manner {
            Whole,
            Silent, ///< No answer; the connection stays open.
            HangUp, ///< The connection is closed instead.
            CutShort, ///< Closed in the middle of the body.
            Stream, ///< The head of an event stream; push() sends the rest.
        };
        int status = 200;
        QByteArray body = "{}";
        QByteArray headers{}; ///< Additional lines, each with its CRLF.
        Manner manner = Manner::Whole;
    };

    FakePeer();
    ~FakePeer() override;

    /// Answers @p verb on @p path (without the query) with the result of @p answer.
    void when(const QByteArray &verb, const QByteArray &path,
              std::function<Said(const Asked &)> answer);
    void when(const QByteArray &verb, const QByteArray &path, const Said &said);

    QUrl url() const;
    const QList<Asked> &asked() const { return m_asked; }
    /// The requests for @p path (without the query), in order.
    QList<Asked> askedOf(const QByteArray &path) const;

    int streams() const; ///< The number of open event streams.
    void push(const QByteArray &text); ///< Sends to all streams.
    void endStreams(); ///< As a server that ends a response properly.
    /// Simulates an outage: closes everything and accepts no connections until comeBack().
    void leave();
    void comeBack(); ///< On the same port.

    static Said refusal(int status, const QByteArray &code, const QByteArray &headers = {});

private:
    void take(QTcpSocket &socket);
    void answer(QTcpSocket &socket, const Asked &asked);

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QByteArray, std::function<Said(const Asked &)>> m_answers; ///< By "VERB /path".
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<QPointer<QTcpSocket>> m_streams;
    QList<Asked> m_asked;
};

} // namespace Evently
