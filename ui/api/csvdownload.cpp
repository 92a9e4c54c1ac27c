// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/csvdownload.h"

#include "ui/api/connection.h"
#include "ui/api/pending.h"
#include "ui/api/readreply.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace Evently {

/// A cheap request that needs the same token, so that an expired one is renewed first.
static Question cheapest()
{
    return {.verb = "GET", .path = u"auth/me"_s};
}

CsvDownload::CsvDownload(Connection &connection, const Question &question, const QString &file)
    : QObject(&connection)
    , m_connection(connection)
    , m_question(question)
    , m_file(file)
{
    Pending<QJsonObject>(connection.ask(cheapest()))
            .then(this, [this](const Result<QJsonObject> &answer) {
                if (answer)
                    return start();
                deleteLater();
                emit refused(answer.error());
            });
}

CsvDownload::~CsvDownload()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void CsvDownload::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return giveUp(m_file.errorString());
    Question question = m_question;
    question.accept = "text/csv";
    m_reply = m_connection.send(question);
    // Limits the buffer: data that arrives faster than we can write it stays at the server.
    m_reply->setReadBufferSize(1024 * 1024);
    connect(m_reply, &QNetworkReply::readyRead, this, &CsvDownload::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &CsvDownload::finish);
}

void CsvDownload::takeBytes()
{
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return; // Read in one piece when the reply has finished.
    const QByteArray bytes = m_reply->readAll();
    if (!write(bytes, false))
        return giveUp(m_file.errorString());
    m_bytes += bytes.size();
    emit progressed(m_bytes);
}

bool CsvDownload::write(const QByteArray &piece, bool isLast)
{
    const QByteArray bytes = m_rewrite ? m_rewrite(piece, isLast) : piece;
    return m_file.write(bytes) == bytes.size();
}

void CsvDownload::finish()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 || m_reply->error() != QNetworkReply::NoError) {
        const Result<QJsonObject> answer = read(RawAnswer::of(*m_reply));
        deleteLater();
        emit refused(answer ? Problem{.code = Problem::Code::Unreachable} : answer.error());
        return;
    }
    takeBytes();
    if (!m_reply)
        return;
    if (!write({}, true) || !m_file.commit())
        return giveUp(m_file.errorString());
    deleteLater();
    emit done();
}

void CsvDownload::giveUp(const QString &why)
{
    cancel();
    emit notWritten(why);
}

void CsvDownload::cancel()
{
    m_file.cancelWriting();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
    deleteLater();
}

} // namespace Evently
