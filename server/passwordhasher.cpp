// SPDX-License-Identifier: GPL-3.0-only
#include "server/passwordhasher.h"

#include <sodium.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Evently {

/// The same password typed on two systems may be composed differently, so one form is hashed.
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
    : m_waitingMax(waitingMax)
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
    std::deque<std::function<void()>> dropped; // Outside the lock: a job may hold a whole call.
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        dropped.swap(m_jobs);
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool PasswordHasher::hash(const QString &password, std::function<void(const QString &)> done)
{
    return post([password, done = std::move(done)] {
        QString hash;
        try {
            hash = hashOf(password);
        } catch (const std::bad_alloc &) {
            qWarning("No memory to hash a password");
        }
        done(hash);
    });
}

bool PasswordHasher::check(const QString &password, const QString &hash,
                           std::function<void(Verdict)> done)
{
    return post([password, hash, done = std::move(done)] { done(verdictOn(password, hash)); });
}

int PasswordHasher::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_jobs.size());
}

bool PasswordHasher::post(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending || int(m_jobs.size()) >= m_waitingMax)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void PasswordHasher::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        job = {};
        lock.lock();
    }
}

} // namespace Evently
