// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/livefeed.h"

namespace Evently {

/// Decides when a store of totals may read again: soon after a change, but always with a pause
/// after each round of reads. GUI thread.
class Rounds : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rounds)

public:
    /// Tests use shorter times.
    struct Pace
    {
        std::chrono::milliseconds pause{3'000}; ///< Between two rounds.
        std::chrono::milliseconds failurePause{5'000}; ///< After a failed round.
        std::chrono::milliseconds staleAfter{60'000}; ///< Days also end by time.
    };

    Rounds(const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr);

    void open(); ///< Starts a round at once, replacing one in progress.
    void close(); ///< Cancels rounds; answers in progress will be ignored.
    void refresh(); ///< Starts a round as soon as allowed.
    /// The current round has finished.
    void finish(bool isSuccess);

    /// Differs in each round, to identify late answers.
    quint64 number() const { return m_number; }

signals:
    void due(); ///< Read now, then call finish().

private:
    void follow(const Change &change);
    void beginSoon();
    void begin();

    const Pace m_pace;
    QTimer m_pause;
    QTimer m_staleness;
    quint64 m_number = 0;
    bool m_isOpen = false;
    bool m_isUnderWay = false;
    bool m_isStale = false;
};

} // namespace Evently
