// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/pages/paymentstep.h"
#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class HoldClock;

/// Shows the held seats, the time left, how to pay, and the button that completes the sale.
class PayPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PayPage)

public:
    PayPage(KioskContext &context, PaymentStep &step);

    /// @p since: when the hold began, by this machine's clock. @p agreedCents: the price that the
    /// visitor agreed to; if the price has changed, the page says so.
    void open(const Booking &held, Instant since, std::optional<qint64> agreedCents = {});
    void setBusy(bool isBusy);

    void wipe() override;
    void retranslate() override;
    bool takeCode(const ScannedCode &code) override;

signals:
    void paid();
    void left();
    void lapsed(); ///< The hold has expired.

private:
    PaymentStep &m_step;
    std::optional<Booking> m_held;
    bool m_isBusy = false;
    bool m_isRepriced = false;
    bool m_isInterrupted = false; ///< By a scanned code.
    HoldClock *const m_clock;
    QLabel *const m_news;
    QLabel *const m_what;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
