// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/bookingstab.h"

#include "models/values/zone.h"
#include "ui/api/apiclient.h"
#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/printing/ticketsdialog.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/bookingwords.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

BookingsTab::BookingsTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_event(event)
    , m_store(workspace.feed, {.pageSize = 50})
    , m_code(workspace.api)
    , m_bookingActions(workspace, *this)
    , m_model(new BookingTableModel(m_store, this))
    , m_search(new QLineEdit)
    , m_status(new QComboBox)
    , m_more(iconButton(icon(workspace.theme, u"three-dots"_s), tr("Boo&king")))
    , m_export(iconButton(icon(workspace.theme, u"download"_s), tr("E&xport")))
    , m_table(new RowTable(workspace.theme, tr("Bookings")))
    , m_pane(new ListPane(workspace.theme, m_table))
    , m_csv(workspace.theme, *this)
{
    m_search->setPlaceholderText(tr("Search by reference, name or email…"));
    m_search->setAccessibleName(tr("Search bookings"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_status->setAccessibleName(tr("Filter by status"));
    m_status->addItem(tr("All bookings"), -1);
    for (const auto status : {Booking::Status::Confirmed, Booking::Status::Held,
                              Booking::Status::Cancelled, Booking::Status::Expired})
        m_status->addItem(statusText(status), int(status));
    m_table->setModel(m_model);
    m_table->setWidths({18, 0, 8, 12, 15, 12, 16});
    m_table->setDispensable({BookingTableModel::When, BookingTableModel::Amount});
    m_search->setMinimumWidth(18 * m_search->fontMetrics().averageCharWidth());
    setFocusProxy(m_pane);

    m_bar->addWidget(m_search, 1);
    m_bar->addWidget(m_status);
    m_bar->addWidget(m_more);
    m_bar->addWidget(m_export);
    m_bar->setSpacing(Theme::Near);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->setSpacing(Theme::Even);
    layout->addLayout(m_bar);
    layout->addWidget(m_pane, 1);
    buildActions();

    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, &BookingsTab::ask);
    connect(m_status, &QComboBox::currentIndexChanged, this, &BookingsTab::ask);
    connect(&m_csv, &CsvExport::saved, m_pane, &ListPane::sayFile);
    connect(&m_csv, &CsvExport::failed, m_pane, &ListPane::sayFailed);
    connect(&m_workspace.tickets, &TicketDesk::printed, this, [this](const QString &job) {
        if (isOver(job))
            m_pane->sayDone(
                    tr("%n tickets sent to the printer.", nullptr, m_printedBooking.quantity));
    });
    connect(&m_workspace.tickets, &TicketDesk::failed, this, [this](const QString &job) {
        if (isOver(job))
            m_pane->sayFailedWith(
                    tr("The tickets couldn't be printed. Is a printer connected and switched on?"),
                    {{tr("Show tickets"), [this] { showTickets(m_printedBooking); }}});
    });
    connect(&m_workspace.tickets, &TicketDesk::postponed, this, [this](const QString &job) {
        if (isOver(job))
            m_pane->sayDoneWith(tr("Not printed yet."),
                                {tr("Show tickets"), [this] { showTickets(m_printedBooking); }});
    });
    connect(&m_workspace.tickets, &TicketDesk::saved, this,
            [this](const QUuid &booking, const QString &file) {
                if (booking == m_shownBooking)
                    m_pane->sayFile(tr("Saved as %1.").arg(QFileInfo(file).fileName()), file);
            });
    connect(&m_workspace.tickets, &TicketDesk::notSaved, this,
            [this](const QUuid &booking, const QString &file, const QString &why) {
                if (booking == m_shownBooking)
                    m_pane->sayFailed(tr("%1 couldn't be saved: %2", "file, reason")
                                              .arg(QFileInfo(file).fileName(), why));
            });
    connect(&m_store, &Follower::changed, this, &BookingsTab::showState);
    connect(&m_code, &CodeFinder::changed, this, &BookingsTab::showState);
    connect(m_pane, &ListPane::retried, &m_store, &Follower::refresh);
    connect(&m_bookingActions, &BookingActions::done, m_pane, &ListPane::sayDone);
    connect(&m_bookingActions, &BookingActions::done, &m_store, &Follower::refresh);
    connect(&m_bookingActions, &BookingActions::failed, m_pane, &ListPane::sayFailed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BookingsTab::showActions);
    connect(m_table, &RowTable::menuAsked, this,
            [this](const QModelIndex &, const QPoint &at) { m_menu->popup(at); });
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &row) {
        m_menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(row).bottomLeft()));
    });
    showState();
}

BookingsTab::~BookingsTab() = default;

void BookingsTab::buildActions()
{
    m_menu = new QMenu(this);
    const auto add = [this](const QString &text, const QString &iconName, BookingAction what) {
        QAction *action = m_menu->addAction(icon(m_workspace.theme, iconName), text);
        m_actions[action] = what;
        m_table->addAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, what] {
            if (const Booking *booking = current())
                m_bookingActions.ask(what, *booking);
        });
        return action;
    };
    add(tr("&Confirm"), u"check-lg"_s, BookingAction::Confirm);
    add(tr("Mark as &paid…"), u"cash-coin"_s, BookingAction::Paid)
            ->setShortcut(QKeySequence(Qt::Key_P));
    add(tr("Mark as &refunded…"), u"arrow-counterclockwise"_s, BookingAction::Refunded);
    m_menu->addSeparator();
    add(tr("R&eturn tickets…"), u"arrow-return-left"_s, BookingAction::GiveBack);
    add(tr("Ca&ncel the booking…"), u"x-circle"_s, BookingAction::Cancel)
            ->setShortcut(QKeySequence::Delete);
    m_menu->addSeparator();
    m_reprint = m_menu->addAction(icon(m_workspace.theme, u"printer"_s), tr("Print the &tickets"),
                                  this, &BookingsTab::printTickets);
    m_reprint->setShortcut(QKeySequence::Print);
    m_reprint->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_reprint);
    m_show = m_menu->addAction(icon(m_workspace.theme, u"ticket-perforated"_s),
                               tr("&Show the tickets…"), this, [this] {
                                   if (const Booking *booking = current())
                                       showTickets(*booking);
                               });
    m_more->setMenu(m_menu);
    m_more->setProperty("rank", u"menu"_s);

    using To = AttendeePrint::To;
    auto *exports = new QMenu(this);
    exports->addAction(icon(m_workspace.theme, u"filetype-csv"_s), tr("&Bookings (CSV)…"), this,
                       &BookingsTab::askWhereToExport);
    exports->addSeparator();
    exports->addAction(icon(m_workspace.theme, u"printer"_s), tr("&Print the attendee list…"), this,
                       [this] { emit attendeesAsked(To::Printer); });
    exports->addAction(icon(m_workspace.theme, u"filetype-pdf"_s), tr("Attendee list as P&DF…"),
                       this, [this] { emit attendeesAsked(To::Pdf); });
    m_export->setMenu(exports);
    m_export->setProperty("rank", u"menu"_s);
}

/// All matching bookings, not only the loaded pages.
void BookingsTab::askWhereToExport()
{
    if (!m_event.listing())
        return;
    const Event &event = m_event.listing()->event;
    m_csv.askWhere(
            fileNameFor(event.name, localDate(event.dateTime, event.timeZone), tr("bookings")),
            [this](const QString &file) -> CsvDownload & {
                return m_workspace.api.exportBookingsOfEvent(query(), file);
            },
            event.timeZone);
}

void BookingsTab::open(const QUuid &event)
{
    if (event != m_id)
        showAll();
    m_id = event;
    m_store.open({.id = event}, question());
}

/// Clears the filters of the previous event.
void BookingsTab::showAll()
{
    const QSignalBlocker quiet(m_status);
    m_status->setCurrentIndex(0);
    m_search->clear();
    m_typing.stop();
}

void BookingsTab::close()
{
    m_typing.stop();
    m_store.close();
    m_pane->beSilent();
}

void BookingsTab::find(const QString &reference)
{
    m_status->setCurrentIndex(0);
    m_search->setText(reference);
}

BookingQuery BookingsTab::query() const
{
    BookingQuery query{.event = m_id, .search = m_search->text().trimmed()};
    if (m_status->currentData().toInt() >= 0)
        query.status = Booking::Status(m_status->currentData().toInt());
    return query;
}

ListStore<Booking>::Ask BookingsTab::question() const
{
    return [&api = m_workspace.api, query = query()](const PageAt &at) {
        return api.bookingsOfEvent(query, at);
    };
}

void BookingsTab::ask()
{
    m_typing.stop();
    m_code.ask(query().search);
    m_store.ask(question());
    m_table->scrollToTop();
}

void BookingsTab::showState()
{
    const bool isAll = m_search->text().trimmed().isEmpty() && m_status->currentIndex() == 0;
    m_pane->show(m_store, m_store.rows().isEmpty(),
                 {.reading = tr("Loading bookings…"),
                  .nothing = isAll ? tr("No bookings yet") : tr("No matching bookings"),
                  .explanation = isAll ? tr("Bookings appear here automatically.")
                          : !m_code.sentence().isEmpty()
                          ? m_code.sentence()
                          : tr("Try a shorter search or another status."),
                  .failure = tr("Couldn't load bookings")});
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->choose(m_model->index(0, 0));
    showActions();
}

void BookingsTab::printTickets()
{
    if (const Booking *booking = current())
        printTicketsOf(*booking);
}

void BookingsTab::printTicketsOf(const Booking &booking)
{
    if (!m_job.isEmpty())
        return;
    m_printedBooking = booking;
    m_shownBooking = booking.id; // The dialog that asks for a printer also allows saving a file.
    m_job = m_workspace.tickets.print(booking);
    showActions();
}

void BookingsTab::showTickets(const Booking &booking)
{
    m_shownBooking = booking.id;
    auto *dialog = new TicketsDialog(m_workspace.tickets, booking, m_workspace.theme, window());
    connect(dialog, &TicketsDialog::printAsked, this, [this, booking] { printTicketsOf(booking); });
    dialog->open();
}

/// Whether @p job was started here; if so, a new one may start.
bool BookingsTab::isOver(const QString &job)
{
    if (m_job.isEmpty() || job != m_job)
        return false;
    m_job.clear();
    showActions();
    return true;
}

const Booking *BookingsTab::current() const
{
    return m_model->valueAt(m_table->currentIndex());
}

void BookingsTab::showActions()
{
    const Booking *booking = current();
    for (auto action = m_actions.begin(); action != m_actions.end(); ++action)
        action.key()->setEnabled(booking && isPossible(action.value(), *booking));
    m_reprint->setEnabled(booking && booking->status == Booking::Status::Confirmed
                          && m_job.isEmpty());
    m_show->setEnabled(booking && booking->status == Booking::Status::Confirmed);
    m_more->setEnabled(booking);
}

} // namespace Evently
