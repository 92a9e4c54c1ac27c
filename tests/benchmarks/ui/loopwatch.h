// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>

namespace Evently {

/// An application that records the most CPU time that its GUI thread spent on a single event, and
/// on which one. For benchmarks only.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    double longestMs() const { return double(m_longestNs) / 1e6; }
    const QByteArray &longestWas() const { return m_longestWas; }
    int repaints() const { return m_repaints; } ///< Repaints of whole windows, whatever changed.
    void forget();

private:
    qint64 m_longestNs = 0;
    QByteArray m_longestWas;
    int m_repaints = 0;
    int m_depth = 0;
};

/// Posts an event to the GUI thread a thousand times a second and measures how long it waits: the
/// time for which a window wouldn't respond to a key. Includes the effect of other load on the
/// machine. For benchmarks only.
class LoopWatch : public QThread
{
public:
    LoopWatch(); ///< Watches the thread that creates it.
    ~LoopWatch() override;

    double longestMs() const { return longest; }
    void forget() { longest = 0; }

protected:
    void run() override;
    bool event(QEvent *event) override;

private:
    QElapsedTimer m_clock;
    std::atomic<qint64> m_knockedAt = 0; ///< When the event was posted; 0: none is pending.
    double longest = 0;
};

} // namespace Evently
