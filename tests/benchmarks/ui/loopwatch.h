// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>

namespace Evently {

/// An application that knows how much CPU time its GUI thread gave to one event at the most, and to
/// which. Benchmarks only.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    double longestMs() const { return double(m_longestNs) / 1e6; }
    const QByteArray &longestWas() const { return m_longestWas; }
    int repaints() const { return m_repaints; } ///< Of whole windows, whatever changed in them.
    void forget();

private:
    qint64 m_longestNs = 0;
    QByteArray m_longestWas;
    int m_repaints = 0;
    int m_depth = 0;
};

/// Knocks at the GUI thread's event loop a thousand times a second and measures how long it takes
/// until somebody opens: the time for which a window would not have answered a key. What else runs
/// on the machine counts, too. Benchmarks only.
class LoopWatch : public QThread
{
public:
    LoopWatch(); ///< Begins to watch the thread that makes it.
    ~LoopWatch() override;

    double longestMs() const { return longest; }
    void forget() { longest = 0; }

protected:
    void run() override;
    bool event(QEvent *event) override;

private:
    QElapsedTimer m_clock;
    std::atomic<qint64> m_knockedAt = 0; ///< 0: nobody stands at the door.
    double longest = 0;
};

} // namespace Evently
