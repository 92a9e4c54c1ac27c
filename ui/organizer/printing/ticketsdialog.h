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

/// Shows the tickets of a booking, to be printed, saved as PDF, or left for later, with or without
/// a printer. It deletes itself when it is closed.
class TicketsDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketsDialog)

public:
    TicketsDialog(TicketDesk &desk, const Booking &booking, const Theme &theme, QWidget *parent);

    /// Asks where to print @p job, which is waiting; closing the dialog postpones it.
    void askFor(const QString &job);

signals:
    void printAsked(); ///< Print was pressed without a waiting job.

private:
    QBoxLayout *pageTurner(const Theme &theme);
    void showPage();
    void print();
    void askWhereToSave();
    void settle(int result);

    TicketDesk &m_desk;
    const Booking m_booking;
    QString m_job; ///< The waiting job.
    PrinterBox *const m_box; ///< Null if there is nothing to choose.
    TicketPreview *const m_preview;
    QLabel *const m_page;
    QPushButton *const m_back;
    QPushButton *const m_next;
    QPushButton *const m_later;
};

} // namespace Evently
