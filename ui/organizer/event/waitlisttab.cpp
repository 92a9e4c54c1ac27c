// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/waitlisttab.h"

#include "models/values/id.h"
#include "models/values/zone.h"
#include "ui/api/apiclient.h"
#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/organizer/actions/joindialog.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/bookingwords.h"
#include "ui/words/eventwords.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

WaitlistTab::WaitlistTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_event(event)
    , m_store(workspace.feed, {.pageSize = 50})
    , m_model(new EntryTableModel(m_store, event, this))
    , m_words(plainLabel({}, workspace.theme.font(Theme::Type::Caption)))
    , m_search(new QLineEdit)
    , m_status(new QComboBox)
    , m_table(new RowTable(workspace.theme, tr("Waitlist")))
    , m_pane(new ListPane(workspace.theme, m_table))
    , m_menu(new QMenu(this))
    , m_add(new QPushButton(icon(workspace.theme, u"person-plus"_s), tr("Add a &customer…")))
    , m_csv(workspace.theme, *this)
{
    m_words->setWordWrap(true);
    m_words->setProperty("tone", u"muted"_s);
    m_search->setPlaceholderText(tr("Search by reference, name or email…"));
    m_search->setAccessibleName(tr("Search the waitlist"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_search->setMinimumWidth(10 * m_search->fontMetrics().averageCharWidth());
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    m_status->setAccessibleName(tr("Filter by status"));
    m_status->addItem(tr("Everyone"), -1);
    for (const auto status : {WaitlistEntry::Status::Active, WaitlistEntry::Status::Notified,
                              WaitlistEntry::Status::Converted, WaitlistEntry::Status::Expired,
                              WaitlistEntry::Status::Left})
        m_status->addItem(statusText(status), int(status));
    m_status->setCurrentIndex(m_status->findData(int(WaitlistEntry::Status::Active)));
    m_table->setModel(m_model);
    m_table->setWidths({7, 20, 7, 0, 12, 16});
    constexpr int sentence = 34; // The reason for waiting is the tab's main information.
    m_table->setDispensable({EntryTableModel::Passed}, sentence);
    setFocusProxy(m_pane);

    m_offer =
            m_menu->addAction(icon(workspace.theme, u"megaphone"_s),
                              tr("&Offer seats out of turn…"), this, [this] { ask(Step::Offer); });
    m_slip = m_menu->addAction(icon(workspace.theme, u"printer"_s), tr("Print the &slip"), this,
                               [this] {
                                   if (const WaitlistEntry *entry = current())
                                       printSlip(*entry);
                               });
    m_slip->setShortcut(QKeySequence::Print);
    m_remove = m_menu->addAction(icon(workspace.theme, u"person-x"_s),
                                 tr("&Remove from the waitlist…"), this,
                                 [this] { ask(Step::Remove); });
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_offer, m_slip, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    auto *more = iconButton(icon(workspace.theme, u"three-dots"_s), tr("Ent&ry"));
    more->setMenu(m_menu);
    more->setProperty("rank", u"menu"_s);
    auto *exporting = iconButton(icon(workspace.theme, u"filetype-csv"_s), tr("E&xport…"));
    exporting->setToolTip(tr("Everything shown, as a CSV file"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::Near);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_status);
    bar->addWidget(m_add);
    bar->addWidget(more);
    bar->addWidget(exporting);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->setSpacing(Theme::Even);
    layout->addWidget(m_words);
    layout->addLayout(bar);
    layout->addWidget(m_pane, 1);

    const auto popup = [this](const QModelIndex &row) {
        m_menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(row).bottomLeft()));
    };
    const auto search = [this] { m_store.ask(question()); };
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, search);
    connect(m_status, &QComboBox::currentIndexChanged, this, search);
    connect(exporting, &QPushButton::clicked, this, [this] {
        if (!m_event.listing())
            return;
        const Event &shown = m_event.listing()->event;
        m_csv.askWhere(
                fileNameFor(shown.name, localDate(shown.dateTime, shown.timeZone), tr("waitlist")),
                [this](const QString &file) -> CsvDownload & {
                    return m_workspace.api.exportWaitlistOfEvent(m_id, query(), file);
                },
                shown.timeZone);
    });
    connect(&m_csv, &CsvExport::saved, m_pane, &ListPane::sayFile);
    connect(&m_csv, &CsvExport::failed, m_pane, &ListPane::sayFailed);
    connect(&m_store, &Follower::changed, this, &WaitlistTab::showState);
    connect(&m_event, &FollowedEvent::changed, this, &WaitlistTab::showState);
    connect(m_pane, &ListPane::retried, &m_store, &Follower::refresh);
    connect(m_add, &QPushButton::clicked, this, &WaitlistTab::add);
    connect(&m_workspace.tickets, &TicketDesk::printed, this, [this](const QString &job) {
        if (isOver(job))
            m_pane->sayDone(tr("Slip sent to the printer."));
    });
    connect(&m_workspace.tickets, &TicketDesk::failed, this, [this](const QString &job) {
        if (isOver(job))
            m_pane->sayFailed(tr("The slip couldn't be printed. Is a printer connected and "
                                 "switched on?"));
    });
    connect(m_table, &RowTable::opened, this, popup);
    connect(m_table, &RowTable::menuAsked, this,
            [this](const QModelIndex &, const QPoint &at) { m_menu->popup(at); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WaitlistTab::showActions);
    showState();
}

WaitlistTab::~WaitlistTab() = default;

void WaitlistTab::open(const QUuid &event)
{
    if (event != m_id)
        showAll();
    m_id = event;
    m_store.open({.id = event}, question());
}

/// Clears the filters of the previous event.
void WaitlistTab::showAll()
{
    const QSignalBlocker quiet(m_status);
    m_status->setCurrentIndex(m_status->findData(int(WaitlistEntry::Status::Active)));
    m_search->clear();
    m_typing.stop();
}

void WaitlistTab::close()
{
    m_typing.stop();
    m_store.close();
    m_pane->beSilent();
}

EntryQuery WaitlistTab::query() const
{
    EntryQuery query{.search = m_search->text().trimmed()};
    if (m_status->currentData().toInt() >= 0)
        query.status = WaitlistEntry::Status(m_status->currentData().toInt());
    return query;
}

ListStore<WaitlistEntry>::Ask WaitlistTab::question() const
{
    return [&api = m_workspace.api, event = m_id, query = query()](const PageAt &at) {
        return api.waitlistOfEvent(event, query, at);
    };
}

void WaitlistTab::showState()
{
    if (m_event.listing())
        m_words->setText(explanationOf(m_event.listing()->event.waitlistPolicy));
    const bool isSearched = !m_search->text().trimmed().isEmpty();
    m_pane->show(m_store, m_store.rows().isEmpty(),
                 {.reading = tr("Loading waitlist…"),
                  .nothing = isSearched ? tr("No matching entries") : tr("No one is waiting"),
                  .explanation = isSearched
                          ? tr("Try a shorter search or another status.")
                          : tr("People who join the waitlist appear here automatically."),
                  .failure = tr("Couldn't load the waitlist")});
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->choose(m_model->index(0, 0));
    showActions();
}

const WaitlistEntry *WaitlistTab::current() const
{
    return m_model->valueAt(m_table->currentIndex());
}

void WaitlistTab::showActions()
{
    const WaitlistEntry *entry = current();
    m_offer->setEnabled(entry && entry->status == WaitlistEntry::Status::Active);
    m_remove->setEnabled(entry && entry->isOpen());
    m_slip->setEnabled(entry && entry->isOpen() && m_job.isEmpty());
    const std::optional<Listing> &listing = m_event.listing();
    m_add->setEnabled(listing && listing->event.status == Event::Status::Published
                      && listing->sales != Event::Sales::Closed);
}

void WaitlistTab::add()
{
    if (!m_event.listing())
        return;
    auto *dialog =
            new JoinDialog(m_workspace.api, m_event.listing()->event, m_workspace.theme, window());
    connect(dialog, &JoinDialog::joined, this, &WaitlistTab::takeAdded);
    dialog->open();
}

void WaitlistTab::takeAdded(const WaitlistEntry &entry)
{
    m_pane->sayDone(tr("%1 is on the waitlist, reference %2.", "a name, a reference")
                            .arg(nameOf(entry.customer), entry.reference));
    m_store.refresh();
    printSlip(entry);
}

void WaitlistTab::printSlip(const WaitlistEntry &entry)
{
    if (!m_job.isEmpty() || !m_event.listing())
        return;
    m_job = m_workspace.tickets.print(entry, m_event.listing()->event);
    showActions();
}

/// Whether @p job was started here; if so, a new one may start.
bool WaitlistTab::isOver(const QString &job)
{
    if (m_job.isEmpty() || job != m_job)
        return false;
    m_job.clear();
    showActions();
    return true;
}

void WaitlistTab::ask(Step step)
{
    const WaitlistEntry *entry = current();
    if (!entry)
        return;
    const QString who = nameOf(entry->customer);
    const QString tickets = ticketsText(*entry);
    const Consequences consequences = step == Step::Offer
            ? Consequences{.question = tr("Offer %1 %2 now?", "a name, tickets").arg(who, tickets),
                           .sentences = {tr("The seats are held for them until they answer or the "
                                            "offer expires."),
                                         tr("People who have waited longer are passed over; the "
                                            "history shows that you did this.")},
                           .button = tr("&Offer seats")}
            : Consequences{
                    .question = tr("Remove %1 from the waitlist?").arg(who),
                    .sentences =
                            {entry->status == WaitlistEntry::Status::Notified
                                     ? tr("The seats they were offered go to the next in line.")
                                     : tr("They lose their place for %1.").arg(tickets),
                             tr("They can join again at the end of the line.")},
                    .button = tr("&Remove them"),
                    .isDangerous = true};
    auto *dialog = new ConsequencesDialog(m_workspace.theme, this);
    connect(dialog, &ConsequencesDialog::confirmed, this,
            [this, dialog, step, entry = *entry, key = newActionKey()] {
                perform(step, entry, key, *dialog);
            });
    dialog->show(consequences);
    dialog->open();
}

void WaitlistTab::perform(Step step, const WaitlistEntry &entry, const QByteArray &actionKey,
                          ConsequencesDialog &dialog)
{
    dialog.showBusy(tr("Saving…"));
    const Asked asked{.name = nameOf(entry.customer), .dialog = &dialog};
    if (step == Step::Offer)
        m_workspace.api.offerSeats(toText(entry.id), actionKey)
                .then(this, [this, asked](const Result<WaitlistEntry> &outcome) {
                    take(tr("%1 has an offer.").arg(asked.name), asked, outcome);
                });
    else
        m_workspace.api.leaveWaitlist(toText(entry.id), actionKey)
                .then(this, [this, asked](const Result<Nothing> &outcome) {
                    take(tr("%1 is no longer on the waitlist.").arg(asked.name), asked, outcome);
                });
}

template <typename Value>
void WaitlistTab::take(const QString &sentence, const Asked &asked, const Result<Value> &outcome)
{
    if (outcome) {
        if (asked.dialog)
            asked.dialog->accept();
        m_pane->sayDone(sentence);
        m_store.refresh();
    } else if (asked.dialog) {
        asked.dialog->showProblem(sentenceFor(outcome.error()));
    } else {
        m_pane->sayFailed(tr("%1: %2", "what it is about, what went wrong")
                                  .arg(asked.name, sentenceFor(outcome.error())));
    }
}

} // namespace Evently
