// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "ui/api/question.h"

#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace Evently {

class Connection;

/// A question on its way, with its repeats, until there is an answer.
///
/// An expired token is renewed and the question asked once more. A question that may be repeated
/// is, with the same key, when the server is overloaded, can't be reached, or can't say what
/// happened.
class Inquiry : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inquiry)

public:
    Inquiry(Connection &connection, const Question &question);

signals:
    void answered(const Evently::Result<QJsonObject> &answer); ///< Once; it ends with that.

private:
    void ask();
    void take(QNetworkReply &reply);
    bool renews(const Problem &problem);
    bool repeats(const Problem &problem);
    void askAgain(const std::optional<Problem> &problem);
    void finish(const Result<QJsonObject> &answer);

    Connection &m_connection;
    const Question m_question;
    QByteArray m_token; ///< The one that was sent last.
    QTimer m_pause;
    int m_repeats = 0;
    bool m_hasRenewed = false;
};

} // namespace Evently
