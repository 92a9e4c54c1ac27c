// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/events/eventspage.h"

#include "ui/api/apiclient.h"
#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/organizer/events/eventfilters.h"
#include "ui/organizer/events/eventrowdelegate.h"
#include "ui/organizer/events/foundelsewhere.h"
#include "ui/organizer/workspace.h"
#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

using Column = EventTableModel::Column;

EventsPage::EventsPage(Workspace &workspace, QWidget *parent)
    : EventsPage(workspace, {.pageSize = 50}, parent)
{
}

EventsPage::EventsPage(Workspace &workspace, const EventStore::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_api(workspace.api)
    , m_store(workspace.api, workspace.feed, pace)
    , m_code(workspace.api)
    , m_actions(workspace, *this)
    , m_csv(workspace.theme, *this)
    , m_model(new EventTableModel(m_store, this))
    , m_filters(new EventFilters)
    , m_elsewhere(new FoundElsewhere(workspace.api, workspace.theme))
    , m_count(plainLabel({}, workspace.theme.font(Theme::Type::Body)))
    , m_new(new QPushButton(tr("&New event")))
    , m_table(new RowTable(workspace.theme, tr("Events")))
    , m_pane(new ListPane(workspace.theme, m_table))
{
    setObjectName(u"page"_s);
    m_count->setProperty("tone", u"muted"_s);
    m_new->setProperty("rank", u"primary"_s);
    m_new->setFont(workspace.theme.font(Theme::Type::Strong));
    m_new->setToolTip(tr("New event (N)"));
    m_table->setModel(m_model);
    m_table->drawBy(new EventRowDelegate(workspace.theme));
    m_table->setWidths({16, 0, 11, 24, 10, 11, 11});
    m_table->setDispensable({Column::Category, Column::Status, Column::Waiting});
    m_table->setLinkColumn(Column::Name);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(Column::When, Qt::AscendingOrder);
    setFocusProxy(m_table);
    layOut(workspace.theme);
    buildActions(workspace.theme);

    connect(&m_store, &EventStore::changed, this, &EventsPage::showState);
    connect(&m_code, &CodeFinder::changed, this, &EventsPage::showState);
    connect(m_filters, &EventFilters::changed, this, &EventsPage::ask);
    connect(m_elsewhere, &FoundElsewhere::allAsked, m_filters, &EventFilters::searchAll);
    connect(m_new, &QPushButton::clicked, this, &EventsPage::createEvent);
    connect(m_pane, &ListPane::taken, this, &EventsPage::createEvent);
    connect(m_pane, &ListPane::retried, &m_store, &EventStore::refresh);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &EventsPage::sortBy);
    connect(m_table, &RowTable::opened, this, [this] {
        if (const Event *event = current())
            emit eventChosen(event->id);
    });
    connect(m_table, &RowTable::menuAsked, this,
            [this](const QModelIndex &, const QPoint &at) { m_table->popUp(m_eventActions, at); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EventsPage::showActions);
    connect(&m_actions, &EventActions::created, this, [this](const Listing &listing) {
        m_store.refresh();
        m_elsewhere->look(m_store.query());
        sayOf(listing.event,
              listing.event.status == Event::Status::Draft
                      ? tr("“%1” is saved as a draft.").arg(listing.event.name)
                      : tr("“%1” is published.").arg(listing.event.name));
    });
    connect(&m_actions, &EventActions::saved, this, [this](const Listing &listing) {
        m_store.refresh();
        sayOf(listing.event, tr("“%1” is saved.").arg(listing.event.name));
    });
    connect(&m_actions, &EventActions::done, this, &EventsPage::takeDone);
    connect(&m_actions, &EventActions::failed, m_pane, &ListPane::sayFailed);
    connect(&m_csv, &CsvExport::saved, m_pane, &ListPane::sayFile);
    connect(&m_csv, &CsvExport::failed, m_pane, &ListPane::sayFailed);
    connect(m_pane, &ListPane::undone, this, [this] { m_actions.undo(m_lastAction, m_undoable); });
    showState();
}

EventsPage::~EventsPage() = default;

void EventsPage::layOut(const Theme &theme)
{
    auto *heading = new QHBoxLayout;
    heading->addStrut(Theme::HeadingHeight);
    heading->addWidget(plainLabel(tr("Events"), theme.font(Theme::Type::Headline)));
    heading->addSpacing(Theme::Near);
    heading->addWidget(m_count, 1, Qt::AlignVCenter);
    heading->addWidget(m_new, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Even);
    layout->addLayout(heading);
    layout->addWidget(m_filters);
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_pane, 1);
}

QAction *EventsPage::addCommand(const QString &text, const QKeySequence &shortcut,
                                const std::function<void(const Event &)> &command)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut); // Other widgets need the letters.
    action->setShortcutVisibleInContextMenu(true);
    m_table->addAction(action);
    addAction(action); // Adds it to the window's menu.
    m_eventActions << action;
    connect(action, &QAction::triggered, this, [this, command] {
        if (const Event *event = current())
            command(*event);
    });
    return action;
}

void EventsPage::buildActions(const Theme &theme)
{
    const auto line = [this] { m_eventActions << nullptr; };
    // The table handles Enter itself: an action with the same key would make it ambiguous.
    addCommand(tr("&Open"), {}, [this](const Event &event) { emit eventChosen(event.id); });
    m_sell = addCommand(tr("&Sell tickets…"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                        [this](const Event &event) { emit sellAsked(event.id); });
    line();
    m_edit = addCommand(tr("&Edit…"), QKeySequence(Qt::Key_F2),
                        [this](const Event &event) { m_actions.edit(event.id); });
    m_duplicate = addCommand(tr("&Duplicate…"), QKeySequence(Qt::CTRL | Qt::Key_D),
                             [this](const Event &event) { m_actions.duplicate(event); });
    line();
    m_publish = addCommand(tr("&Publish…"), {}, [this](const Event &event) {
        m_actions.ask(Action::Publish, event.id);
    });
    m_draft = addCommand(tr("Turn back into a d&raft…"), {}, [this](const Event &event) {
        m_actions.ask(Action::BackToDraft, event.id);
    });
    m_cancel = addCommand(tr("&Cancel or delete…"), QKeySequence(Qt::Key_Delete),
                          [this](const Event &event) { m_actions.ask(Action::Cancel, event.id); });

    const auto dress = [&theme](QAction *action, const QString &sign) {
        action->setIcon(icon(theme, sign));
    };
    dress(m_eventActions[0], u"box-arrow-up-right"_s);
    dress(m_sell, u"ticket-perforated"_s);
    dress(m_edit, u"pencil"_s);
    dress(m_duplicate, u"calendar-plus"_s);
    dress(m_publish, u"megaphone"_s);
    dress(m_draft, u"eye-slash"_s);
    dress(m_cancel, u"calendar-x"_s);

    auto *create = new QAction(tr("&New event…"), this);
    dress(create, u"plus-lg"_s);
    create->setShortcut(QKeySequence(Qt::Key_N));
    create->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(create);
    insertAction(actions().value(0), create);
    connect(create, &QAction::triggered, this, &EventsPage::createEvent);
    auto *find = new QAction(tr("&Find"), this);
    dress(find, u"search"_s);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    auto *exporting = new QAction(tr("E&xport these (CSV)…"), this);
    dress(exporting, u"filetype-csv"_s);
    exporting->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    exporting->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(exporting);
    connect(exporting, &QAction::triggered, this, &EventsPage::askWhereToExport);
    connect(find, &QAction::triggered, m_filters, &EventFilters::focusSearch);
}

void EventsPage::open()
{
    m_store.open();
}

void EventsPage::close()
{
    m_store.close();
    m_pane->beSilent();
    m_elsewhere->forget();
}

void EventsPage::createEvent()
{
    m_actions.create();
}

void EventsPage::ask()
{
    EventQuery query = m_filters->query();
    query.sort = m_store.query().sort;
    query.order = m_store.query().order;
    m_code.ask(query.search);
    m_store.ask(query);
    m_elsewhere->look(query);
    m_table->scrollToTop();
}

/// All matching events, not only the loaded pages.
void EventsPage::askWhereToExport()
{
    m_csv.askWhere(fileNameFor(tr("events"), QDate::currentDate(), {}),
                   [this](const QString &file) -> CsvDownload & {
                       return m_api.exportEvents(m_store.query(), file);
                   });
}

/// Only columns that the server can sort by, because it also has to place rows that aren't loaded
/// yet.
void EventsPage::sortBy(int column)
{
    EventQuery query = m_store.query();
    const auto sort = column == Column::When ? std::optional(EventQuery::Sort::DateTime)
            : column == Column::Name         ? std::optional(EventQuery::Sort::Name)
            : column == Column::Price        ? std::optional(EventQuery::Sort::Price)
                                             : std::nullopt;
    if (sort) {
        const bool isTurned = query.sort == *sort && query.order == Qt::AscendingOrder;
        query.order = isTurned ? Qt::DescendingOrder : Qt::AscendingOrder;
        query.sort = *sort;
    }
    const int sorted = query.sort == EventQuery::Sort::DateTime ? Column::When
            : query.sort == EventQuery::Sort::Name              ? Column::Name
                                                                : Column::Price;
    m_table->horizontalHeader()->setSortIndicator(sorted, query.order);
    m_store.ask(query);
    m_table->scrollToTop();
}

void EventsPage::showState()
{
    const QList<Listing> &listings = m_store.listings();
    const bool isEmpty = listings.isEmpty();
    const bool isAll = m_filters->isEmpty();
    m_pane->show(m_store, isEmpty,
                 {.reading = tr("Loading events…"),
                  .nothing = isAll ? tr("No events on sale") : tr("No matching events"),
                  .explanation = isAll ? tr("Events appear here as soon as they are published.")
                          : !m_code.sentence().isEmpty()
                          ? m_code.sentence()
                          : tr("Try different words, or clear the filters to see what's on sale."),
                  .failure = tr("Couldn't load events"),
                  .offer = isAll ? tr("New event") : QString()});

    // A column with the same value in every row is hidden.
    m_table->setAbsent(m_store.query().isAnyStatus ? QList<int>{} : QList<int>{Column::Status});
    const QString count = locale().toString(listings.size());
    const bool isOnSale = !m_store.query().status && !m_store.query().isAnyStatus;
    const QString more = isOnSale ? tr("More than %1 on sale") : tr("More than %1");
    m_count->setText(isEmpty                     ? QString()
                             : m_store.hasMore() ? more.arg(count)
                             : isOnSale          ? tr("%1 on sale").arg(count)
                                                 : tr("%Ln events", nullptr, int(listings.size())));

    QStringList categories;
    QStringList venues;
    for (const Listing &listing : listings) {
        categories << listing.event.category;
        venues << listing.event.venue;
    }
    categories.removeDuplicates();
    venues.removeDuplicates();
    m_filters->offer(categories, venues);
    if (!m_table->currentIndex().isValid() && !isEmpty)
        m_table->choose(m_model->index(0, 0));
    showActions();
}

const Event *EventsPage::current() const
{
    const Listing *listing = m_model->valueAt(m_table->currentIndex());
    return listing ? &listing->event : nullptr;
}

void EventsPage::showActions()
{
    const Event *event = current();
    const bool isDraft = event && event->status == Event::Status::Draft;
    const bool isPublished = event && event->status == Event::Status::Published;
    for (QAction *action : m_eventActions) {
        if (action)
            action->setEnabled(event);
    }
    m_publish->setVisible(isDraft);
    m_publish->setEnabled(isDraft);
    m_draft->setVisible(isPublished);
    m_draft->setEnabled(isPublished && event->confirmedCapacity + event->heldCapacity == 0
                        && event->waitingCount == 0);
    m_sell->setEnabled(isPublished);
    m_edit->setEnabled(isDraft || isPublished);
    m_cancel->setEnabled(isDraft || isPublished);
}

/// A notice, because the list may not show the event: it is filtered.
void EventsPage::sayOf(const Event &event, const QString &sentence)
{
    m_pane->sayDoneWith(sentence,
                        {tr("Show event"), [this, id = event.id] { emit eventChosen(id); }});
}

void EventsPage::takeDone(Action action, const Event &event, const EventAfter &after)
{
    m_store.refresh();
    m_lastAction = action;
    m_undoable = event.id;
    if (hasWayBack(action))
        m_pane->offerUndo(sentenceFor(action, event.name, after));
    else
        m_pane->sayDone(sentenceFor(action, event.name, after));
}

} // namespace Evently
