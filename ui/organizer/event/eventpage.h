// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/actions/eventactions.h"
#include "ui/organizer/event/attendeeprint.h"
#include "ui/stores/followedevent.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTabWidget;

namespace Evently {

class BookingsTab;
class CodesTab;
class DetailsTab;
class EmptyState;
class EventHeader;
class HistoryTab;
class Notice;
class SalesTab;
class Theme;
class UndoBar;
class WaitlistTab;

/// Everything about one event: details, sales, bookings, waitlist, codes, history. Each tab loads
/// its data only when it is shown.
class EventPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventPage)

public:
    explicit EventPage(Workspace &workspace, QWidget *parent = nullptr);
    ~EventPage() override;

    void open(const QUuid &event);
    void showBooking(const QUuid &id); ///< It must belong to this event.
    void close();

signals:
    void left(); ///< Back to all events.
    void sellAsked(const QUuid &event);
    void eventChosen(const QUuid &event); ///< Another event, which was just created.

private:
    void buildActions();
    void layOut(const Theme &theme);
    void openTab();
    void closeTabs();
    void showState();
    void takeDone(Action action, const Event &event, const EventAfter &after);
    void listAttendees(AttendeePrint::To to);

    Workspace &m_workspace;
    FollowedEvent m_event;
    EventActions m_actions;
    EventHeader *const m_header;
    UndoBar *const m_undo;
    Notice *const m_notice;
    SalesTab *const m_sales;
    BookingsTab *const m_bookings;
    WaitlistTab *const m_waitlist;
    CodesTab *const m_codes;
    HistoryTab *const m_history;
    DetailsTab *const m_details;
    QTabWidget *const m_tabs;
    EmptyState *const m_empty;
    QStackedWidget *const m_stack;

    bool m_isFresh = false; ///< Nothing of the event has been shown yet.
    QUuid m_undoable; ///< The event of the last action, perhaps no longer the one shown.
    Action m_lastAction = Action::Publish;
    QAction *m_publish = nullptr;
    QAction *m_draft = nullptr;
    QAction *m_cancel = nullptr;
};

} // namespace Evently
