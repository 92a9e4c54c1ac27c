// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/livefeed.h"

namespace Evently {

/// When a store that reads sums may read again: soon after something changed, but however much
/// changes, with a pause after each round of reads. GUI thread.
class Rounds : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rounds)

public:
    /// Tests are in more of a hurry.
    struct Pace
    {
        std::chrono::milliseconds pause{3'000}; ///< Between two rounds.
        std::chrono::milliseconds failurePause{5'000}; ///< Before a round that failed.
        std::chrono::milliseconds staleAfter{60'000}; ///< Days also end by the clock alone.
    };

    Rounds(const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr);

    void open(); ///< The first round is due at once, also where another was under way.
    void close(); ///< No round is due any more; answers under way come too late.
    void refresh(); ///< A round is due as soon as may be.
    /// The round that was due is over.
    void finish(bool isSuccess);

    /// Differs in each round, so that a late answer is known by it.
    quint64 number() const { return m_number; }

signals:
    void due(); ///< Read now, then finish().

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
