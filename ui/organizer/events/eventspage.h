// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/csvexport.h"
#include "ui/organizer/actions/eventactions.h"
#include "ui/organizer/palette/codefinder.h"
#include "ui/stores/eventstore.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace Evently {

class EventFilters;
class FoundElsewhere;
class EventTableModel;
class ListPane;
class RowTable;
class Theme;

/// All events with their occupancy: search, sort, create, change, cancel.
class EventsPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventsPage)

public:
    explicit EventsPage(Workspace &workspace, QWidget *parent = nullptr);
    EventsPage(Workspace &workspace, const EventStore::Pace &pace, QWidget *parent = nullptr);
    ~EventsPage() override;

    void open(); ///< Loads events and follows changes.
    void close(); ///< Clears the data.

    void createEvent();
    void refresh() { m_store.refresh(); }
    const EventStore &store() const { return m_store; }

signals:
    void eventChosen(const QUuid &event);
    void sellAsked(const QUuid &event);

private:
    void buildActions(const Theme &theme);
    void layOut(const Theme &theme);
    void ask();
    void askWhereToExport();
    void sortBy(int column);
    void showState();
    void showActions();
    void sayOf(const Event &event, const QString &sentence);
    void takeDone(Action action, const Event &event, const EventAfter &after);
    const Event *current() const; ///< Null if none is selected.
    QAction *addCommand(const QString &text, const QKeySequence &shortcut,
                        const std::function<void(const Event &)> &action);

    ApiClient &m_api;
    EventStore m_store;
    CodeFinder m_code;
    EventActions m_actions;
    CsvExport m_csv;
    EventTableModel *const m_model;
    EventFilters *const m_filters;
    FoundElsewhere *const m_elsewhere;
    QLabel *const m_count;
    QPushButton *const m_new;
    RowTable *const m_table;
    ListPane *const m_pane;

    QUuid m_undoable; ///< The event of the last action.
    Action m_lastAction = Action::Publish;
    QAction *m_publish = nullptr;
    QAction *m_draft = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_sell = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_cancel = nullptr;
    QList<QAction *> m_eventActions; ///< In the menu's order; null is a separator.
};

} // namespace Evently
