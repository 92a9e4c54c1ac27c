// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/context/kiosksecrets.h"
#include "ui/kiosk/pin/pintries.h"

#include <QObject>

#include <functional>

namespace Evently {

/// Checks the staff PIN. Each try is counted in the secret store before it is checked, so that
/// pulling the plug gives no extra tries. GUI thread; hashing runs in another thread.
class PinGuard : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinGuard)

public:
    using Clock = std::function<Instant()>;

    explicit PinGuard(KioskSecrets &secrets, QObject *parent = nullptr);
    /// With a different clock, for tests.
    PinGuard(KioskSecrets &secrets, Clock now, QObject *parent = nullptr);

    bool hasPin() const;
    /// The remaining time before the next try; zero: a try is allowed now.
    std::chrono::seconds wait() const;

    /// Stores @p pin, which must pass faultOf(); set() or failed() follows.
    void set(const QString &pin);
    /// Checks @p pin; accepted(), refused() or failed() follows.
    void check(const QString &pin);

signals:
    void isSet();
    void accepted();
    /// @p triesLeft: tries before the next wait; zero: it has begun, see wait().
    void refused(int triesLeft);
    void failed(const Evently::Problem &problem); ///< A problem of the secret store.

private:
    PinTries tries() const;
    bool keep(const PinTries &tries);
    void keepHash(const QString &hash);
    void judge(bool isRight);

    KioskSecrets &m_secrets;
    const Clock m_now;
    bool m_isBusy = false;
};

} // namespace Evently
