// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/change.h"
#include "models/values/demostep.h"
#include "ui/api/connection.h"
#include "ui/api/eventstreamreader.h"

#include <QPointer>
#include <QTimer>

namespace Evently {

/// Hears from /api/live what changed on the server, and reconnects by itself, for ever. It is also
/// who notices that the server went away or came back. GUI thread.
class LiveFeed : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveFeed)

public:
    /// Tests are in more of a hurry.
    struct Pace
    {
        std::chrono::milliseconds firstPause{500}; ///< After a loss; doubles with each failure.
        std::chrono::milliseconds longestPause{15'000};
        std::chrono::milliseconds silence{25'000}; ///< A stream without even a heartbeat is dead.
    };

    explicit LiveFeed(Connection &connection, QObject *parent = nullptr);
    LiveFeed(Connection &connection, const Pace &pace, QObject *parent = nullptr);
    ~LiveFeed() override;

    /// Connects now, whatever it was waiting for.
    void start();

    /// Has everybody read again what they show, as if something had been missed.
    void askForResync() { emit resync(); }

    bool isLive() const { return m_isLive; }

signals:
    void changed(const Evently::Change &change);
    /// A demo season is being made, and so much of it is done.
    void demoStepped(const Evently::DemoStep &step);
    /// Anything may have changed meanwhile, read again: the stream is new, or the server missed
    /// something itself.
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
    int m_failures = 0; ///< Attempts in a row that brought no stream.
    bool m_isLive = false;
};

} // namespace Evently
