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

/// Hashes and checks passwords with Argon2id, on threads of its own: one hash takes 19 MiB and
/// some 50 ms, so no more run at once than there are threads, and no more wait than there is room.
/// Who comes first, and who finds room, is the HashQueue's to say.
class PasswordHasher
{
    Q_DISABLE_COPY_MOVE(PasswordHasher)

public:
    /// @p threads of 0 is one a core.
    explicit PasswordHasher(int threads = 0, int waitingMax = 64);
    ~PasswordHasher();

    void stop(); ///< Drops what waits, ends what runs, and takes no more.

    struct Verdict
    {
        bool isRight = false;
        bool isOutdated = false; ///< Right, but made with less work than is usual now: hash again.
        bool isMissing = false; ///< It was not looked at: others needed the room.
    };

    // Any thread; false when too much waits already. The callback comes on a thread of ours, or of
    // whoever took the room, and must not throw. A hash that no memory or room was left for is
    // empty.
    [[nodiscard]] bool hash(const QString &password, const HashQueue::Origin &origin,
                            std::function<void(const QString &)> done);
    /// With an empty @p hash (no one has it) it takes as long and is wrong.
    [[nodiscard]] bool check(const QString &password, const QString &hash,
                             const HashQueue::Origin &origin, std::function<void(Verdict)> done);

    /// Whether someone of @p standing would find room now; a hint.
    bool hasRoomFor(HashQueue::Standing standing) const;
    int waiting() const;

    // OWASP's and ASVS' least for Argon2id, with one lane.
    static constexpr quint64 passesUsual = 2;
    static constexpr size_t memoryUsual = 19 * 1024 * 1024; ///< Bytes.

    // The work itself, on the caller's thread.
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
