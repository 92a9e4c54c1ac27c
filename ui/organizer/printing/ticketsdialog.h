// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Evently {

class PrinterBox;
class Theme;
class TicketDesk;
class TicketPreview;

/// The tickets of a booking on the screen: to be printed, kept as a PDF file, or left for later,
/// whether there is a printer or not. It deletes itself when it is closed.
class TicketsDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketsDialog)

public:
    TicketsDialog(TicketDesk &desk, const Booking &booking, const Theme &theme, QWidget *parent);

    /// Asks where @p job goes, which waits; whoever closes this postpones it.
    void askFor(const QString &job);

signals:
    void printAsked(); ///< By somebody who was not asked.

private:
    QBoxLayout *pageTurner(const Theme &theme);
    void showPage();
    void print();
    void askWhereToSave();
    void settle(int result);

    TicketDesk &m_desk;
    const Booking m_booking;
    QString m_job; ///< That waits for an answer.
    PrinterBox *const m_box; ///< Null where there is nothing to choose.
    TicketPreview *const m_preview;
    QLabel *const m_page;
    QPushButton *const m_back;
    QPushButton *const m_next;
    QPushButton *const m_later;
};

} // namespace Evently
