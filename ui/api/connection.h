// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/question.h"
#include "ui/api/tokens.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace Evently {

class Inquiry;

/// The connection to one server: its address, the tokens in use, and whether it answers. Lives on
/// the GUI thread; nothing here blocks.
class Connection : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    /// The result of the last attempt to reach the server.
    enum class Reach { Unknown, Here, Away };

    /// Timeouts of inquiries. Tests use shorter ones.
    struct Patience
    {
        std::chrono::milliseconds answer{10'000}; ///< Aborts after this long without a byte.
        std::chrono::milliseconds pause{300}; ///< Before the first retry; doubles each time.
        std::chrono::milliseconds longestPause{2'000};
        int repeatsMax = 2;
        std::chrono::milliseconds doubt{3'000}; ///< After this long, the answer counts as slow.
    };

    /// @p server is the address without /api, such as "http://127.0.0.1:3000".
    explicit Connection(const QUrl &server, QObject *parent = nullptr);
    Connection(const QUrl &server, const Patience &patience, QObject *parent = nullptr);

    const QUrl &server() const { return m_server; }
    const Patience &patience() const { return m_patience; }
    Reach reach() const { return m_reach; }
    /// Whether a question has waited unusually long for its answer and is still waiting.
    bool isSlow() const { return m_isSlow; }
    const Tokens &tokens() const { return m_tokens; }

    /// Starts an inquiry, which deletes itself after its one answer. Wrap it in a Pending before
    /// the event loop runs again.
    Inquiry &ask(const Question &question);

    /// Sends @p question. Qt itself sends it again, even a POST, if the connection is closed before
    /// the first byte of an answer: one more reason for action keys. The caller owns the reply.
    /// @return the reply, which is never finished yet.
    QNetworkReply *send(const Question &question);
    /// Opens /api/live. The caller owns the reply, which has no time limit.
    QNetworkReply *listen();

    /// Uses @p tokens from now on; empty ones mean that no one is signed in.
    void use(const Tokens &tokens);
    /// Exchanges the refresh token for new tokens; renewed() reports the outcome. Only one exchange
    /// runs at a time, because using a refresh token twice ends the session.
    void renew();
    /// Reports the newest refresh token of this session, asynchronously and once. An empty one
    /// means that ours is the newest.
    using Newest = std::function<void(const std::function<void(const QString &token)> &tell)>;
    /// If several programs may renew this session, @p newest is called before each renewal.
    void setNewest(const Newest &newest) { m_newest = newest; }
    /// The server no longer knows the session: drops the tokens and emits sessionEnded().
    void endSession();
    /// Records the outcome of an attempt: whether the server answered at all.
    void note(Reach reach);

    /// Parses large answers, one after the other.
    QThreadPool &readingThread() { return m_readingThread; }

signals:
    void reachChanged(Evently::Connection::Reach reach);
    void slowChanged(bool isSlow);
    void tokensChanged();
    /// If @p problem is set, the tokens are unchanged, or dropped if the server rejected them.
    void renewed(const std::optional<Evently::Problem> &problem);
    void sessionEnded(); ///< Not by signing out: the server ended it.

private:
    void watch(QNetworkReply *reply);
    void doubtNothing();
    void setSlow(bool isSlow);
    void exchange();
    void takeTokens(const Result<QJsonObject> &answer);
    QNetworkRequest request(const Question &question) const;

    int m_waiting = 0; ///< Questions without an answer yet.
    bool m_isSlow = false;
    QTimer m_doubt; ///< Time since the last sign of life. m_network, which ends first, starts it.
    QNetworkAccessManager m_network;
    const QUrl m_server;
    const Patience m_patience;
    Tokens m_tokens;
    Reach m_reach = Reach::Unknown;
    bool m_isRenewing = false;
    Newest m_newest;
    QThreadPool m_readingThread; ///< Ends before the inquiries, which are children.
};

} // namespace Evently
