// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"

class QLabel;
class QPushButton;

namespace Evently {

class Theme;
class TicketDesk;

/// The last sale at this desk: its reference, large enough to be read across the counter, its
/// printed tickets, and a way to undo it. GUI thread.
class SaleReceipt : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaleReceipt)

public:
    SaleReceipt(ApiClient &api, TicketDesk &tickets, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p booking and prints its tickets. @p payment: how it was paid, and the change.
    void open(const Booking &booking, const QString &payment = {});
    void close(); ///< Clears it.

public slots:
    void print(); ///< Prints again.
    void undo(); ///< Cancels the booking, after a confirmation.

signals:
    void undone();
    /// Whether there is a sale that can be reprinted or undone.
    void standingChanged(bool isStanding);

private:
    void cancel(const QUuid &id);
    void takeCancelled(const Result<Booking> &outcome);
    void notePrinted(const QString &job);
    void noteFailed(const QString &job);
    void notePostponed(const QString &job);
    void noteSaved(const QUuid &booking, const QString &file);
    void noteNotSaved(const QUuid &booking, const QString &file, const QString &why);
    void showTickets();
    Notice::Link toTickets();
    bool isOver(const QString &job);

    ApiClient &m_api;
    TicketDesk &m_tickets;
    const Theme &m_theme;
    std::optional<Booking> m_booking;
    QByteArray m_key; ///< For undoing the sale.
    QString m_job; ///< Being printed; one at a time.
    QLabel *const m_words;
    QLabel *const m_reference;
    QLabel *const m_amount;
    Notice *const m_notice;
    QPushButton *const m_print;
    QPushButton *const m_undo;
};

} // namespace Evently
