// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/gatesocket.h"

#include "server/http/gate.h"

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

/// Requests of one connection in a row before others have their turn.
static constexpr int requestsPerTurn = 32;

GateSocket::GateSocket(int descriptor, const QHostAddress &peer, quint16 peerPort, Gate &gate)
    : QTcpSocket(&gate)
    , m_gate(gate)
    , m_wire(descriptor)
    , m_reader(gate.limits())
    , m_deadlineMs(Gate::nowMs() + gate.limits().idleMs)
{
    setPeerAddress(peer);
    setPeerPort(peerPort);
    setOpenMode(QIODevice::ReadWrite);
    setSocketState(ConnectedState);
    connect(&m_wire.readable(), &QSocketNotifier::activated, this, &GateSocket::readable);
    connect(&m_wire.writable(), &QSocketNotifier::activated, this, &GateSocket::writable);
}

GateSocket::~GateSocket()
{
    if (m_phase != Phase::Gone) // Otherwise the gate has removed us and may itself be gone.
        m_gate.forget(this);
}

// ---- the client's side

void GateSocket::readable()
{
    QByteArrayView bytes;
    switch (m_wire.receive(bytes)) {
    case Wire::Outcome::Done: break;
    case Wire::Outcome::Blocked: return;
    case Wire::Outcome::Broken: leave(); return;
    case Wire::Outcome::Ended:
        // A client may end its output and still wait for the response. Only a stream's reader, and
        // a client that has all its responses, has nothing left to wait for.
        m_inputEnded = true;
        m_wire.setReading(false);
        if (m_phase == Phase::Streaming || (m_phase == Phase::Closing && m_outputEnded))
            leave();
        else if (m_phase == Phase::Reading)
            proceed();
        return;
    }

    if (m_phase == Phase::Closing || m_phase == Phase::Streaming) {
        discard(bytes.size());
        return;
    }
    m_reader.feed(bytes);
    if (m_phase == Phase::Reading)
        proceed();
    if (m_phase != Phase::Reading && m_reader.buffered() > m_gate.limits().readAheadBytes)
        m_wire.setReading(false);
}

void GateSocket::writable()
{
    flush();
    if (m_phase == Phase::Reading)
        proceed();
}

/// Processes what was read, request by request, as long as each is answered at once.
void GateSocket::proceed()
{
    if (m_proceeding)
        return;
    m_proceeding = true;
    for (int announced = 0; m_phase == Phase::Reading; ++announced) {
        if (m_wire.unsentBytes() > m_gate.limits().outputPauseBytes) {
            flush();
            if (m_wire.unsentBytes() > m_gate.limits().outputPauseBytes) {
                m_wire.setReading(false);
                m_proceeding = false;
                // writable() continues; flushing again here might remove the reason for its call.
                return;
            }
            continue;
        }
        if (announced >= requestsPerTurn) {
            QMetaObject::invokeMethod(this, &GateSocket::proceed, Qt::QueuedConnection);
            break;
        }
        const Result<bool> whole = m_reader.advance();
        if (!whole) {
            refuse(whole.error());
        } else if (*whole) {
            announce(m_reader.take());
        } else {
            awaitMore();
            break;
        }
    }
    m_proceeding = false;
    flush();
}

/// Sets the deadline for the missing rest of the next request.
void GateSocket::awaitMore()
{
    if (m_inputEnded || (m_gate.isDraining() && m_reader.isBetweenRequests())) {
        finish();
        return;
    }
    m_wire.setReading(true);
    const GateLimits &limits = m_gate.limits();
    if (m_reader.isInBody()) {
        m_gate.setIdle(this, false);
        if (m_reader.takeContinueWish())
            note("HTTP/1.1 100 Continue\r\n\r\n"_ba);
        if (!std::exchange(m_bodyBegun, true))
            m_deadlineMs = Gate::nowMs() + limits.bodyMs;
    } else if (!m_reader.isBetweenRequests()) {
        // Counted from the first byte, so that sending a byte now and then doesn't extend the time.
        if (!std::exchange(m_headBegun, true))
            m_deadlineMs = Gate::nowMs() + limits.headMs;
    } else if (m_requestNumber > 0) {
        m_deadlineMs = Gate::nowMs() + limits.idleMs;
    }
}

/// Tells QHttpServer about @p request; it calls the handler before this returns.
void GateSocket::announce(IncomingRequest request)
{
    m_request = std::move(request);
    m_gate.announcement.resize(0); // Keeps the memory for the next request.
    appendRequestLine(m_request.head, m_gate.announcement);
    m_gate.announcement.append("\r\n");
    m_unread = m_gate.announcement.size();
    m_headBegun = m_bodyBegun = false;
    m_phase = Phase::Answering;
    m_gate.setIdle(this, false);
    ++m_requestNumber;
    ++m_gate.counters().requests;
    ++m_gate.counters().requestsInFlight;
    m_isTaken = false;
    emit readyRead();
    m_unread = 0;
    if (!m_isTaken && m_phase == Phase::Answering) {
        refuse({.code = Problem::Code::BadRequest,
                .error = u"This request can't be understood."_s,
                .details = u"The HTTP server behind the gate refused it."_s});
    }
}

Request GateSocket::takeRequest()
{
    m_isTaken = true;
    RequestHead &head = m_request.head;
    return {.method = head.method,
            .segments = std::move(head.segments),
            .path = std::move(head.path),
            .query = std::move(head.query),
            .headers = std::move(head.headers),
            .body = std::move(m_request.body),
            .peer = peerAddress(),
            .peerPort = peerPort(),
            .arrived = std::chrono::steady_clock::now()};
}

// ---- answers

bool GateSocket::isLast() const
{
    return !m_request.head.keepAlive || m_gate.isDraining();
}

void GateSocket::answer(quint64 number, const Reply &reply)
{
    if (m_phase != Phase::Answering || number != m_requestNumber)
        return;
    const ResponseFraming framing{.toHead = m_request.head.method == Method::Head,
                                  .last = isLast(),
                                  .http10 = m_request.head.http10};
    goOn(framing.last ? Phase::Closing : Phase::Reading);
    send(responseHead(reply, framing), sendsBody(reply, framing) ? reply.body : QByteArray());
    if (m_phase == Phase::Reading)
        proceed();
}

void GateSocket::refuse(const Problem &problem)
{
    m_gate.noteRefusal(peerAddress(), problem);
    Reply reply = Reply::refused(problem);
    m_gate.addCrossOrigin(reply, m_reader.origin());
    goOn(Phase::Closing);
    m_reader.clear();
    send(responseHead(reply, {.last = true}), reply.body);
}

/// Answers request @p number that there are too many streams, with the other headers of @p head.
void GateSocket::refuseStream(quint64 number, const Reply &head)
{
    const Problem problem{.code = Problem::Code::RateLimited,
                          .error = u"Too many clients are already following changes."_s,
                          .details = u"Try again later, or poll instead."_s};
    m_gate.noteRefusal(peerAddress(), problem);
    Reply refusal = Reply::refused(problem);
    refusal.headers += head.headers;
    answer(number, refusal);
}

/// @p bytes as a chunk. No bytes yield nothing, because an empty chunk would mark the end.
static QByteArray chunkOf(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

bool GateSocket::beginStream(quint64 number, const Reply &head, StreamKind kind,
                             std::function<void()> gone)
{
    if (m_phase != Phase::Answering || number != m_requestNumber)
        return false;
    if (kind == StreamKind::Download && m_gate.isDraining()) {
        leave(); // Otherwise the incomplete response would look complete.
        return false;
    }
    if (m_request.head.method == Method::Head || m_gate.isDraining()) {
        answer(number, head);
        return false;
    }
    if (kind == StreamKind::Events && !m_gate.admitStream(this)) {
        refuseStream(number, head);
        return false;
    }
    goOn(Phase::Streaming);
    m_streamGone = std::move(gone);
    m_streamKind = kind;
    m_isChunked = kind == StreamKind::Download && !m_request.head.http10;
    ++m_gate.counters().streamsOpen;
    m_reader.clear();
    m_wire.setReading(true);
    send(responseHead(head, {.last = true, .stream = true, .chunked = m_isChunked}),
         m_isChunked ? chunkOf(head.body) : head.body);
    if (m_inputEnded)
        leave();
    return m_phase == Phase::Streaming;
}

void GateSocket::sendToStream(const QByteArray &bytes)
{
    if (m_phase != Phase::Streaming)
        return;
    const bool isTooMuch = m_wire.unsentBytes() + bytes.size() > m_gate.limits().streamBytesMax;
    if (isTooMuch && m_streamKind == StreamKind::Events) {
        ++m_gate.counters().slowReadersDropped;
        leave();
        return;
    }
    send(m_isChunked ? chunkOf(bytes) : bytes, {});
}

void GateSocket::endStream()
{
    if (m_phase != Phase::Streaming)
        return;
    if (m_isChunked)
        note("0\r\n\r\n"_ba);
    finish();
}

void GateSocket::cutStream()
{
    if (m_phase == Phase::Streaming)
        leave();
}

void GateSocket::whenStreamHasRoom(std::function<void()> room)
{
    if (m_phase != Phase::Streaming)
        return;
    m_streamRoom = std::move(room);
    tellRoom();
}

void GateSocket::tellRoom()
{
    if (m_phase != Phase::Streaming || !m_streamRoom
        || m_wire.unsentBytes() > m_gate.limits().outputPauseBytes)
        return;
    QMetaObject::invokeMethod(this, std::exchange(m_streamRoom, {}), Qt::QueuedConnection);
}

/// Changes to @p phase, and updates the counters for the phase it leaves.
void GateSocket::goOn(Phase phase)
{
    if (m_phase == Phase::Answering)
        --m_gate.counters().requestsInFlight;
    if (m_phase == Phase::Reading)
        m_gate.setIdle(this, false);
    m_phase = phase;
}

/// Sends, or only queues while proceed() runs, which flushes once for all responses.
void GateSocket::send(const QByteArray &head, const QByteArray &body)
{
    if (m_proceeding) {
        note(head);
        note(body);
        return;
    }
    if (m_wire.unsentBytes() == 0)
        m_writeDeadlineMs = Gate::nowMs() + m_gate.limits().writeMs;
    flushed(m_wire.send(head, body));
}

/// Appends @p bytes to what will be flushed.
void GateSocket::note(const QByteArray &bytes)
{
    if (m_wire.unsentBytes() == 0)
        m_writeDeadlineMs = Gate::nowMs() + m_gate.limits().writeMs;
    m_wire.write(bytes);
}

void GateSocket::flush()
{
    if (m_phase == Phase::Gone)
        return;
    const qsizetype before = m_wire.unsentBytes();
    const Wire::Outcome outcome = m_wire.flush();
    if (m_wire.unsentBytes() != before)
        m_writeDeadlineMs = Gate::nowMs() + m_gate.limits().writeMs;
    flushed(outcome);
}

void GateSocket::flushed(Wire::Outcome outcome)
{
    if (outcome == Wire::Outcome::Broken) {
        leave();
        return;
    }
    tellRoom();
    // A head that is still incomplete doesn't keep the connection open; otherwise one byte would be
    // enough to keep it.
    if (outcome == Wire::Outcome::Done && m_phase == Phase::Reading && !m_reader.isInBody())
        m_gate.setIdle(this, true);
    if (outcome != Wire::Outcome::Done || m_phase != Phase::Closing || m_outputEnded)
        return;
    // Closing with unread bytes would reset the connection, and the client might lose the response.
    // So end our output and read on for a moment.
    m_outputEnded = true;
    m_wire.endOutput();
    m_deadlineMs = Gate::nowMs() + m_gate.limits().lingerMs;
    if (m_inputEnded)
        leave();
    else
        m_wire.setReading(true);
}

// ---- the end

void GateSocket::discard(qsizetype size)
{
    m_discardedBytes += size;
    if (m_discardedBytes > m_gate.limits().discardBytesMax)
        leave();
}

/// Ends once everything has been sent.
void GateSocket::finish()
{
    if (m_phase == Phase::Gone || m_phase == Phase::Closing)
        return;
    const bool streamed = m_phase == Phase::Streaming;
    goOn(Phase::Closing);
    m_reader.clear();
    m_streamRoom = {};
    if (streamed)
        m_gate.streamEnded(std::exchange(m_streamGone, {}));
    if (!m_proceeding)
        flush();
}

void GateSocket::leave()
{
    if (m_phase == Phase::Gone)
        return;
    const bool streamed = m_phase == Phase::Streaming;
    goOn(Phase::Gone);
    m_gate.forget(this);
    m_wire.close();
    m_reader.clear();
    m_streamRoom = {};
    if (streamed)
        m_gate.streamEnded(std::exchange(m_streamGone, {}));
    // QHttpServer deletes us because of this, unless it is handling our request; then it checks the
    // state afterwards. A socket that it doesn't know has to delete itself.
    setSocketState(UnconnectedState);
    emit disconnected();
    deleteLater();
}

void GateSocket::tick(qint64 nowMs)
{
    if (m_wire.unsentBytes() > 0 && nowMs >= m_writeDeadlineMs) {
        ++m_gate.counters().slowReadersDropped;
        leave();
        return;
    }
    if (nowMs < m_deadlineMs)
        return;
    if (m_phase == Phase::Closing && m_outputEnded) {
        leave();
    } else if (m_phase == Phase::Reading && m_wire.unsentBytes() == 0) {
        if (m_reader.isBetweenRequests()) {
            ++m_gate.counters().idleClosed;
            leave();
        } else {
            refuse({.code = Problem::Code::RequestTimeout,
                    .error = u"The request took too long to arrive."_s,
                    .details = u"Send it again, all at once."_s});
        }
    }
}

void GateSocket::drain()
{
    if (m_phase == Phase::Streaming || (m_phase == Phase::Reading && m_reader.isBetweenRequests()))
        finish();
}

void GateSocket::cut()
{
    leave();
}

// ---- QHttpServer's side

qint64 GateSocket::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_unread;
}

bool GateSocket::canReadLine() const
{
    return QTcpSocket::canReadLine() || m_unread > 0; // An announcement ends in a line break.
}

qint64 GateSocket::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_unread);
    std::memcpy(data, QByteArrayView(m_gate.announcement).last(m_unread).data(), size_t(size));
    m_unread -= size;
    return size;
}

/// Responses go through answer(). QHttpServer itself writes only if a request has no handler, which
/// can't happen here.
qint64 GateSocket::writeData(const char *, qint64 size)
{
    return size;
}

} // namespace Evently
