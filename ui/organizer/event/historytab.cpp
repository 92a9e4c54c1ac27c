// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/historytab.h"

#include "ui/api/apiclient.h"
#include "ui/organizer/workspace.h"
#include "ui/theme.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"

namespace Evently {

HistoryTab::HistoryTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_store(workspace.feed, {})
    , m_model(new HistoryTableModel(m_store, event, this))
    , m_table(new RowTable(workspace.theme, tr("History")))
    , m_pane(new ListPane(workspace.theme, m_table))
{
    m_table->setModel(m_model);
    m_table->setWidths({16, 22, 0, 8});
    setFocusProxy(m_pane);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->addWidget(m_pane);

    connect(&m_store, &ListReader::changed, this, &HistoryTab::showState);
    connect(m_pane, &ListPane::retried, &m_store, &ListReader::refresh);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        const LedgerRow *row = m_model->valueAt(index);
        if (row && !row->bookingId.isNull())
            emit bookingChosen(row->bookingId);
    });
    showState();
}

HistoryTab::~HistoryTab() = default;

void HistoryTab::open(const QUuid &event)
{
    readNames();
    m_store.open(event, [&api = m_workspace.api](const QUuid &id, const PageAt &at) {
        return api.ledgerOfEvent(id, at);
    });
}

void HistoryTab::close()
{
    m_store.close();
}

/// Organizers and kiosks are few; of customers the ledger tells no more than that they are.
void HistoryTab::readNames()
{
    m_workspace.api.users({.role = User::Role::Admin}, {})
            .then(this, [this](const Result<Page<User>> &users) {
                if (!users)
                    return;
                for (const User &user : users->data)
                    m_names[user.id] =
                            tr("%1 %2", "first name, last name").arg(user.firstName, user.lastName);
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
                 {.reading = tr("Reading the history…"),
                  .nothing = tr("Nothing has happened yet"),
                  .explanation = {},
                  .failure = tr("The history can't be shown")});
}

} // namespace Evently
