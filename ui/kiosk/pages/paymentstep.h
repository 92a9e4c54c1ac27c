// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

#include <QObject>

namespace Evently {

/// How a visitor pays for held seats. To support a card terminal, add another subclass whose
/// start() talks to it and which emits settled() when the payment has arrived.
class PaymentStep : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaymentStep)

public:
    PaymentStep() = default;

    virtual QString headline(const Booking &booking) const = 0;
    virtual QString explanation(const Booking &booking) const = 0;
    virtual QString action(const Booking &booking) const = 0; ///< The button's text.

    virtual void start(const Booking &booking) = 0; ///< settled() or failed() follows.
    virtual void cancel() = 0; ///< The visitor has left; no signal follows.

signals:
    void settled();
    void failed();
};

/// Tickets show the amount to pay at the desk; free events need no payment.
class PayAtDesk : public PaymentStep
{
    Q_OBJECT

public:
    QString headline(const Booking &booking) const override;
    QString explanation(const Booking &booking) const override;
    QString action(const Booking &booking) const override;
    void start(const Booking &) override { emit settled(); }
    void cancel() override { }
};

} // namespace Evently
