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

/// The way to one server: where it is, as whom we speak, and whether it answers.
/// Lives on the GUI thread; nothing here waits.
class Connection : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    /// What the last attempt to talk to the server showed.
    enum class Reach { Unknown, Here, Away };

    /// How patient inquiries are. Tests are less so.
    struct Patience
    {
        std::chrono::milliseconds answer{10'000}; ///< Without a byte for so long, it is given up.
        std::chrono::milliseconds pause{300}; ///< Before the first repeat; doubles.
        std::chrono::milliseconds longestPause{2'000};
        int repeatsMax = 2;
        std::chrono::milliseconds doubt{3'000}; ///< An answer that takes longer is worth a word.
    };

    /// @p server is the address without /api, such as "http://127.0.0.1:3000".
    explicit Connection(const QUrl &server, QObject *parent = nullptr);
    Connection(const QUrl &server, const Patience &patience, QObject *parent = nullptr);

    const QUrl &server() const { return m_server; }
    const Patience &patience() const { return m_patience; }
    Reach reach() const { return m_reach; }
    /// Whether a question has waited for its answer longer than is usual, and still does.
    bool isSlow() const { return m_isSlow; }
    const Tokens &tokens() const { return m_tokens; }

    /// Starts an inquiry, which deletes itself after its one answer. Make a Pending of it before
    /// the event loop runs again.
    Inquiry &ask(const Question &question);

    /// Sends @p question. Qt itself sends it once more when the connection is closed without a byte
    /// of an answer, a POST too: one more reason for action keys. The caller owns the reply.
    /// @return it, never finished yet.
    QNetworkReply *send(const Question &question);
    /// Opens /api/live. The caller owns the reply, which has no time limit.
    QNetworkReply *listen();

    /// Speaks as somebody from now on, or as nobody.
    void use(const Tokens &tokens);
    /// Exchanges the refresh token for new tokens; renewed() tells how it went. One at a time,
    /// because using a refresh token twice ends the session.
    void renew();
    /// Tells the newest refresh token of this session, later and once; empty: the one that is here.
    using Newest = std::function<void(const std::function<void(const QString &token)> &tell)>;
    /// Where more than one program may renew this session, @p newest is asked before that is done.
    void setNewest(const Newest &newest) { m_newest = newest; }
    /// The server knows the session no more: speaks as nobody, and says so.
    void endSession();
    /// What an attempt showed: whether the server answered at all.
    void note(Reach reach);

    /// Where large answers are read, one after the other.
    QThreadPool &readingThread() { return m_readingThread; }

signals:
    void reachChanged(Evently::Connection::Reach reach);
    void slowChanged(bool isSlow);
    void tokensChanged();
    /// With @p problem, the tokens are the old ones, or gone if the server refused them.
    void renewed(const std::optional<Evently::Problem> &problem);
    void sessionEnded(); ///< Not by signing out: the server ended it.

private:
    void watch(QNetworkReply *reply);
    void doubtNothing();
    void setSlow(bool isSlow);
    void exchange();
    void takeTokens(const Result<QJsonObject> &answer);
    QNetworkRequest request(const Question &question) const;

    int m_waiting = 0; ///< Questions that have no answer yet.
    bool m_isSlow = false;
    QTimer m_doubt; ///< Since the last sign of life. The network, which ends before it, starts it.
    QNetworkAccessManager m_network;
    const QUrl m_server;
    const Patience m_patience;
    Tokens m_tokens;
    Reach m_reach = Reach::Unknown;
    bool m_isRenewing = false;
    Newest m_newest;
    QThreadPool m_readingThread; ///< Ends before the inquiries do, which are children.
};

} // namespace Evently
