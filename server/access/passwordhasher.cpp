// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/passwordhasher.h"

#include <sodium.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Evently {

/// Different systems compose the same typed password differently, so it is normalised before
/// hashing.
static QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

QString PasswordHasher::hashOf(const QString &password, quint64 passes, size_t memory)
{
    const QByteArray bytes = bytesOf(password);
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, bytes.constData(), quint64(bytes.size()), passes, memory) != 0)
        throw std::bad_alloc();
    return QString::fromLatin1(hash);
}

PasswordHasher::Verdict PasswordHasher::verdictOn(const QString &password, const QString &hash)
{
    static const QByteArray nobodys = hashOf(u"nobody has this password"_s).toLatin1();
    const QByteArray bytes = bytesOf(password);
    const QByteArray stored = hash.isEmpty() ? nobodys : hash.toLatin1();
    const bool isRight =
            crypto_pwhash_str_verify(stored.constData(), bytes.constData(), quint64(bytes.size()))
                    == 0
            && !hash.isEmpty();
    return {.isRight = isRight,
            .isOutdated = isRight
                    && crypto_pwhash_str_needs_rehash(stored.constData(), passesUsual, memoryUsual)
                            != 0};
}

PasswordHasher::PasswordHasher(int threads, int waitingMax)
    : m_queue(waitingMax)
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium has no random numbers");
    if (threads <= 0)
        threads = std::max(1, int(std::thread::hardware_concurrency()));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

PasswordHasher::~PasswordHasher()
{
    stop();
}

void PasswordHasher::stop()
{
    HashQueue dropped(0); // Destroyed outside the lock, because a job may own a whole call.
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        dropped.swap(m_queue);
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool PasswordHasher::hash(const QString &password, const HashQueue::Origin &origin,
                          std::function<void(const QString &)> done)
{
    const auto run = [password, done] {
        QString hash;
        try {
            hash = hashOf(password);
        } catch (const std::bad_alloc &) {
            qWarning("No memory to hash a password");
        }
        done(hash);
    };
    return post({.origin = origin, .run = run, .drop = [done] { done({}); }});
}

bool PasswordHasher::check(const QString &password, const QString &hash,
                           const HashQueue::Origin &origin, std::function<void(Verdict)> done)
{
    return post({.origin = origin,
                 .run = [password, hash, done] { done(verdictOn(password, hash)); },
                 .drop = [done] { done({.isMissing = true}); }});
}

bool PasswordHasher::hasRoomFor(HashQueue::Standing standing) const
{
    const std::scoped_lock lock(m_mutex);
    return m_queue.hasRoomFor(standing);
}

int PasswordHasher::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_queue.size();
}

bool PasswordHasher::post(HashQueue::Job job)
{
    HashQueue::Added added;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending)
            return false;
        added = m_queue.add(std::move(job));
    }
    m_wake.notify_one();
    if (added.lost)
        added.lost->drop();
    return added.isIn;
}

void PasswordHasher::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (auto job = m_queue.take(HashQueue::Clock::now())) {
            lock.unlock();
            job->run();
            job.reset();
            lock.lock();
        } else if (const auto begin = m_queue.nextBegin()) {
            m_wake.wait_until(lock, *begin);
        } else {
            m_wake.wait(lock);
        }
    }
}

} // namespace Evently
