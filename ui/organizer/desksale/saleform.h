// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Evently {

class Notice;
class Theme;
class TypeCounts;

/// Sells an event's tickets: how many, or how many of each type; for whom, at what price; Return
/// sells them. If too few are left, it says so and offers fewer tickets or the waitlist. Each order
/// is carried out once, however often the user presses while the outcome is unknown. GUI thread.
class SaleForm : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaleForm)

public:
    SaleForm(ApiClient &api, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p listing, or that no event is selected. For the same event, the input stays. Has no
    /// effect during a sale: call it again after sold() or failed().
    void show(const Listing *listing);
    void begin(); ///< Moves the cursor to the first field.
    void clear(); ///< Clears the input.

signals:
    void sold(const Evently::Booking &booking);
    void queued(const Evently::WaitlistEntry &entry, const Evently::Event &event);
    void failed(const QUuid &event); ///< Failed, or the outcome is unknown: the form says which.

private:
    enum class Wish { Seats, Place }; ///< Tickets, or a place in the waitlist.

    void layOut(const Theme &theme);
    void setSelling(bool isSelling);
    void showParts();
    void showTotal();
    void showShortage();
    void askForCode();
    void checkCode();
    void takeCode(const QString &code, const Result<Listing> &outcome);
    QString whyNot() const;
    void takeReturn();
    void sellRest();
    void ask(Wish wish);
    template <typename Value>
    void takeOutcome(const Result<Value> &outcome);
    Order order() const;
    int units() const;
    QList<TicketLine> chosen() const;
    QString shortage() const;
    QString limit() const;
    QString typedCode() const;
    int perBooking() const;
    /// The maximum for one booking now.
    int ticketsMax() const;
    /// Whether there are ticket types to choose, and not just a number of tickets.
    bool hasTypes() const;
    bool isOpen() const { return m_listing && m_listing->sales == Event::Sales::Open; }
    /// Nothing is left to sell, but there is a waitlist.
    bool isSoldOut() const;
    bool isShort() const;
    /// Also true while it is unknown whether the last request was carried out, to allow a retry.
    bool canSell() const;
    bool canWait() const;

    ApiClient &m_api;
    std::optional<Listing> m_listing; ///< With the prices of m_code.
    QString m_code; ///< That the customer has, once the server has accepted it.
    QString m_refusedCode; ///< Isn't asked for again.
    Order m_asked; ///< The order that m_key belongs to.
    QByteArray m_key;
    QTimer m_patience; ///< Then the form says that the server takes long.
    Wish m_wish = Wish::Seats; ///< What was requested last.
    bool m_isSelling = false;
    bool m_isUncertain = false; ///< The last request's outcome is unknown.

    QLabel *const m_name;
    QLabel *const m_when;
    QLabel *const m_left;
    QLabel *const m_quantityLabel;
    QSpinBox *const m_quantity;
    TypeCounts *const m_types; ///< Shown instead, if there are several.
    QLineEdit *const m_customer;
    QLabel *const m_codeLabel;
    QLineEdit *const m_codeField;
    QPushButton *const m_askForCode;
    QLabel *const m_total;
    QLabel *const m_tax;
    QPushButton *const m_sell;
    Notice *const m_shortage; ///< Why fewer tickets are available than requested.
    QPushButton *const m_sellRest;
    QPushButton *const m_wait;
    Notice *const m_notice;
};

} // namespace Evently
