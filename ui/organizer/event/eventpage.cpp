// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/eventpage.h"

#include "ui/api/apiclient.h"
#include "ui/desktop/openfile.h"
#include "ui/look/icons.h"
#include "ui/organizer/event/bookingstab.h"
#include "ui/organizer/event/codestab.h"
#include "ui/organizer/event/detailstab.h"
#include "ui/organizer/event/eventheader.h"
#include "ui/organizer/event/historytab.h"
#include "ui/organizer/event/salestab.h"
#include "ui/organizer/event/waitlisttab.h"
#include "ui/organizer/workspace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/undobar.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

EventPage::EventPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_event(workspace.api, workspace.feed)
    , m_actions(workspace, *this)
    , m_header(new EventHeader(workspace.theme))
    , m_undo(new UndoBar(workspace.theme))
    , m_notice(new Notice(workspace.theme))
    , m_sales(new SalesTab(workspace, m_event))
    , m_bookings(new BookingsTab(workspace, m_event))
    , m_waitlist(new WaitlistTab(workspace, m_event))
    , m_codes(new CodesTab(workspace, m_event))
    , m_history(new HistoryTab(workspace, m_event))
    , m_details(new DetailsTab(workspace.theme, m_event))
    , m_tabs(new QTabWidget)
    , m_empty(new EmptyState(workspace.theme))
    , m_stack(new PageStack)
{
    setObjectName(u"page"_s);
    layOut(workspace.theme);
    buildActions();

    connect(&m_event, &FollowedEvent::changed, this, &EventPage::showState);
    connect(m_empty, &EmptyState::retried, &m_event, &FollowedEvent::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EventPage::openTab);
    connect(m_header, &EventHeader::left, this, &EventPage::left);
    connect(m_header, &EventHeader::sellAsked, this, [this] { emit sellAsked(m_event.id()); });
    connect(m_header, &EventHeader::publishAsked, this,
            [this] { m_actions.ask(Action::Publish, m_event.id()); });
    connect(m_header, &EventHeader::editAsked, this, [this] { m_actions.edit(m_event.id()); });
    connect(m_bookings, &BookingsTab::attendeesAsked, this, &EventPage::listAttendees);
    connect(m_history, &HistoryTab::bookingChosen, this, &EventPage::showBooking);
    connect(&m_actions, &EventActions::created, this,
            [this](const Listing &listing) { emit eventChosen(listing.event.id); });
    connect(&m_actions, &EventActions::saved, this, [this](const Listing &listing) {
        m_event.refresh();
        m_undo->say(tr("“%1” is saved.").arg(listing.event.name), UndoBar::Way::NoWayBack);
    });
    connect(&m_actions, &EventActions::done, this, &EventPage::takeDone);
    connect(&m_actions, &EventActions::failed, this,
            [this](const QString &why) { m_notice->say(Notice::Kind::Error, why); });
    connect(m_undo, &UndoBar::undone, this, [this] { m_actions.undo(m_lastAction, m_undoable); });
    showState();
}

EventPage::~EventPage() = default;

void EventPage::layOut(const Theme &theme)
{
    const auto sign = [&theme](const QString &name) { // In the same colour as the text.
        return icon(theme, name, Theme::Colour::Muted);
    };
    m_tabs->addTab(m_sales, sign(u"graph-up"_s), tr("&Sales"));
    m_tabs->addTab(m_bookings, sign(u"ticket-perforated"_s), tr("&Bookings"));
    m_tabs->addTab(m_waitlist, sign(u"hourglass-split"_s), tr("Wai&tlist"));
    m_tabs->addTab(m_codes, sign(u"tag"_s), tr("C&odes"));
    m_tabs->addTab(m_history, sign(u"journal-text"_s), tr("Histor&y"));
    m_tabs->addTab(m_details, sign(u"info-circle"_s), tr("Detai&ls"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    setFocusProxy(m_tabs);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Apart, 0, 0);
    layout->setSpacing(Theme::Even);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(0, 0, Theme::Far, 0);
    head->setSpacing(Theme::Even);
    head->addWidget(m_header);
    head->addWidget(m_undo);
    head->addWidget(m_notice);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    for (QWidget *tab :
         std::initializer_list<QWidget *>{m_bookings, m_waitlist, m_codes, m_history})
        tab->setContentsMargins(0, 0, Theme::Far, Theme::Far);
}

void EventPage::buildActions()
{
    const Theme &theme = m_workspace.theme;
    QMenu &menu = m_header->menu();
    m_publish = menu.addAction(icon(theme, u"megaphone"_s), tr("&Publish…"), this,
                               [this] { m_actions.ask(Action::Publish, m_event.id()); });
    m_draft = menu.addAction(icon(theme, u"eye-slash"_s), tr("Turn back into a d&raft…"), this,
                             [this] { m_actions.ask(Action::BackToDraft, m_event.id()); });
    QAction *duplicate =
            menu.addAction(icon(theme, u"calendar-plus"_s), tr("&Duplicate…"), this, [this] {
                if (m_event.listing())
                    m_actions.duplicate(m_event.listing()->event);
            });
    menu.addSeparator();
    m_cancel = menu.addAction(icon(theme, u"calendar-x"_s), tr("&Cancel or delete…"), this,
                              [this] { m_actions.ask(Action::Cancel, m_event.id()); });

    auto *edit = new QAction(icon(theme, u"pencil"_s), tr("&Edit…"), this);
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    auto *back = new QAction(icon(theme, u"arrow-left"_s), tr("&Back to all events"), this);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    auto *sell = new QAction(icon(theme, u"ticket-perforated"_s), tr("&Sell tickets…"), this);
    sell->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(edit, &QAction::triggered, this, [this] { m_actions.edit(m_event.id()); });
    connect(back, &QAction::triggered, this, &EventPage::left);
    connect(sell, &QAction::triggered, this, [this] { emit sellAsked(m_event.id()); });
    addActions({back, sell, edit, duplicate, m_publish, m_draft, m_cancel});
}

void EventPage::open(const QUuid &event)
{
    closeTabs();
    m_undo->hide();
    m_notice->beSilent();
    m_isFresh = true;
    m_event.open(event);
    openTab();
}

void EventPage::close()
{
    closeTabs();
    m_event.close();
    m_undo->hide();
    m_notice->beSilent();
}

void EventPage::closeTabs()
{
    m_sales->close();
    m_bookings->close();
    m_waitlist->close();
    m_codes->close();
    m_history->close();
}

void EventPage::openTab()
{
    if (m_event.id().isNull())
        return;
    closeTabs();
    QWidget *tab = m_tabs->currentWidget();
    if (tab == m_sales)
        m_sales->open();
    else if (tab == m_bookings)
        m_bookings->open(m_event.id());
    else if (tab == m_waitlist)
        m_waitlist->open(m_event.id());
    else if (tab == m_codes)
        m_codes->open(m_event.id());
    else if (tab == m_history)
        m_history->open(m_event.id());
}

void EventPage::showState()
{
    const std::optional<Listing> &listing = m_event.listing();
    m_stack->setCurrentWidget(listing ? static_cast<QWidget *>(m_tabs) : m_empty);
    if (!listing) {
        m_header->showNothing({});
        if (m_event.state() == FollowedEvent::State::Ready)
            m_empty->showNothing(tr("This event no longer exists"),
                                 tr("It was deleted because it never had a booking."));
        else if (m_event.problem())
            m_empty->showFailure(tr("Couldn't load the event"), sentenceFor(*m_event.problem()));
        else
            m_empty->showBusy(tr("Loading event…"));
        return;
    }
    const Event &event = listing->event;
    m_header->show(*listing);
    m_tabs->setTabText(m_tabs->indexOf(m_waitlist),
                       event.waitingCount > 0
                               ? tr("Wai&tlist (%1)").arg(locale().toString(event.waitingCount))
                               : tr("Wai&tlist"));
    const bool isDraft = event.status == Event::Status::Draft;
    // A draft has no sales yet, so show its details, which should be checked before it is
    // published.
    if (std::exchange(m_isFresh, false)) {
        if (isDraft)
            m_tabs->setCurrentWidget(m_details);
        else if (m_tabs->currentWidget() == m_details)
            m_tabs->setCurrentWidget(m_sales);
    }
    const bool isPublished = event.status == Event::Status::Published;
    m_publish->setVisible(isDraft);
    m_draft->setVisible(isPublished);
    m_draft->setEnabled(event.confirmedCapacity + event.heldCapacity + event.waitingCount == 0);
    m_cancel->setEnabled(isDraft || isPublished);
    const std::optional<Problem> &problem = m_event.problem();
    if (problem && problem->code != Problem::Code::Unreachable)
        m_notice->say(Notice::Kind::Warning,
                      tr("These figures may be out of date. %1").arg(sentenceFor(*problem)));
    else
        m_notice->beSilent();
}

void EventPage::takeDone(Action action, const Event &event, const EventAfter &after)
{
    m_lastAction = action;
    m_undoable = event.id;
    m_event.refresh();
    m_undo->say(sentenceFor(action, event.name, after),
                hasWayBack(action) ? UndoBar::Way::Back : UndoBar::Way::NoWayBack);
}

void EventPage::listAttendees(AttendeePrint::To to)
{
    if (!m_event.listing())
        return;
    auto *print = new AttendeePrint(m_workspace.api, *this, to);
    connect(print, &AttendeePrint::done, this,
            [this](const QString &sentence, const QString &file) {
                const Notice::Link link{tr("Open file"), [file] { openFile(file); }};
                m_undo->say(sentence, UndoBar::Way::NoWayBack,
                            file.isEmpty() ? std::nullopt : std::optional(link));
            });
    connect(print, &AttendeePrint::failed, this,
            [this](const QString &sentence) { m_notice->say(Notice::Kind::Error, sentence); });
    print->start(m_event.listing()->event);
}

/// Shows a booking of this event.
void EventPage::showBooking(const QUuid &id)
{
    m_workspace.api.booking(id).then(this, [this](const Result<Booking> &booking) {
        if (!booking)
            return m_notice->say(Notice::Kind::Error, sentenceFor(booking.error()));
        m_tabs->setCurrentWidget(m_bookings);
        m_bookings->find(booking->reference);
    });
}

} // namespace Evently
