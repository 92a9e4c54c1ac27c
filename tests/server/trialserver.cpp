// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/trialserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThreadPool>

#include <chrono>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static Reply text(const QByteArray &body)
{
    return {.type = "text/plain"_ba, .body = body};
}

static Reply echo(const Request &request)
{
    QJsonObject headers;
    for (const auto &[name, value] : request.headers)
        headers[QString::fromLatin1(name)] = QString::fromLatin1(value);
    return Reply::json({{u"method"_s, int(request.method)},
                        {u"path"_s, QString::fromLatin1(request.path)},
                        {u"query"_s, QString::fromLatin1(request.query)},
                        {u"segments"_s, QJsonArray::fromStringList(request.segments)},
                        {u"headers"_s, headers},
                        {u"peer"_s, request.peer.toString()},
                        {u"body"_s, QString::fromLatin1(request.body)}});
}

TrialServer::TrialServer(const GateLimits &limits, const QHostAddress &address)
    : m_http(service(), service(), limits)
{
    const Result<quint16> port = m_http.listen(address, 0);
    if (!port)
        qFatal("%s", qPrintable(port.error().error));
    m_port = *port;
}

TrialServer::~TrialServer()
{
    QThreadPool::globalInstance()->waitForDone();
}

Service TrialServer::service()
{
    return [this](const ExchangePtr &exchange) { serve(exchange); };
}

void TrialServer::serve(const ExchangePtr &exchange)
{
    const QStringList &segments = exchange->request().segments;
    const QString what = segments.value(0);
    const QByteArray end = segments.value(1).toUtf8();
    if (what == u"echo"_s) {
        exchange->answer(echo(exchange->request()));
    } else if (what == u"later"_s) {
        QThreadPool::globalInstance()->start([exchange, end] { exchange->answer(text(end)); });
    } else if (what == u"kept"_s) {
        const std::lock_guard lock(m_mutex);
        m_kept.push_back(exchange);
        m_changed.notify_all();
    } else if (what == u"dropped"_s) {
        return;
    } else if (what == u"thrown"_s) {
        throw std::runtime_error("thrown as asked");
    } else if (what == u"large"_s) {
        exchange->answer(text(QByteArray(end.toLongLong(), 'x')));
    } else if (what == u"nothing"_s) {
        exchange->answer(Reply::noContent());
    } else if (what == u"stream"_s) {
        const std::shared_ptr<Stream> stream =
                exchange->stream({.type = "text/event-stream"_ba, .body = ": hello\n\n"_ba});
        stream->onGone([this] { ++m_streamsGone; });
        const std::lock_guard lock(m_mutex);
        m_streams.push_back(stream);
        m_changed.notify_all();
    } else {
        exchange->answer(text("hello"_ba));
    }
}

bool TrialServer::awaitKept(size_t count)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, 20s, [&] { return m_kept.size() >= count; });
}

void TrialServer::answerKept(const QByteArray &name)
{
    std::vector<ExchangePtr> answered;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_kept, [&](const ExchangePtr &exchange) {
            const bool wanted =
                    name.isEmpty() || exchange->request().segments.value(1).toUtf8() == name;
            if (wanted)
                answered.push_back(exchange);
            return wanted;
        });
    }
    for (const ExchangePtr &exchange : answered)
        exchange->answer(text(exchange->request().segments.value(1).toUtf8()));
}

bool TrialServer::awaitStreams(size_t count)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, 20s, [&] { return m_streams.size() >= count; });
}

void TrialServer::sendToStreams(const QByteArray &bytes)
{
    onHttpThread([&] {
        for (const auto &stream : m_streams)
            stream->send(bytes);
    });
}

void TrialServer::closeStreams()
{
    onHttpThread([&] {
        for (const auto &stream : m_streams)
            stream->close();
    });
}

void TrialServer::onHttpThread(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(&m_http.server(), work, Qt::BlockingQueuedConnection);
}

bool TrialServer::eventually(const std::function<bool()> &holds)
{
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

} // namespace Evently
