// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pin/pinguard.h"

#include "ui/kiosk/pin/pin.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace Evently {

PinGuard::PinGuard(KioskSecrets &secrets, QObject *parent)
    : PinGuard(secrets, systemNow, parent)
{
}

PinGuard::PinGuard(KioskSecrets &secrets, Clock now, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_now(std::move(now))
{
    // An unreadable count starts a wait now, but must not start a new one at every read.
    if (!m_secrets.pinTries().isEmpty())
        keep(tries());
}

bool PinGuard::hasPin() const
{
    return !m_secrets.pinHash().isEmpty();
}

std::chrono::seconds PinGuard::wait() const
{
    return tries().waitAt(m_now());
}

PinTries PinGuard::tries() const
{
    const QString text = QString::fromLatin1(m_secrets.pinTries());
    return text.isEmpty() ? PinTries() : PinTries::fromText(text, m_now());
}

bool PinGuard::keep(const PinTries &tries)
{
    const std::optional<Problem> problem = m_secrets.keepPinTries(tries.toText().toLatin1());
    if (problem)
        emit failed(*problem);
    return !problem;
}

/// Runs @p work in another thread and calls @p take with its result on the receiver's thread,
/// unless the receiver is gone by then.
template <typename Work, typename Take>
static void beside(QObject *receiver, Work work, Take take)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(receiver);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, receiver, [watcher, take] {
        watcher->deleteLater();
        take(watcher->result());
    });
    const auto promise = std::make_shared<QPromise<Value>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
}

void PinGuard::set(const QString &pin)
{
    Q_ASSERT(!faultOf(pin));
    beside(
            this, [pin] { return hashOfPin(pin); },
            [this](const QString &hash) { keepHash(hash); });
}

void PinGuard::keepHash(const QString &hash)
{
    if (hash.isEmpty()) {
        emit failed({.code = Problem::Code::Internal, .error = u"There is no memory left."_s});
        return;
    }
    if (const std::optional<Problem> problem = m_secrets.keepPinHash(hash.toLatin1())) {
        emit failed(*problem);
        return;
    }
    if (keep(PinTries()))
        emit isSet();
}

void PinGuard::check(const QString &pin)
{
    if (m_isBusy)
        return;
    const PinTries before = tries();
    if (before.waitAt(m_now()) > std::chrono::seconds(0)) {
        emit refused(0);
        return;
    }
    if (!keep({.wrong = before.wrong + 1, .last = m_now()}))
        return;
    m_isBusy = true;
    const QString hash = QString::fromLatin1(m_secrets.pinHash());
    beside(
            this, [pin, hash] { return isPinOf(pin, hash); },
            [this](bool isRight) { judge(isRight); });
}

void PinGuard::judge(bool isRight)
{
    m_isBusy = false;
    if (!isRight)
        emit refused(tries().triesLeft());
    else if (keep(PinTries()))
        emit accepted();
}

} // namespace Evently
