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

/// A question on its way, with its repeats, until there is an answer.
///
/// An expired token is renewed and the question asked once more. A question that may be repeated
/// is, with the same key, when the server is overloaded, can't be reached, or can't say what
/// happened.
///
/// An answer of many rows is read in the connection's reading thread, so that the window goes on
/// meanwhile.
class Inquiry : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inquiry)

public:
    /// Makes of an answer what is told. In any thread, so it touches nothing but the answer.
    using Reader = std::any (*)(const Result<QJsonObject> &answer);

    /// @p reader is ready for the answer when it comes.
    Inquiry(Connection &connection, const Question &question);
    void readBy(Reader reader) { m_reader = reader; }

signals:
    void answered(const std::any &told); ///< By the reader. Once; it ends with that.

private:
    /// An answer that has been read.
    struct Reading
    {
        std::optional<Problem> problem; ///< The server's; none when it granted what was asked.
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
