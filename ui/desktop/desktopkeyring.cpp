// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/desktopkeyring.h"

#include <QFile>
#include <QTimer>
#include <QUuid>

#include <qt6keychain/keychain.h>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static const QString Service = u"evently-window"_s;
static constexpr std::chrono::milliseconds Patience = 3s;

/// There is no keyring without a session bus, and root's keyring wouldn't be the user's. Asking
/// would only take time.
static bool hasSession()
{
    const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
            || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") % u"/bus"_s);
    return hasBus && geteuid() != 0;
}

/// Calls @p ended once: with the job if it succeeded or found nothing, with null if it failed or
/// took too long. The job deletes itself, possibly much later.
void DesktopKeyring::run(std::unique_ptr<QKeychain::Job> job, const QString &name,
                         const Ended &ended)
{
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [patience, ended] {
        patience->deleteLater();
        ended(nullptr);
    });
    if (!hasSession())
        return patience->start(0ms);

    QKeychain::Job *const running = job.release();
    connect(running, &QKeychain::Job::finished, patience, [patience, ended](QKeychain::Job *it) {
        patience->stop();
        patience->deleteLater();
        const bool isFine =
                it->error() == QKeychain::NoError || it->error() == QKeychain::EntryNotFound;
        ended(isFine ? it : nullptr);
    });
    patience->start(Patience);
    running->setKey(name);
    running->setAutoDelete(true);
    running->start();
}

void DesktopKeyring::tryOut(const Done &done)
{
    const QString name = u"canary"_s;
    const QString word = QUuid::createUuid().toString(QUuid::WithoutBraces);
    keep(name, word, [=, this](bool isKept) {
        if (!isKept)
            return done(false);
        read(name, [=, this](const std::optional<QString> &found) {
            forget(name, [=](bool) { done(found == word); });
        });
    });
}

void DesktopKeyring::read(const QString &name, const Found &found)
{
    run(std::make_unique<QKeychain::ReadPasswordJob>(Service), name,
        [found](const QKeychain::Job *job) {
            const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
            const bool isThere = reading && reading->error() == QKeychain::NoError;
            found(isThere ? std::optional(reading->textData()) : std::nullopt);
        });
}

void DesktopKeyring::keep(const QString &name, const QString &secret, const Done &done)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(Service);
    job->setTextData(secret);
    run(std::move(job), name, [done](const QKeychain::Job *ended) { done(ended); });
}

void DesktopKeyring::forget(const QString &name, const Done &done)
{
    run(std::make_unique<QKeychain::DeletePasswordJob>(Service), name,
        [done](const QKeychain::Job *ended) { done(ended); });
}

} // namespace Evently
