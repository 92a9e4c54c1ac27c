// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/historytab.h"

#include "models/values/names.h"
#include "models/values/zone.h"
#include "ui/api/apiclient.h"
#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

HistoryTab::HistoryTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_event(event)
    , m_store(workspace.feed, {.pageSize = 50})
    , m_model(new HistoryTableModel(m_store, event, this))
    , m_table(new RowTable(workspace.theme, tr("History")))
    , m_pane(new ListPane(workspace.theme, m_table))
    , m_csv(workspace.theme, *this)
{
    m_table->setModel(m_model);
    m_table->setWidths({16, 22, 0, 8});
    setFocusProxy(m_pane);
    QLabel *words = plainLabel(tr("Every change to the event and its seats, and who made it"),
                               workspace.theme.font(Theme::Type::Caption));
    words->setProperty("tone", u"muted"_s);
    auto *exporting = new QPushButton(icon(workspace.theme, u"filetype-csv"_s), tr("E&xport…"));
    exporting->setToolTip(tr("The whole history, as a CSV file"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::Near);
    bar->addWidget(words, 1);
    bar->addWidget(exporting);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->setSpacing(Theme::Even);
    layout->addLayout(bar);
    layout->addWidget(m_pane, 1);

    connect(exporting, &QPushButton::clicked, this, [this] {
        if (!m_event.listing())
            return;
        const Event &shown = m_event.listing()->event;
        m_csv.askWhere(
                fileNameFor(shown.name, localDate(shown.dateTime, shown.timeZone), tr("history")),
                [this](const QString &file) -> CsvDownload & {
                    return m_workspace.api.exportLedgerOfEvent(m_id, file);
                },
                shown.timeZone);
    });
    connect(&m_csv, &CsvExport::saved, m_pane, &ListPane::sayFile);
    connect(&m_csv, &CsvExport::failed, m_pane, &ListPane::sayFailed);

    connect(&m_store, &Follower::changed, this, &HistoryTab::showState);
    connect(m_pane, &ListPane::retried, &m_store, &Follower::refresh);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        const LedgerLine *line = m_model->valueAt(index);
        if (line && !line->row.bookingId.isNull())
            emit bookingChosen(line->row.bookingId);
    });
    showState();
}

HistoryTab::~HistoryTab() = default;

void HistoryTab::open(const QUuid &event)
{
    m_id = event;
    readNames();
    m_store.open({.id = event}, [&api = m_workspace.api, event](const PageAt &at) {
        return api.ledgerOfEvent(event, at);
    });
}

void HistoryTab::close()
{
    m_store.close();
    m_pane->beSilent();
}

/// Loads the names of organizers and kiosks, which are few. Customers' names come with the ledger.
void HistoryTab::readNames()
{
    m_workspace.api.users({.role = User::Role::Admin}, {})
            .then(this, [this](const Result<Page<User>> &users) {
                if (!users)
                    return;
                for (const User &user : users->data)
                    m_names[user.id] = fullName(user.firstName, user.lastName);
                m_model->setNames(m_names);
            });
    m_workspace.api.kiosks({}).then(this, [this](const Result<Page<Kiosk>> &kiosks) {
        if (!kiosks)
            return;
        for (const Kiosk &kiosk : kiosks->data)
            m_names[kiosk.id] = tr("Kiosk %1", "a kiosk's name").arg(kiosk.name);
        m_model->setNames(m_names);
    });
}

void HistoryTab::showState()
{
    m_pane->show(m_store, m_store.rows().isEmpty(),
                 {.reading = tr("Loading history…"),
                  .nothing = tr("No history yet"),
                  .explanation = {},
                  .failure = tr("Couldn't load the history")});
}

} // namespace Evently
