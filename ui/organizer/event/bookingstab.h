// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/csvexport.h"
#include "ui/organizer/actions/bookingactions.h"
#include "ui/organizer/event/attendeeprint.h"
#include "ui/organizer/palette/codefinder.h"
#include "ui/tables/bookingtablemodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;

namespace Evently {

class FollowedEvent;
class ListPane;
class RowTable;

/// The bookings of one event: search, confirm, cancel, record payments, export, print.
class BookingsTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BookingsTab)

public:
    BookingsTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent = nullptr);
    ~BookingsTab() override;

    void open(const QUuid &event);
    void close();
    /// Shows the booking with @p reference.
    void find(const QString &reference);

signals:
    void attendeesAsked(Evently::AttendeePrint::To to); ///< The list of attendees is wanted.

private:
    void buildActions();
    void ask();
    void showAll();
    void showState();
    void showActions();
    void printTickets();
    void printTicketsOf(const Booking &booking);
    void showTickets(const Booking &booking);
    bool isOver(const QString &job);
    void askWhereToExport();
    const Booking *current() const; ///< Null if none is selected.
    BookingQuery query() const; ///< From the filters.
    ListStore<Booking>::Ask question() const; ///< Likewise.

    Workspace &m_workspace;
    const FollowedEvent &m_event;
    QUuid m_id;
    ListStore<Booking> m_store;
    CodeFinder m_code;
    BookingActions m_bookingActions;
    BookingTableModel *const m_model;
    QLineEdit *const m_search;
    QComboBox *const m_status;
    QPushButton *const m_more;
    QPushButton *const m_export;
    RowTable *const m_table;
    ListPane *const m_pane;
    QHBoxLayout *const m_bar = new QHBoxLayout;
    QTimer m_typing;
    QHash<QAction *, BookingAction> m_actions;
    QMenu *m_menu = nullptr;
    QAction *m_reprint = nullptr;
    QAction *m_show = nullptr;
    QString m_job; ///< The tickets being printed, if any,
    Booking m_printedBooking; ///< and their booking.
    QUuid m_shownBooking; ///< The booking whose tickets were shown last.
    CsvExport m_csv;
};

} // namespace Evently
