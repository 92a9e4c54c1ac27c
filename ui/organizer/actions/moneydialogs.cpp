// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/moneydialogs.h"

#include "models/values/money.h"
#include "models/words/amounts.h"
#include "ui/organizer/actions/bookingactions.h"
#include "ui/words/bookingwords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QJsonValue>
#include <QLineEdit>
#include <QLocale>

namespace Evently {

PaidDialog::PaidDialog(const Theme &theme, const Booking &booking, QWidget *parent)
    : ConsequencesDialog(theme, parent)
    , m_method(new QComboBox)
{
    for (const auto method : paymentMethods)
        m_method->addItem(methodText(method), int(method));
    m_method->setAccessibleName(tr("Paid by"));
    static_cast<QBoxLayout *>(layout())->insertWidget(1, m_method);
    show(consequencesOf(BookingAction::Paid, booking));
    m_method->setFocus();
}

Booking::PaymentMethod PaidDialog::method() const
{
    return Booking::PaymentMethod(m_method->currentData().toInt());
}

RefundDialog::RefundDialog(const Theme &theme, const Booking &booking, QWidget *parent)
    : ConsequencesDialog(theme, parent)
    , m_booking(booking)
    , m_amount(new QLineEdit(toAmount(booking.refundDueCents, booking.currency)
                                     .replace(u'.', QLocale().decimalPoint())))
{
    m_amount->setAccessibleName(tr("Amount refunded"));
    static_cast<QBoxLayout *>(layout())->insertWidget(1, m_amount);
    show(consequencesOf(BookingAction::Refunded, booking));
    connect(m_amount, &QLineEdit::textChanged, this, &RefundDialog::showAmount);
    m_amount->setFocus();
    m_amount->selectAll();
}

qint64 RefundDialog::cents() const
{
    const QString typed = m_amount->text().trimmed().replace(u',', u'.');
    return minorUnitsFrom(QJsonValue(typed), m_booking.currency).value_or(0);
}

/// An invalid amount disables the button, and the dialog says why.
void RefundDialog::showAmount()
{
    const qint64 wanted = cents();
    const bool isPossible = wanted > 0 && wanted <= m_booking.refundDueCents;
    setComplaint(isPossible
                         ? QString()
                         : tr("Enter an amount up to %1.")
                                   .arg(amountText(m_booking.refundDueCents, m_booking.currency)));
}

} // namespace Evently
