// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

#include <QObject>

namespace Evently {

/// How somebody pays for seats that are held. A card terminal would be another one of these, whose
/// start() talks to it and whose settled() comes when the money is there.
class PaymentStep : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaymentStep)

public:
    PaymentStep() = default;

    virtual QString headline(const Booking &booking) const = 0;
    virtual QString explanation(const Booking &booking) const = 0;
    virtual QString action(const Booking &booking) const = 0; ///< What the button says.

    virtual void start(const Booking &booking) = 0; ///< settled() or failed() follows.
    virtual void cancel() = 0; ///< The visitor is gone; no signal follows.

signals:
    void settled();
    void failed();
};

/// Tickets say what is to pay, and the desk takes the money; what is free is free.
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
