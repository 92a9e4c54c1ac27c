// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace Evently {

/// A circuit breaker: whether it makes sense to query the database at all. Any thread.
///
/// A database that refuses at once costs nothing, but one that doesn't answer blocks every thread
/// that queries it. So the circuit opens when a caller waited in vain; then one caller about every
/// second may try whether the database is back.
class Circuit
{
    Q_DISABLE_COPY_MOVE(Circuit)

public:
    Circuit() = default;

    /// Whether to query the database; if false, refuse the caller's request at once.
    bool mayTry();
    bool isOpen() const { return m_nextTry.load() != 0; }

    void worked() { m_nextTry = 0; }
    /// A caller waited for @p time without getting an answer.
    void failedAfter(std::chrono::steady_clock::duration time);

    // The database answers, but refuses to write: its disk is full, it has no free connection, or
    // it is a standby. This doesn't open the circuit, because reading still works and other writes
    // may succeed.
    void refusedToWrite();
    void wrote();
    bool refusesToWrite() const; ///< Recently. Only a successful write shows that it is over.
    bool hasWritten() const; ///< Recently, so that no write is needed to find out.

private:
    static qint64 soon();

    // In nanoseconds of steady_clock
    std::atomic<qint64> m_nextTry{0}; ///< 0 while the circuit is closed.
    std::atomic<qint64> m_refusedUntil{0};
    std::atomic<qint64> m_writtenUntil{0}; ///< The last write counts as proof until then.
};

} // namespace Evently
