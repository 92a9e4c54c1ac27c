// SPDX-License-Identifier: GPL-3.0-only
#include "app/secrets/keychainsecrets.h"

#include <QEventLoop>
#include <QTimer>
#include <QUuid>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static const QString Service = u"evently"_s;
static constexpr std::chrono::milliseconds Patience = 3s;

KeychainSecrets::KeychainSecrets(QString folder)
    : m_folder(std::move(folder))
{
}

KeychainSecrets::Outcome KeychainSecrets::run(std::unique_ptr<QKeychain::Job> job,
                                              const QString &name) const
{
    Outcome outcome;
    QEventLoop loop;
    QTimer::singleShot(Patience, &loop, [&] {
        outcome.failure = Failure::ofSetting(
                u"EVENTLY_SECRET_STORE"_s,
                u"The keychain does not answer; it may be locked. Unlock it and start again."_s);
        loop.quit();
    });
    QObject::connect(job.get(), &QKeychain::Job::finished, &loop, [&](QKeychain::Job *finished) {
        outcome.isFound = finished->error() != QKeychain::EntryNotFound;
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            outcome.text = reading->textData();
        if (finished->error() != QKeychain::NoError && outcome.isFound) {
            outcome.failure = Failure::ofSetting(
                    u"EVENTLY_SECRET_STORE"_s,
                    u"The keychain can't be used: %1."_s.arg(finished->errorString()));
        }
        loop.quit();
    });
    job->setKey(keyOf(name));
    // It deletes itself when it is finished, which may be long after we gave up, because libsecret
    // still uses it.
    QKeychain::Job *const running = job.release();
    running->setAutoDelete(true);
    running->start();
    loop.exec();
    return outcome;
}

std::optional<Failure> KeychainSecrets::tryOut()
{
    const QString name = u"canary"_s;
    const QString word = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto failure = write(name, word))
        return failure;
    const auto read = this->read(name);
    if (!read)
        return read.error();
    if (*read != word) {
        return Failure::ofSetting(u"EVENTLY_SECRET_STORE"_s,
                                  u"The keychain does not return what was stored in it."_s);
    }
    return forget(name);
}

Result<std::optional<QString>, Failure> KeychainSecrets::read(const QString &name)
{
    const Outcome outcome = run(std::make_unique<QKeychain::ReadPasswordJob>(Service), name);
    if (outcome.failure)
        return *outcome.failure;
    return outcome.isFound ? std::optional(outcome.text) : std::nullopt;
}

std::optional<Failure> KeychainSecrets::write(const QString &name, const QString &secret)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(Service);
    job->setTextData(secret);
    return run(std::move(job), name).failure;
}

std::optional<Failure> KeychainSecrets::forget(const QString &name)
{
    return run(std::make_unique<QKeychain::DeletePasswordJob>(Service), name).failure;
}

QString KeychainSecrets::placeOf(const QString &name) const
{
    return u"the keychain, as “%1” of “%2”"_s.arg(keyOf(name), Service);
}

} // namespace Evently
