// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/livefeed.h"

#include "ui/api/readreply.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Evently {

LiveFeed::LiveFeed(Connection &connection, QObject *parent)
    : LiveFeed(connection, Pace{}, parent)
{
}

LiveFeed::LiveFeed(Connection &connection, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    m_silence.setSingleShot(true);

    connect(&m_pause, &QTimer::timeout, this, &LiveFeed::start);
    connect(&m_silence, &QTimer::timeout, this, &LiveFeed::lose);
    connect(&m_connection, &Connection::reachChanged, this, &LiveFeed::startOnceReached);
    // What a client may receive depends on its token, so a new token needs a new stream.
    connect(&m_connection, &Connection::tokensChanged, this, &LiveFeed::start);
}

LiveFeed::~LiveFeed()
{
    dropStream();
}

void LiveFeed::start()
{
    dropStream();
    setLive(false);
    m_pause.stop();
    m_reader = {};
    m_stream = m_connection.listen();
    connect(m_stream, &QNetworkReply::metaDataChanged, this, &LiveFeed::takeHead);
    connect(m_stream, &QNetworkReply::readyRead, this, &LiveFeed::takeBytes);
    connect(m_stream, &QNetworkReply::finished, this, &LiveFeed::lose);
    m_silence.start(m_connection.patience().answer);
}

void LiveFeed::takeHead()
{
    const int status = m_stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 || m_isLive)
        return; // A refusal's body gives the reason; lose() reads it.
    m_failures = 0;
    m_silence.start(m_pace.silence);
    m_connection.note(Connection::Reach::Here);
    setLive(true);
    emit resync();
}

void LiveFeed::takeBytes()
{
    if (!m_isLive)
        return;
    m_silence.start(m_pace.silence);
    const QByteArrayList messages = m_reader.read(m_stream->readAll());
    if (m_reader.isOverlong())
        lose();
    for (const QByteArray &message : messages) {
        const QJsonObject json = QJsonDocument::fromJson(message).object();
        if (json[u"type"_s].toString() == "resync"_L1)
            emit resync();
        else if (const auto step = DemoStep::fromJson(json))
            emit demoStepped(*step);
        else if (const auto change = Change::fromJson(json))
            emit changed(*change);
    }
}

/// The stream ended, went silent, or never began. The end of a live stream doesn't mean that the
/// server is away, since it may have closed just the stream; the next attempt will tell.
void LiveFeed::lose()
{
    const bool wasLive = m_isLive;
    const Result<QJsonObject> answer = m_stream->isFinished()
            ? read(RawAnswer::of(*m_stream))
            : Problem{.code = Problem::Code::Unreachable, .error = u"The stream fell silent."_s};
    dropStream();
    setLive(false);
    if (!wasLive)
        takeRefusal(answer);
    waitAndStart();
}

void LiveFeed::takeRefusal(const Result<QJsonObject> &answer)
{
    if (!answer && answer.error().code == Problem::Code::Unreachable)
        return m_connection.note(Connection::Reach::Away);
    m_connection.note(Connection::Reach::Here);
    if (!answer && answer.error().code == Problem::Code::TokenExpired)
        m_connection.renew();
    else if (!answer && answer.error().code == Problem::Code::Unauthenticated)
        m_connection.endSession();
}

void LiveFeed::dropStream()
{
    m_silence.stop();
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    m_stream->abort();
    m_stream->deleteLater();
    m_stream = nullptr;
}

/// Half of the pause is random, so that a hundred windows don't all reconnect at the same moment.
void LiveFeed::waitAndStart()
{
    if (m_stream)
        return; // A new token has already started it.
    const milliseconds whole =
            std::min(m_pace.longestPause, m_pace.firstPause * (1 << std::min(m_failures, 10)));
    ++m_failures;
    m_pause.start(whole / 2
                  + milliseconds(QRandomGenerator::global()->bounded(int(whole.count() / 2) + 1)));
}

void LiveFeed::startOnceReached(Connection::Reach reach)
{
    if (reach == Connection::Reach::Here && !m_stream && m_pause.isActive())
        start();
}

void LiveFeed::setLive(bool isLive)
{
    if (isLive == m_isLive)
        return;
    m_isLive = isLive;
    emit liveChanged(isLive);
}

} // namespace Evently
