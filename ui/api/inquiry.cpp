// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/inquiry.h"

#include "ui/api/connection.h"

#include <QNetworkReply>

using namespace std::chrono;

namespace Evently {

/// Up to this size, parsing takes a fraction of a millisecond, less than switching threads.
static constexpr qsizetype bytesReadHereMax = 8 * 1024;

Inquiry::Inquiry(Connection &connection, const Question &question)
    : QObject(&connection)
    , m_connection(connection)
    , m_question(question)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Inquiry::ask);
    ask();
}

void Inquiry::ask()
{
    m_token = m_question.as == Question::As::SignedIn ? m_connection.tokens().access : QByteArray();
    QNetworkReply *reply = m_connection.send(m_question);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        take(RawAnswer::of(*reply));
    });
}

void Inquiry::take(const RawAnswer &answer)
{
    if (answer.body.size() <= bytesReadHereMax)
        return takeReading(reading(answer, m_reader));
    // Capturing this is safe: the connection waits for its reading thread before it deletes
    // inquiries.
    m_connection.readingThread().start([this, answer, reader = m_reader] {
        QMetaObject::invokeMethod(
                this, [this, done = reading(answer, reader)] { takeReading(done); },
                Qt::QueuedConnection);
    });
}

Inquiry::Reading Inquiry::reading(const RawAnswer &answer, Reader reader)
{
    const Result<QJsonObject> json = read(answer);
    return {.problem = json ? std::nullopt : std::optional(json.error()), .told = reader(json)};
}

void Inquiry::takeReading(const Reading &reading)
{
    const std::optional<Problem> &problem = reading.problem;
    const bool isUnreachable = problem && problem->code == Problem::Code::Unreachable;
    m_connection.note(isUnreachable ? Connection::Reach::Away : Connection::Reach::Here);
    if (!problem || (!renews(*problem) && !repeats(*problem)))
        finish(reading.told);
}

/// Whether @p problem can be solved by a new token; if so, starts to renew it.
bool Inquiry::renews(const Problem &problem)
{
    if (m_token.isEmpty())
        return false;
    const bool isCurrent = m_token == m_connection.tokens().access;
    const bool isOver = problem.code == Problem::Code::Unauthenticated
            || (problem.code == Problem::Code::TokenExpired && !m_connection.tokens().canRenew());
    if (isOver && isCurrent)
        m_connection.endSession();
    if (problem.code != Problem::Code::TokenExpired || m_hasRenewed
        || m_connection.tokens().isEmpty())
        return false;
    m_hasRenewed = true;
    if (!isCurrent) {
        ask(); // Someone else renewed it while this one was waiting.
        return true;
    }
    connect(&m_connection, &Connection::renewed, this, &Inquiry::askAgain,
            Qt::SingleShotConnection);
    m_connection.renew();
    return true;
}

void Inquiry::askAgain(const std::optional<Problem> &problem)
{
    if (problem)
        finish(m_reader(*problem));
    else
        ask();
}

/// Whether @p problem may be temporary; if so, schedules a retry.
bool Inquiry::repeats(const Problem &problem)
{
    const bool isPassing = problem.code == Problem::Code::Unreachable
            || problem.code == Problem::Code::Overloaded
            || problem.code == Problem::Code::DatabaseUnavailable
            || problem.code == Problem::Code::OutcomeUnknown;
    const Connection::Patience &patience = m_connection.patience();
    if (!isPassing || !m_question.isRepeatable() || m_repeats == patience.repeatsMax)
        return false;
    const milliseconds asked = seconds(problem.retryAfterSeconds);
    m_pause.start(
            std::min(std::max(asked, patience.pause * (1 << m_repeats)), patience.longestPause));
    ++m_repeats;
    return true;
}

void Inquiry::finish(const std::any &told)
{
    deleteLater();
    emit answered(told);
}

} // namespace Evently
