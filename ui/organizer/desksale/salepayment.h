// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Evently {

class Notice;
class Theme;

/// Takes the money for a sale: in cash, with what is given and the change; by card, on a terminal
/// of its own; or later. Return is cash. Who took it, how and when is recorded by the server; no
/// money moves here. GUI thread.
class SalePayment : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SalePayment)

public:
    SalePayment(ApiClient &api, const Theme &theme, QWidget *parent = nullptr);

    /// Asks for the price of @p booking, which isn't free and isn't paid.
    void open(const Booking &booking);
    bool isOpen() const { return m_booking.has_value(); }
    void begin(); ///< Puts the cursor where one types next.

signals:
    /// It is paid, or will be later; @p words say how, and what the change is.
    void settled(const Evently::Booking &booking, const QString &words);
    /// The customer doesn't want it after all: its seats are back.
    void cancelled(const QString &reference);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Method = Booking::PaymentMethod;

    void layOut(const Theme &theme);
    std::optional<qint64> given() const; ///< Nothing where it can't be read.
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
    Method m_method = Method::Cash; ///< What m_key stands for.
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
