// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace Evently {

class Notice;
class Theme;

/// Takes the payment for a sale: cash, with the amount given and the change; by card, on a separate
/// terminal; or later. Return means cash. The server records who took it, how and when; Evently
/// doesn't process payments. GUI thread.
class SalePayment : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SalePayment)

public:
    SalePayment(ApiClient &api, const Theme &theme, QWidget *parent = nullptr);

    /// Asks for the price of @p booking, which must be unpaid and not free.
    void open(const Booking &booking);
    bool isOpen() const { return m_booking.has_value(); }
    void begin(); ///< Moves the cursor to the first field.

signals:
    /// It is paid, or will be later; @p words say how, and how much change.
    void settled(const Evently::Booking &booking, const QString &words);
    /// The customer changed their mind, and the seats were returned.
    void cancelled(const QString &reference);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Method = Booking::PaymentMethod;

    void layOut(const Theme &theme);
    std::optional<qint64> given() const; ///< Nothing if it can't be parsed.
    void showChange();
    void takeCash();
    void take(Method method);
    void takePaid(const Result<Booking> &outcome);
    void payLater();
    void askToCancel();
    void cancel();
    void takeCancelled(const Result<Booking> &outcome);
    void setBusy(bool isBusy);
    void close();
    QString wordsAfter(Method method) const;

    ApiClient &m_api;
    const Theme &m_theme;
    std::optional<Booking> m_booking;
    Method m_method = Method::Cash; ///< The method that m_key belongs to.
    QByteArray m_key;
    QByteArray m_cancelKey;
    bool m_isBusy = false;
    QLabel *const m_words;
    QLabel *const m_due;
    QLineEdit *const m_given;
    QLabel *const m_change;
    QPushButton *const m_cash;
    QPushButton *const m_card;
    QPushButton *const m_later;
    QPushButton *const m_cancel;
    Notice *const m_notice;
};

} // namespace Evently
