// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/context/kiosksecrets.h"
#include "ui/kiosk/pin/pintries.h"

#include <QObject>

#include <functional>

namespace Evently {

/// Knows whether somebody is staff. Counts a try before it looks at it, in the secret store, so
/// that pulling the plug gives nobody another one. GUI thread; the work is done beside it.
class PinGuard : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinGuard)

public:
    using Clock = std::function<Instant()>;

    explicit PinGuard(KioskSecrets &secrets, QObject *parent = nullptr);
    /// With another clock; for tests.
    PinGuard(KioskSecrets &secrets, Clock now, QObject *parent = nullptr);

    bool hasPin() const;
    /// What is left to wait before the next try; zero: one may try now.
    std::chrono::seconds wait() const;

    /// Keeps @p pin, which has no faultOf(), from now on; set() or failed() tells when.
    void set(const QString &pin);
    /// Judges @p pin: accepted(), refused() or failed() tells, later.
    void check(const QString &pin);

signals:
    void isSet();
    void accepted();
    /// @p triesLeft before the next wait, which has begun when it is zero: wait().
    void refused(int triesLeft);
    void failed(const Evently::Problem &problem); ///< The secret store's.

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
