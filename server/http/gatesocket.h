// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/reply.h"
#include "server/http/requestreader.h"
#include "server/http/responsewriter.h"
#include "server/http/wire.h"

#include <QTcpSocket>

#include <functional>

namespace Evently {

class Gate;

/// What QHttpServer takes for a client's socket. It announces one whole, checked request at a time
/// and waits with the next until that one is answered, so answers can't change places. The real
/// connection is the Wire inside. HTTP thread only.
///
/// Announced is always the same few bytes, and the service takes the request itself from here:
/// QHttpServer reads byte by byte, more loosely than the gate did, and none of it would be used.
class GateSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    /// @p descriptor is a connected, non-blocking socket, and is owned from now on.
    GateSocket(int descriptor, const QHostAddress &peer, quint16 peerPort, Gate &gate);
    ~GateSocket() override;

    /// The request that was announced, for whom QHttpServer handed it to; once. A request that
    /// nobody takes meanwhile is refused.
    Request takeRequest();
    /// The number of that request on this connection.
    quint64 requestNumber() const { return m_requestNumber; }

    /// Answers request @p number. Nothing happens if it is not (or no longer) waiting.
    void answer(quint64 number, const Reply &reply);
    enum class StreamKind {
        Events, ///< Ends with the connection; a reader that lags too far behind is dropped.
        Download, ///< Chunked (RFC 9112, 7.1), so that the client sees whether it has all of it.
    };
    /// Begins a stream as the answer to request @p number; @p gone is called once, when it has
    /// ended for whatever reason.
    /// @return whether it began.
    bool beginStream(quint64 number, const Reply &head, StreamKind kind,
                     std::function<void()> gone);
    void sendToStream(const QByteArray &bytes);
    void endStream();
    void cutStream(); ///< Without the end that a download has.
    /// Calls @p room once, soon, when no more than GateLimits::outputPauseBytes are unsent.
    void whenStreamHasRoom(std::function<void()> room);

    /// Refuses whatever comes, and the connection with it. QHttpServer never hears of it.
    void refuse(const Problem &problem);
    void tick(qint64 nowMs); ///< Looks at the deadlines.
    void drain(); ///< Ends as soon as no request is under way.
    void cut(); ///< Ends now.

    // QTcpSocket, as far as QHttpServer uses it.
    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return m_wire.unsentBytes(); }
    bool canReadLine() const override;
    bool isSequential() const override { return true; }
    void disconnectFromHost() override { finish(); }
    void close() override { finish(); }
    qintptr socketDescriptor() const override { return m_wire.descriptor(); }
    void setSocketOption(SocketOption, const QVariant &) override { }
    QVariant socketOption(SocketOption) override { return {}; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class Phase {
        Reading, ///< Waits for a request, or is in the middle of one.
        Answering, ///< One was announced; the answer is awaited.
        Streaming,
        Closing, ///< The last answer is on its way; what still comes in is thrown away.
        Gone,
    };

    void readable();
    void writable();
    void proceed();
    void awaitMore();
    void announce(IncomingRequest request);
    void refuseStream(quint64 number, const Reply &head);
    void goOn(Phase phase);
    void send(const QByteArray &head, const QByteArray &body);
    void note(const QByteArray &bytes);
    void flush();
    void flushed(Wire::Outcome outcome);
    void tellRoom();
    void discard(qsizetype size);
    void finish();
    void leave();
    bool isLast() const;

    Gate &m_gate;
    Wire m_wire;
    RequestReader m_reader;
    Phase m_phase = Phase::Reading;

    IncomingRequest m_request; ///< The last one; in parts, once it was taken.
    quint64 m_requestNumber = 0;
    qsizetype m_unread = 0; ///< How much of its announcement QHttpServer has not read.

    std::function<void()> m_streamGone;
    std::function<void()> m_streamRoom; ///< Who waits for room in it.
    StreamKind m_streamKind = StreamKind::Events;
    bool m_isChunked = false;
    qint64 m_deadlineMs = 0; ///< For what the phase waits for.
    qint64 m_writeDeadlineMs = 0; ///< For the next progress while something is unsent.
    qsizetype m_discardedBytes = 0;
    bool m_headBegun = false; ///< m_deadlineMs is the head's already.
    bool m_bodyBegun = false; ///< m_deadlineMs is the body's already.
    bool m_isTaken = false; ///< QHttpServer has handed it over.
    bool m_inputEnded = false; ///< The client sends no more, but may still read.
    bool m_outputEnded = false;
    bool m_proceeding = false; ///< In proceed(): its loop goes on, whoever answers.
};

} // namespace Evently
