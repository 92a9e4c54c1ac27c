// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/change.h"
#include "models/values/demostep.h"
#include "ui/api/connection.h"
#include "ui/api/eventstreamreader.h"

#include <QPointer>
#include <QTimer>

namespace Evently {

/// Receives the server's change messages from /api/live and reconnects automatically, without a
/// limit. Also detects that the server went away or came back. GUI thread.
class LiveFeed : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveFeed)

public:
    /// Tests use shorter times.
    struct Pace
    {
        std::chrono::milliseconds firstPause{500}; ///< After a loss; doubles with each failure.
        std::chrono::milliseconds longestPause{15'000};
        std::chrono::milliseconds silence{25'000}; ///< Without a heartbeat, it is dead.
    };

    explicit LiveFeed(Connection &connection, QObject *parent = nullptr);
    LiveFeed(Connection &connection, const Pace &pace, QObject *parent = nullptr);
    ~LiveFeed() override;

    /// Connects now, without waiting for the pause to end.
    void start();

    /// Makes everyone reload what they show, as if messages had been missed.
    void askForResync() { emit resync(); }

    bool isLive() const { return m_isLive; }

signals:
    void changed(const Evently::Change &change);
    /// Reports the progress of creating a demo season.
    void demoStepped(const Evently::DemoStep &step);
    /// Reload everything: the stream is new, or the server itself missed messages, so anything may
    /// have changed.
    void resync();
    void liveChanged(bool isLive);

private:
    void takeHead();
    void takeBytes();
    void lose();
    void takeRefusal(const Result<QJsonObject> &answer);
    void dropStream();
    void waitAndStart();
    void startOnceReached(Connection::Reach reach);
    void setLive(bool isLive);

    Connection &m_connection;
    const Pace m_pace;
    QPointer<QNetworkReply> m_stream;
    EventStreamReader m_reader;
    QTimer m_pause;
    QTimer m_silence;
    int m_failures = 0; ///< Failed attempts in a row.
    bool m_isLive = false;
};

} // namespace Evently
