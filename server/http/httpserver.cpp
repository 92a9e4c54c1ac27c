// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/httpserver.h"

#include "server/http/gate.h"
#include "server/http/gatesocket.h"
#include "server/http/outbox.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <exception>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

class SocketStream final : public Stream
{
public:
    explicit SocketStream(GateSocket *socket)
        : m_socket(socket)
    {
    }

    void send(const QByteArray &bytes) override
    {
        if (m_socket)
            m_socket->sendToStream(bytes);
    }

    void close() override
    {
        if (m_socket)
            m_socket->endStream();
    }

    void abort() override
    {
        if (m_socket)
            m_socket->cutStream();
    }

    void whenRoom(std::function<void()> room) override
    {
        if (m_socket)
            m_socket->whenStreamHasRoom(std::move(room));
    }

    void onGone(std::function<void()> gone) override
    {
        if (m_isGone)
            gone();
        else
            m_gone = std::move(gone);
    }

    void ended()
    {
        m_isGone = true;
        if (const auto gone = std::exchange(m_gone, {}))
            gone();
    }

private:
    QPointer<GateSocket> m_socket;
    std::function<void()> m_gone;
    bool m_isGone = false;
};

/// A request being processed by the service.
class PendingExchange final : public Exchange
{
public:
    PendingExchange(Request request, GateSocket &socket, std::shared_ptr<Outbox> outbox)
        : m_request(std::move(request))
        , m_socket(&socket)
        , m_requestNumber(socket.requestNumber())
        , m_outbox(std::move(outbox))
    {
    }

    ~PendingExchange() override
    {
        if (!m_answered) {
            answer(Reply::refused({.code = Problem::Code::Internal,
                                   .error = u"The request was not answered."_s,
                                   .details = u"This is a server error."_s}));
        }
    }

    Q_DISABLE_COPY_MOVE(PendingExchange)

    const Request &request() const override { return m_request; }

    void answer(Reply reply) override
    {
        if (m_answered.exchange(true))
            return;
        if (QThread::currentThread() != m_thread)
            m_outbox->put({m_socket, m_requestNumber, std::move(reply)});
        else if (m_socket)
            m_socket->answer(m_requestNumber, reply);
    }

    std::shared_ptr<Stream> stream(const Reply &head) override
    {
        return begin(head, GateSocket::StreamKind::Events);
    }

    std::shared_ptr<Stream> download(const Reply &head) override
    {
        return begin(head, GateSocket::StreamKind::Download);
    }

private:
    std::shared_ptr<Stream> begin(const Reply &head, GateSocket::StreamKind kind)
    {
        auto stream = std::make_shared<SocketStream>(m_socket);
        const bool began = !m_answered.exchange(true) && m_socket
                && m_socket->beginStream(m_requestNumber, head, kind,
                                         [stream] { stream->ended(); });
        if (!began)
            stream->ended();
        return stream;
    }

    const Request m_request;
    const QPointer<GateSocket> m_socket;
    const quint64 m_requestNumber;
    const QThread *const m_thread = QThread::currentThread(); ///< The HTTP thread.
    const std::shared_ptr<Outbox> m_outbox;
    std::atomic<bool> m_answered = false;
};

/// Matches the paths under /api/, with any method: which paths and methods there are is up to the
/// router, and it names the allowed ones where a method is wrong. One rule for all of them, because
/// QHttpServer would try one regular expression after another.
class ApiRule final : public QHttpServerRouterRule
{
public:
    using QHttpServerRouterRule::QHttpServerRouterRule;

protected:
    bool matches(const QHttpServerRequest &request, QRegularExpressionMatch *) const override
    {
        return request.url().path().startsWith("/api/"_L1);
    }
};

} // namespace

HttpServer::HttpServer(Service api, Service elsewhere, const GateLimits &limits, QObject *parent)
    : QObject(parent)
    , m_api(std::move(api))
    , m_elsewhere(std::move(elsewhere))
    , m_outbox(std::make_shared<Outbox>(this))
    , m_server(new QHttpServer(this))
    , m_gate(new Gate(limits, m_counters, m_server))
{
    connect(m_gate, &Gate::emptied, this, &HttpServer::drained);
    m_server->route<ApiRule>(u"/api/"_s,
                             [this](QHttpServerResponder &&responder) { serve(responder, m_api); });
    m_server->setMissingHandler(
            [this](const QHttpServerRequest &, QHttpServerResponder &&responder) {
                serve(responder, m_elsewhere);
            });
}

HttpServer::~HttpServer()
{
    m_outbox->close();
    delete m_gate; // First, because its sockets still use m_server and m_counters.
    delete m_server;
}

Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    const Result<quint16> opened = m_gate->open(address, port);
    if (opened)
        m_server->bind(m_gate);
    return opened;
}

void HttpServer::drain()
{
    m_gate->drain();
}

/// Lets @p service handle the request that @p responder would answer. It is answered through its
/// GateSocket, because a responder must not outlive the connection and can't be used by other
/// threads.
void HttpServer::serve(const QHttpServerResponder &responder, const Service &service)
{
    auto &socket = static_cast<GateSocket &>(*responder.socket());
    const auto exchange = std::make_shared<PendingExchange>(socket.takeRequest(), socket, m_outbox);
    try {
        service(exchange);
    } catch (const std::exception &error) {
        // An exception must not reach Qt's event loop, where it would end the process.
        qCritical("A request failed unexpectedly: %s", error.what());
        exchange->answer(Reply::refused({.code = Problem::Code::Internal,
                                         .error = u"Something went wrong."_s,
                                         .details = u"This is a server error."_s}));
    }
}

void HttpServer::customEvent(QEvent *event)
{
    if (event->type() != Outbox::eventType())
        return;
    for (const Outbox::Answer &answer : m_outbox->take()) {
        if (answer.socket)
            answer.socket->answer(answer.requestNumber, answer.reply);
    }
}

} // namespace Evently
