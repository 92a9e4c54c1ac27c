// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/access/hashqueue.h"

#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Evently {

/// Hashes and checks passwords with Argon2id on its own threads. One hash takes 19 MiB and about 50
/// ms, so only as many run at once as there are threads, and the number of waiting ones is limited.
/// HashQueue decides their order and which are dropped.
class PasswordHasher
{
    Q_DISABLE_COPY_MOVE(PasswordHasher)

public:
    /// 0 @p threads means one per core.
    explicit PasswordHasher(int threads = 0, int waitingMax = 64);
    ~PasswordHasher();

    void stop(); ///< Drops waiting jobs, finishes running ones, accepts no more.

    struct Verdict
    {
        bool isRight = false;
        bool isOutdated = false; ///< Correct, but with less work than is usual now: hash again.
        bool isMissing = false; ///< Not checked, because others needed the room.
    };

    // Any thread; false if too many are waiting. The callback runs on one of our threads, or on the
    // thread of the caller whose job took the room, and must not throw. The hash is empty if there
    // was no memory or room for it.
    [[nodiscard]] bool hash(const QString &password, const HashQueue::Origin &origin,
                            std::function<void(const QString &)> done);
    /// With an empty @p hash (no such account) it takes as long and reports a wrong password.
    [[nodiscard]] bool check(const QString &password, const QString &hash,
                             const HashQueue::Origin &origin, std::function<void(Verdict)> done);

    /// Whether a job with @p standing would find room now; only a hint.
    bool hasRoomFor(HashQueue::Standing standing) const;
    int waiting() const;

    // The minimum that OWASP and ASVS recommend for Argon2id with one lane.
    static constexpr quint64 passesUsual = 2;
    static constexpr size_t memoryUsual = 19 * 1024 * 1024; ///< In bytes.

    // Does the work directly, on the caller's thread.
    static QString hashOf(const QString &password, quint64 passes = passesUsual,
                          size_t memory = memoryUsual);
    static Verdict verdictOn(const QString &password, const QString &hash);

private:
    bool post(HashQueue::Job job);
    void work();

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    HashQueue m_queue;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace Evently
