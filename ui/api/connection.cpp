// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/connection.h"

#include "models/values/id.h"
#include "ui/api/pending.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace Evently {

QByteArray newActionKey()
{
    return toText(newId()).toLatin1();
}

Connection::Connection(const QUrl &server, QObject *parent)
    : Connection(server, Patience{}, parent)
{
}

Connection::Connection(const QUrl &server, const Patience &patience, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_patience(patience)
{
    m_readingThread.setMaxThreadCount(1);
    m_doubt.setSingleShot(true);
    connect(&m_doubt, &QTimer::timeout, this, [this] { setSlow(true); });
    // The API never redirects, and a password must not follow a redirect to some other server.
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Inquiry &Connection::ask(const Question &question)
{
    return *new Inquiry(*this, question);
}

QNetworkReply *Connection::send(const Question &question)
{
    QNetworkRequest request = this->request(question);
    const auto limit = question.answerWithin.count() > 0
            ? std::min(question.answerWithin, m_patience.answer)
            : m_patience.answer;
    request.setTransferTimeout(int(limit.count()));
    if (question.body)
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *reply = m_network.sendCustomRequest(
            request, question.verb,
            question.body ? QJsonDocument(*question.body).toJson(QJsonDocument::Compact)
                          : QByteArray());
    watch(reply);
    return reply;
}

/// A server that hangs keeps its connections open, so a missing answer is the only sign of it.
void Connection::watch(QNetworkReply *reply)
{
    if (m_waiting++ == 0)
        m_doubt.start(m_patience.doubt);
    connect(reply, &QNetworkReply::readyRead, this, &Connection::doubtNothing);
    connect(reply, &QObject::destroyed, this, [this] { --m_waiting; });
    connect(reply, &QNetworkReply::finished, this, &Connection::doubtNothing);
}

void Connection::doubtNothing()
{
    setSlow(false);
    m_doubt.start(m_patience.doubt);
}

void Connection::setSlow(bool isSlow)
{
    if (isSlow && m_waiting == 0)
        return;
    if (isSlow == m_isSlow)
        return;
    m_isSlow = isSlow;
    emit slowChanged(isSlow);
}

QNetworkReply *Connection::listen()
{
    QNetworkRequest request = this->request({.verb = "GET", .path = u"live"_s});
    request.setRawHeader("Accept", "text/event-stream");
    return m_network.get(request);
}

QNetworkRequest Connection::request(const Question &question) const
{
    QUrl url = m_server;
    url.setPath(u"/api/"_s + question.path, QUrl::StrictMode);
    url.setQuery(question.query);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (question.as == Question::As::SignedIn && !m_tokens.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_tokens.access);
    if (!question.actionKey.isEmpty())
        request.setRawHeader("Idempotency-Key", question.actionKey);
    if (!question.accept.isEmpty())
        request.setRawHeader("Accept", question.accept);
    if (!question.seenTag.isEmpty())
        request.setRawHeader("If-Match", question.seenTag);
    return request;
}

void Connection::use(const Tokens &tokens)
{
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    emit tokensChanged();
}

void Connection::renew()
{
    Q_ASSERT(m_tokens.canRenew());
    if (m_isRenewing)
        return;
    m_isRenewing = true;
    if (!m_newest)
        return exchange();
    m_newest([self = QPointer<Connection>(this), asked = m_tokens](const QString &token) {
        if (!self)
            return;
        if (self->m_tokens != asked) {
            self->m_isRenewing = false;
            emit self->renewed({});
            return;
        }
        if (!token.isEmpty())
            self->m_tokens.refresh = token;
        self->exchange();
    });
}

void Connection::exchange()
{
    const Pending<QJsonObject> answer(
            ask({.verb = "POST",
                 .path = u"auth/refresh"_s,
                 .body = QJsonObject{{u"refreshToken"_s, m_tokens.refresh}},
                 .as = Question::As::Anybody,
                 .isSafeTwice = true,
                 .answerWithin = renewalPatience}));
    // Don't overwrite tokens that changed in the meantime (by signing out or in again).
    answer.then(this, [this, asked = m_tokens](const Result<QJsonObject> &given) {
        m_isRenewing = false;
        if (m_tokens == asked)
            takeTokens(given);
        else
            emit renewed({});
    });
}

/// Whether @p problem means that the refresh token is no longer valid.
static bool isRefusal(const Problem &problem)
{
    return problem.code == Problem::Code::Unauthenticated
            || problem.code == Problem::Code::TokenExpired
            || problem.code == Problem::Code::InvalidCredentials
            || problem.code == Problem::Code::Invalid;
}

void Connection::takeTokens(const Result<QJsonObject> &answer)
{
    const Result<Tokens> tokens = answer.and_then(&Tokens::fromJson);
    if (tokens) {
        use(*tokens);
        emit renewed({});
        return;
    }
    if (isRefusal(tokens.error()))
        endSession();
    emit renewed(tokens.error());
}

void Connection::endSession()
{
    if (m_tokens.isEmpty())
        return;
    use({});
    emit sessionEnded();
}

void Connection::note(Reach reach)
{
    if (reach == m_reach)
        return;
    m_reach = reach;
    emit reachChanged(reach);
}

} // namespace Evently
