// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/palette/codefinder.h"
#include "ui/stores/eventstore.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Evently {

class EventTableModel;
class ListPane;
class RowTable;
class SaleForm;
class SalePayment;
class SaleReceipt;
class ScrollColumn;
class WaitReceipt;
struct Workspace;

/// Sells at the counter in a few keystrokes: type part of the event's name, Return, the number of
/// tickets, Return; once again for cash. Then the tickets are printed, and the cursor is back in
/// the search field.
class DeskSalePage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeskSalePage)

public:
    explicit DeskSalePage(Workspace &workspace, QWidget *parent = nullptr);
    DeskSalePage(Workspace &workspace, const EventStore::Pace &pace, QWidget *parent = nullptr);
    ~DeskSalePage() override;

    void open(); ///< Loads events and follows changes.
    void open(const QUuid &event); ///< Likewise, with @p event selected.
    void close(); ///< Clears all data.

signals:
    void newEventAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut(Workspace &workspace);
    void addCommands();
    void search();
    void takeReturn();
    void showList();
    void showState();
    void showChosen();
    void goBackTo(const QUuid &event);
    void takeSold(const Booking &booking);
    void takeQueued(const WaitlistEntry &entry, const Event &event);
    void takeSettled(const Booking &booking, const QString &words);
    void beginSale();
    void goOn(QWidget *receipt);

    EventStore m_store;
    CodeFinder m_code;
    QUuid m_wanted; ///< An event to select once it is loaded.
    bool m_beginsWhenFound = false; ///< Return was pressed before the answer arrived.
    bool m_wasOutdated = false;
    QTimer m_typing; ///< Waits for a pause in typing.
    QLabel *const m_count;
    QLineEdit *const m_search;
    EventTableModel *const m_model;
    RowTable *const m_table;
    ListPane *const m_pane;
    SaleForm *const m_form;
    SalePayment *const m_payment; ///< Shown instead of the form until the sale is paid.
    SaleReceipt *const m_receipt;
    ScrollColumn *const m_column; ///< The current and the last sale, on the right.
    WaitReceipt *const m_waiting;
};

} // namespace Evently
