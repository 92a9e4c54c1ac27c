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

/// The socket that QHttpServer sees. It announces one complete, checked request at a time and the
/// next one only after that is answered, so the order of responses is kept. The actual connection
/// is the Wire inside. HTTP thread only.
///
/// QHttpServer reads the request's method and target, in the form the gate has checked, and chooses
/// the handler by them. The handler takes the fields and the body from here: QHttpServer would read
/// them byte by byte and less strictly than the gate.
class GateSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    /// @p descriptor is a connected, non-blocking socket; takes ownership.
    GateSocket(int descriptor, const QHostAddress &peer, quint16 peerPort, Gate &gate);
    ~GateSocket() override;

    /// The announced request, once, for the handler that QHttpServer calls. A request that isn't
    /// taken during the announcement is refused.
    Request takeRequest();
    /// The number of that request on this connection.
    quint64 requestNumber() const { return m_requestNumber; }

    /// Answers request @p number. Does nothing if it isn't waiting (any more).
    void answer(quint64 number, const Reply &reply);
    enum class StreamKind {
        Events, ///< Ends with the connection; a reader that falls too far behind is dropped.
        Download, ///< Chunked (RFC 9112, 7.1), so that the client can tell whether it is complete.
    };
    /// Starts a stream as the response to request @p number; @p gone is called once, when the
    /// stream has ended for any reason.
    /// @return whether it started.
    bool beginStream(quint64 number, const Reply &head, StreamKind kind,
                     std::function<void()> gone);
    void sendToStream(const QByteArray &bytes);
    void endStream();
    void cutStream(); ///< Without the final chunk of a download.
    /// Calls @p room once, soon after at most GateLimits::outputPauseBytes are unsent.
    void whenStreamHasRoom(std::function<void()> room);

    /// Refuses the current input and closes the connection. QHttpServer isn't told.
    void refuse(const Problem &problem);
    void tick(qint64 nowMs); ///< Checks the deadlines.
    void drain(); ///< Ends as soon as no request is in progress.
    void cut(); ///< Ends now.

    // The functions of QTcpSocket that QHttpServer uses.
    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return m_wire.unsentBytes(); }
    bool canReadLine() const override;
    /// It is, but QHttpServer reads byte by byte in a transaction, and then QIODevice takes a
    /// detour for each byte of a sequential device. Nothing else asks.
    bool isSequential() const override { return false; }
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
        Reading, ///< Waits for a request, or is reading one.
        Answering, ///< A request was announced and not answered yet.
        Streaming,
        Closing, ///< Sends the last response; further input is discarded.
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

    IncomingRequest m_request; ///< The last one; partly empty once it was taken.
    quint64 m_requestNumber = 0;
    qsizetype m_unread = 0; ///< How much of Gate::announcement QHttpServer hasn't read.

    std::function<void()> m_streamGone;
    std::function<void()> m_streamRoom; ///< Called when there is room in the stream.
    StreamKind m_streamKind = StreamKind::Events;
    bool m_isChunked = false;
    qint64 m_deadlineMs = 0; ///< For what the phase waits for.
    qint64 m_writeDeadlineMs = 0; ///< For the next progress while something is unsent.
    qsizetype m_discardedBytes = 0;
    bool m_headBegun = false; ///< Whether m_deadlineMs is already the head's.
    bool m_bodyBegun = false; ///< Whether m_deadlineMs is already the body's.
    bool m_isTaken = false; ///< Whether the service has taken the request.
    bool m_inputEnded = false; ///< The client sends no more, but may still read.
    bool m_outputEnded = false;
    bool m_proceeding = false; ///< proceed() is running; its loop continues after any response.
};

} // namespace Evently
