// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <list>
#include <optional>

namespace Evently {

/// The order in which passwords are checked when there are more than the threads can handle:
/// strangers who guess, from any number of addresses, must not keep out legitimate users. Not
/// thread-safe.
///
/// - Room: strangers may fill half of the queue, and strangers and existing accounts together three
///   quarters. The rest is reserved for accounts at addresses that they have signed in from before.
/// - Turns: while few jobs wait, first come, first served, so that in quiet times the wait doesn't
///   reveal whether an account exists. Otherwise, of eight turns four go to the best known, three
///   to existing accounts and one to strangers. So new customers wait longer but get in.
/// - Addresses with the same standing take turns. If there is no room, the one with the most jobs
///   loses its last one to an address that has fewer.
class HashQueue
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Standing {
        Stranger,
        Known, ///< The account has a password, or the address belongs to some account.
        Familiar, ///< The address belongs to this account, or a secret has shown who it is.
    };

    /// Who a job is for.
    struct Origin
    {
        QString address{}; ///< As in Call::address.
        Standing standing = Standing::Stranger;
        Clock::time_point begin{}; ///< Must not run before this time.
    };

    struct Job
    {
        Origin origin;
        std::function<void()> run;
        std::function<void()> drop; ///< Called instead of run if others need the room.
    };

    explicit HashQueue(int roomMax)
        : m_roomMax(roomMax)
    {
    }

    struct Added
    {
        bool isIn = false; ///< Whether there was room.
        std::optional<Job> lost{}; ///< The job that was dropped to make room.
    };
    Added add(Job job);

    /// Removes and returns the next job whose time has come.
    std::optional<Job> take(Clock::time_point now);
    /// When the next job may run; nothing if none waits.
    std::optional<Clock::time_point> nextBegin() const;

    bool hasRoomFor(Standing standing) const;
    int size() const { return int(m_jobs.size()); }
    void swap(HashQueue &other) { m_jobs.swap(other.m_jobs); }

private:
    struct Waiting
    {
        Job job;
        quint64 turn; ///< The lowest is next among equals.
    };
    using Place = std::list<Waiting>::iterator;

    int roomFor(Standing standing) const;
    int countUpTo(Standing standing) const;
    quint64 turnOf(const Origin &origin) const;
    std::optional<Place> lastOfTheGreediest(const Origin &newcomer);

    const int m_roomMax;
    std::list<Waiting> m_jobs; ///< In order of arrival.
    quint64 m_turn = 0; ///< The turn of the job taken last.
    quint64 m_taken = 0;
};

} // namespace Evently
