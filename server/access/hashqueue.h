// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <list>
#include <optional>

namespace Evently {

/// The order in which passwords are looked at while more come than can be: strangers who guess,
/// from however many addresses, must not keep out who belongs here. Not thread-safe.
///
/// - Room: strangers may fill half of it, together with accounts that exist three quarters, and the
///   rest is for accounts at addresses that they were entered from before.
/// - Turns: while little waits, first come, first served, so that in quiet times no one learns from
///   the wait whether an account exists. Else four of eight turns are for the best known, three for
///   accounts that exist and one for strangers, so that new customers wait longer but get in.
/// - Addresses among equals take turns, and whoever has most waiting gives up the last of it to one
///   who has less when there is no room.
class HashQueue
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Standing {
        Stranger,
        Known, ///< The account has been signed in to, or the address belongs to some account.
        Familiar, ///< The address belongs to this account, or a secret showed who it is.
    };

    /// Whose a job is.
    struct Origin
    {
        QString address{}; ///< As Call::address has it.
        Standing standing = Standing::Stranger;
        Clock::time_point begin{}; ///< Not to be run before.
    };

    struct Job
    {
        Origin origin;
        std::function<void()> run;
        std::function<void()> drop; ///< Instead of run, when others need the room.
    };

    explicit HashQueue(int roomMax)
        : m_roomMax(roomMax)
    {
    }

    struct Added
    {
        bool isIn = false; ///< Else there was no room.
        std::optional<Job> lost{}; ///< Whoever gave up a place for it.
    };
    Added add(Job job);

    /// The next job whose time has come, taken out.
    std::optional<Job> take(Clock::time_point now);
    /// When the next one's time comes; nothing when none waits.
    std::optional<Clock::time_point> nextBegin() const;

    bool hasRoomFor(Standing standing) const;
    int size() const { return int(m_jobs.size()); }
    void swap(HashQueue &other) { m_jobs.swap(other.m_jobs); }

private:
    struct Waiting
    {
        Job job;
        quint64 turn; ///< Among equals the lowest is next.
    };
    using Place = std::list<Waiting>::iterator;

    int roomFor(Standing standing) const;
    int countUpTo(Standing standing) const;
    quint64 turnOf(const Origin &origin) const;
    std::optional<Place> lastOfTheGreediest(const Origin &newcomer);

    const int m_roomMax;
    std::list<Waiting> m_jobs; ///< In the order of their coming.
    quint64 m_turn = 0; ///< Of the job that was taken last.
    quint64 m_taken = 0;
};

} // namespace Evently
