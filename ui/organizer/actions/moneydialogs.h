// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/organizer/confirm/consequencesdialog.h"

class QComboBox;
class QLineEdit;

namespace Evently {

/// Asks how a booking was paid, before the payment is recorded.
class PaidDialog : public ConsequencesDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaidDialog)

public:
    PaidDialog(const Theme &theme, const Booking &booking, QWidget *parent);

    Booking::PaymentMethod method() const;

private:
    QComboBox *const m_method;
};

/// Asks how much of the amount due was refunded, before the refund is recorded.
class RefundDialog : public ConsequencesDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefundDialog)

public:
    RefundDialog(const Theme &theme, const Booking &booking, QWidget *parent);

    qint64 cents() const; ///< More than 0, and at most the amount due.

private:
    void showAmount();

    const Booking m_booking;
    QLineEdit *const m_amount;
};

} // namespace Evently
