// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Evently {

class Notice;
class Theme;

/// How many tickets of an event, for whom, and what they cost: Return sells them. Where there are
/// too few, it says so and offers what can be done: fewer tickets, or the waitlist. It does each
/// order once, however often somebody presses while no one knows whether it arrived. GUI thread.
class SaleForm : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaleForm)

public:
    SaleForm(ApiClient &api, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p listing, or that nothing is chosen. The same event as before keeps what was typed.
    /// Nothing changes while something is being sold: show it again after sold() or failed().
    void show(const Listing *listing);
    void begin(); ///< Puts the cursor where one types next.
    void clear(); ///< Forgets what was typed.

signals:
    void sold(const Evently::Booking &booking);
    void queued(const Evently::WaitlistEntry &entry, const Evently::Event &event);
    void failed(const QUuid &event); ///< It was not sold, or perhaps it was: the form says it.

private:
    enum class Wish { Seats, Place }; ///< Tickets, or a place in the waitlist.

    void layOut(const Theme &theme);
    void setSelling(bool isSelling);
    void showTotal();
    void showShortage();
    QString whyNot() const;
    void takeReturn();
    void sellRest();
    void ask(Wish wish);
    template <typename Value>
    void takeOutcome(const Result<Value> &outcome);
    Order order() const;
    /// How many one booking may have now.
    int ticketsMax() const;
    bool isOpen() const { return m_listing && m_listing->sales == Event::Sales::Open; }
    /// There is nothing to sell, but a queue to join.
    bool isSoldOut() const;
    bool isShort() const;
    /// Also the last tickets again, which may be those that were sold.
    bool canSell() const;
    bool canWait() const;

    ApiClient &m_api;
    std::optional<Listing> m_listing;
    Order m_asked; ///< What m_key stands for.
    QByteArray m_key;
    QTimer m_patience; ///< Before it is said that the server takes long.
    Wish m_wish = Wish::Seats; ///< What was asked for last.
    bool m_isSelling = false;
    bool m_isUncertain = false; ///< Whether what was asked for last was sold.

    QLabel *const m_name;
    QLabel *const m_when;
    QLabel *const m_left;
    QSpinBox *const m_quantity;
    QLineEdit *const m_customer;
    QLabel *const m_total;
    QPushButton *const m_sell;
    Notice *const m_shortage; ///< Why there are not as many as wanted.
    QPushButton *const m_sellRest;
    QPushButton *const m_wait;
    Notice *const m_notice;
};

} // namespace Evently
