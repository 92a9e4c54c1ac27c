// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace Evently {

/// Whether it makes sense to ask the database at all. Any thread.
///
/// A database that says no at once costs nothing; one that does not answer holds every thread that
/// asks it. So the circuit opens when somebody waited in vain, and then only one in about a second
/// may try whether it is back.
class Circuit
{
    Q_DISABLE_COPY_MOVE(Circuit)

public:
    Circuit() = default;

    /// Whether to go on; false means that the caller is to be refused at once.
    bool mayTry();
    bool isOpen() const { return m_nextTry.load() != 0; }

    void worked() { m_nextTry = 0; }
    /// Somebody waited @p time for nothing.
    void failedAfter(std::chrono::steady_clock::duration time);

    // It answers, but only that it can't write: its disk is full, or it has no session left, or it
    // is a standby. That closes nothing, for what is read still can be; others may do better.
    void refusedToWrite();
    void wrote();
    bool refusesToWrite() const; ///< Lately: only writing again tells whether it is over.
    bool hasWritten() const; ///< Lately, so that it need not be tried.

private:
    static qint64 soon();

    // steady_clock's nanoseconds
    std::atomic<qint64> m_nextTry{0}; ///< 0 while the circuit is closed.
    std::atomic<qint64> m_refusedUntil{0};
    std::atomic<qint64> m_writtenUntil{0}; ///< So long a write proves that others can be made.
};

} // namespace Evently
