// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "ui/api/question.h"
#include "ui/api/readreply.h"

#include <QObject>
#include <QTimer>

#include <any>

class QNetworkReply;

namespace Evently {

class Connection;

/// Sends a question, and repeats it if necessary, until there is an answer.
///
/// An expired token is renewed and the question is sent again. A repeatable question is repeated,
/// with the same key, if the server is overloaded, can't be reached, or doesn't know whether the
/// request was carried out.
///
/// Large answers are parsed in the connection's reading thread, so that the window stays
/// responsive.
class Inquiry : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inquiry)

public:
    /// Turns an answer into the value to report. Runs in any thread, so it uses nothing but the
    /// answer.
    using Reader = std::any (*)(const Result<QJsonObject> &answer);

    /// Set @p reader before the answer arrives.
    Inquiry(Connection &connection, const Question &question);
    void readBy(Reader reader) { m_reader = reader; }

signals:
    void answered(const std::any &told); ///< The reader's result. Emitted once, at the end.

private:
    /// A parsed answer.
    struct Reading
    {
        std::optional<Problem> problem; ///< The server's; none if the request succeeded.
        std::any told;
    };

    static Reading reading(const RawAnswer &answer, Reader reader);

    void ask();
    void take(const RawAnswer &answer);
    void takeReading(const Reading &reading);
    bool renews(const Problem &problem);
    bool repeats(const Problem &problem);
    void askAgain(const std::optional<Problem> &problem);
    void finish(const std::any &told);

    Connection &m_connection;
    const Question m_question;
    Reader m_reader = nullptr;
    QByteArray m_token; ///< The one that was sent last.
    QTimer m_pause;
    int m_repeats = 0;
    bool m_hasRenewed = false;
};

} // namespace Evently
